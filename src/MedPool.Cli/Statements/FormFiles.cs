using MedPool.Cli.Input;
using MedPool.Internals;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Statements;

/// <summary>A published figure that does not follow from what it stands on.</summary>
/// <param name="Area">The area's code, <c>pool</c>, or <c>all</c> for the consolidation.</param>
/// <param name="InsuranceType">The insurance type.</param>
/// <param name="Column"><c>month</c> or <c>year_to_date</c>.</param>
/// <param name="Line">The line's name.</param>
/// <param name="Published">As published.</param>
/// <param name="Reckoned">As the lines make it.</param>
internal sealed record FormDifference(string Area, string InsuranceType, string Column, string Line, Int128 Published, Int128 Reckoned);

/// <summary>
/// Reads forms that areas and the pooling level published, <c>insu_admdvs,insutype,line,month,year_to_date</c>: lines that are missing are zero, figures that follow from
/// others are compared with them and never taken over.
/// </summary>
internal sealed class FormFiles(PolicyDocument policy)
{
    /// <summary>Stands in place of an area's code for a published consolidation.</summary>
    public const string All = "all";

    private static readonly string[] Columns = ["month", "year_to_date"];

    private readonly Dictionary<(string Area, string Type, string Line), Int128[]> _published = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">A row is wrong.</exception>
    public void Read(string file)
    {
        using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), "insu_admdvs", "insutype", "line", "month", "year_to_date");
        while (rows.Read())
        {
            Check(rows);
            if (!_published.TryAdd((rows[0], rows[1], rows[2]), [rows.Amount(3).Value, rows.Amount(4).Value]))
            {
                throw rows.Wrong(2, $"'{rows[2]}' of area {rows[0]} and insurance type {rows[1]} stands twice.");
            }
        }
    }

    /// <summary>The forms' lines, in the policy's order.</summary>
    public MonthlyReportLine[] Lines() =>
    [
        .. from fund in policy.Funds
           from type in fund.InsuranceTypes
           from area in policy.Areas.Select(area => area.Code).Append(MonthlyReport.Pool)
           where _published.Keys.Any(key => key.Area == area && key.Type == type.Code)
           select new MonthlyReportLine(fund.Id, type.Code, area, StatementOf(area, type.Code, 0), StatementOf(area, type.Code, 1)),
    ];

    /// <summary>The published figures that their lines do not make.</summary>
    public IReadOnlyList<FormDifference> Differences(IEnumerable<MonthlyReportLine> lines, IEnumerable<ConsolidatedReport> consolidated) =>
    [
        .. lines.SelectMany(line => Compare(line.Area, line.InsuranceType, line.Month, line.YearToDate)),
        .. consolidated.SelectMany(report => Compare(All, report.InsuranceType, report.Month.Statement, report.YearToDate.Statement)),
    ];

    private IEnumerable<FormDifference> Compare(string area, string type, FundStatement month, FundStatement yearToDate) =>
        from column in (int[])[0, 1]
        from line in StatementLine.All
        where _published.ContainsKey((area, type, line.Name))
        let published = _published[(area, type, line.Name)][column]
        let reckoned = line.Read(column == 0 ? month : yearToDate)
        where published != reckoned
        select new FormDifference(area, type, Columns[column], line.Name, published, reckoned);

    private FundStatement StatementOf(string area, string type, int column) => StatementLine.All
        .Where(line => line.Add is not null && _published.ContainsKey((area, type, line.Name)))
        .Aggregate(default(FundStatement), (statement, line) => line.Add!(statement, _published[(area, type, line.Name)][column]));

    private void Check(DelimitedRows rows)
    {
        if (rows[0] is not (MonthlyReport.Pool or All) && policy.Areas.All(area => area.Code != rows[0]))
        {
            throw rows.Wrong(0, $"{policy.Id} has no area '{rows[0]}'; '{MonthlyReport.Pool}' is the pooling level, '{All}' the consolidation.");
        }

        if (policy.Funds.All(fund => fund.InsuranceTypes.All(type => type.Code != rows[1])))
        {
            throw rows.Wrong(1, $"no fund of {policy.Id} has insurance type '{rows[1]}'.");
        }

        if (StatementLine.Find(rows[2]) is null)
        {
            throw rows.Wrong(2, $"'{rows[2]}' is no line of the form; its lines are {string.Join(", ", StatementLine.All.Select(line => line.Name))}.");
        }
    }
}
