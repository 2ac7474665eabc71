using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Statements from published forms, and the figures of the forms that their lines do not make.</summary>
internal static class PublishedForms
{
    /// <summary>The statements that the forms' lines make, in the policy's order.</summary>
    public static MonthlyReportLine[] Lines(IReadOnlyList<FormLine> forms, PolicyDocument policy)
    {
        ILookup<(string Area, string InsuranceType), FormLine> lines = forms.ToLookup(line => (line.Area, line.InsuranceType));
        return
        [
            .. from fund in policy.Funds
               from type in fund.InsuranceTypes
               from area in policy.Areas.Select(area => area.Code).Append(MonthlyReport.Pool)
               let form = lines[(area, type.Code)]
               where form.Any()
               select new MonthlyReportLine(fund.Id, type.Code, area, StatementOf(form, line => line.Month), StatementOf(form, line => line.YearToDate)),
        ];
    }

    /// <summary>The published figures that their lines do not make, in the order of the statements and of the form.</summary>
    public static IEnumerable<FormDifference> Differences(
        IReadOnlyList<FormLine> forms,
        IEnumerable<MonthlyReportLine> lines,
        IEnumerable<ConsolidatedReport> consolidated)
    {
        Dictionary<(string Area, string Type, string Line), FormLine> published = forms.ToDictionary(line => (line.Area, line.InsuranceType, line.Line.Name));
        return
        [
            .. lines.SelectMany(line => Compare(published, line.Area, line.InsuranceType, line.Month, line.YearToDate)),
            .. consolidated.SelectMany(report =>
                Compare(published, MonthlyReport.Consolidation, report.InsuranceType, report.Month.Statement, report.YearToDate.Statement)),
        ];
    }

    private static IEnumerable<FormDifference> Compare(
        Dictionary<(string Area, string Type, string Line), FormLine> published, string area, string type, FundStatement month, FundStatement yearToDate) =>
        from isYearToDate in (bool[])[false, true]
        from line in StatementLine.All
        where published.ContainsKey((area, type, line.Name))
        let form = published[(area, type, line.Name)]
        let figure = new AmountSum(isYearToDate ? form.YearToDate : form.Month)
        let computed = line.Of(isYearToDate ? yearToDate : month)
        where figure != computed
        select new FormDifference(area, type, isYearToDate, line, figure, computed);

    private static FundStatement StatementOf(IEnumerable<FormLine> form, Func<FormLine, Fen> column) => form
        .Where(line => !line.Line.IsComputed)
        .Aggregate(default(FundStatement), (statement, line) => line.Line.AddTo(statement, new AmountSum(column(line))));
}
