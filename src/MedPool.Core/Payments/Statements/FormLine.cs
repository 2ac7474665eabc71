using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>A line of a form as an area, the pooling level or the consolidation published it.</summary>
/// <param name="Area">The area's code, <see cref="MonthlyReport.Pool"/>, or <see cref="MonthlyReport.Consolidation"/>.</param>
/// <param name="InsuranceType">The insurance type's code.</param>
/// <param name="Line">The line.</param>
/// <param name="Month">Its amount of the month alone.</param>
/// <param name="YearToDate">Its amount from January up to the month.</param>
public sealed record FormLine(string Area, string InsuranceType, StatementLine Line, Fen Month, Fen YearToDate)
{
    /// <summary>Reads forms, <c>insu_admdvs,insutype,line,month,year_to_date</c>: the layout that <see cref="MonthlyReport.WriteForms"/> writes.</summary>
    /// <param name="sources">The files; together each line of an area and insurance type at most once.</param>
    /// <param name="policy">The policy whose areas and insurance types they are.</param>
    /// <exception cref="InputException">A row is wrong, or a line is listed twice; the message gives file, line and column.</exception>
    public static EquatableArray<FormLine> Read(IEnumerable<TextSource> sources, PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(policy);
        List<FormLine> lines = [];
        HashSet<(string Area, string Type, string Line)> seen = [];
        foreach (TextSource source in sources)
        {
            using DelimitedRows rows = DelimitedRows.Open(source, "insu_admdvs", "insutype", "line", "month", "year_to_date");
            while (rows.Read())
            {
                FormLine line = LineOf(rows, policy);
                lines.Add(seen.Add((line.Area, line.InsuranceType, line.Line.Name))
                    ? line
                    : throw rows.Wrong(2, $"'{line.Line}' of area {line.Area} and insurance type {line.InsuranceType} is listed twice."));
            }
        }

        return new([.. lines]);
    }

    private static FormLine LineOf(DelimitedRows rows, PolicyDocument policy)
    {
        if (rows[0] is not (MonthlyReport.Pool or MonthlyReport.Consolidation) && policy.Areas.All(area => area.Code != rows[0]))
        {
            throw rows.Wrong(
                0,
                $"{policy.Id} has no area '{rows[0]}'; '{MonthlyReport.Pool}' is the pooling level, '{MonthlyReport.Consolidation}' the consolidation.");
        }

        if (!MonthlyLines.HasType(policy, rows[1]))
        {
            throw rows.Wrong(1, $"no fund of {policy.Id} has insurance type '{rows[1]}'.");
        }

        StatementLine line = StatementLine.Find(rows[2])
            ?? throw rows.Wrong(2, $"'{rows[2]}' is no line of the form; its lines are {string.Join(", ", StatementLine.All)}.");
        return new FormLine(rows[0], rows[1], line, rows.Amount(3), rows.Amount(4));
    }
}

/// <summary>A published figure that its form's lines do not make (勾稽不符).</summary>
/// <param name="Area">The area's code, <see cref="MonthlyReport.Pool"/>, or <see cref="MonthlyReport.Consolidation"/>.</param>
/// <param name="InsuranceType">The insurance type's code.</param>
/// <param name="IsYearToDate">Whether it is the figure of the year to date; otherwise of the month alone.</param>
/// <param name="Line">The line.</param>
/// <param name="Published">As published.</param>
/// <param name="Computed">As the lines make it.</param>
public sealed record FormDifference(string Area, string InsuranceType, bool IsYearToDate, StatementLine Line, AmountSum Published, AmountSum Computed)
{
    /// <summary>Published less computed: what is reported, and never absorbed.</summary>
    public AmountSum Difference => Published - Computed;
}
