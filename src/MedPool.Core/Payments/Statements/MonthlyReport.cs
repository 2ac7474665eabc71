using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>The month of an area and insurance type.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="InsuranceType">The insurance type's code.</param>
/// <param name="Area">The area's code, or <see cref="MonthlyReport.Pool"/>.</param>
/// <param name="Month">The month alone; it opens with what the month before closed with.</param>
/// <param name="YearToDate">January up to the month.</param>
public readonly record struct MonthlyReportLine(string Fund, string InsuranceType, string Area, FundStatement Month, FundStatement YearToDate);

/// <summary>The consolidation of an insurance type over the pooling level and its areas.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="InsuranceType">The insurance type's code.</param>
/// <param name="Month">The month alone.</param>
/// <param name="YearToDate">January up to the month.</param>
public readonly record struct ConsolidatedReport(string Fund, string InsuranceType, ConsolidatedStatement Month, ConsolidatedStatement YearToDate);

/// <summary>
/// The report of a month in the layout of the statutory form (月报, YC-3-2-2): for every insurance type, which has books of its own, the areas, the pooling level
/// where it has books, and their consolidation. Immutable; safe on any thread.
/// </summary>
public sealed record MonthlyReport
{
    /// <summary>Stands in place of an area's code for the pooling level's own books.</summary>
    public const string Pool = "pool";

    /// <summary>Stands in place of an area's code for a published consolidation.</summary>
    public const string Consolidation = "all";

    /// <summary>The rule that orders the reports: what levels book must agree, and nothing is adjusted.</summary>
    public const string Rule = "YC-3-2-2";

    private MonthlyReport(PolicyDocument policy, int year, int month, MonthlyReportLine[] lines, IReadOnlyList<FormLine> published)
    {
        (Policy, Year, Month, Lines) = (policy, year, month, new(lines));
        Consolidated = new([.. MonthlyLines.Consolidate(lines)]);
        Differences = new([.. PublishedForms.Differences(published, lines, Consolidated)]);
    }

    /// <summary>The policy.</summary>
    public PolicyDocument Policy { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>The areas by fund and insurance type, and the pooling level where it has books.</summary>
    public EquatableArray<MonthlyReportLine> Lines { get; }

    /// <summary>Over all levels, by insurance type, with transfers between the levels eliminated.</summary>
    public EquatableArray<ConsolidatedReport> Consolidated { get; }

    /// <summary>Published figures that their lines do not make; empty for a report of records.</summary>
    public EquatableArray<FormDifference> Differences { get; }

    /// <summary>Whether all published figures follow from their lines and the two sides of all transfers between levels agree.</summary>
    public bool Agrees => Differences.Count == 0 && Consolidated.All(report => report.Month.Agrees && report.YearToDate.Agrees);

    /// <summary>
    /// Makes the report from records and from what the levels booked beside them. A month opens with what the months before it closed with. Lines of the
    /// pooling level itself come after those of the areas, where it booked something.
    /// </summary>
    /// <param name="ledger">The year's ledger, at least up to the month.</param>
    /// <param name="policy">The policy that the ledger was made for.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="books">What was booked beside records; later months are left out.</param>
    /// <exception cref="ArgumentException">The ledger was made for another policy.</exception>
    /// <exception cref="FactsException">
    /// Books of an area or insurance type that the policy does not have, of no month, or with an opening balance of another month than the first (YC-3-2-2,
    /// JN-3-4-0).
    /// </exception>
    public static MonthlyReport Of(Ledger ledger, PolicyDocument policy, int month, IEnumerable<BookedMonth>? books = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(policy);
        CalendarArguments.CheckMonth(month);
        return ledger.PolicyId == policy.Id
            ? new MonthlyReport(policy, ledger.Year, month, MonthlyLines.Of(ledger, policy, month, books ?? []), [])
            : throw new ArgumentException($"The ledger was made for {ledger.PolicyId}, the policy is {policy.Id}.", nameof(policy));
    }

    /// <summary>
    /// Makes the report from forms that areas and the pooling level published: missing lines are zero; figures that follow from others are compared and not
    /// used.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="year">The year.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="forms">The forms' lines.</param>
    /// <exception cref="ArgumentException">A line of an area and insurance type is given twice.</exception>
    public static MonthlyReport Of(PolicyDocument policy, int year, int month, IReadOnlyList<FormLine> forms)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(forms);
        CalendarArguments.CheckMonth(month);
        return new MonthlyReport(policy, year, month, PublishedForms.Lines(forms, policy), forms);
    }

    /// <summary>Writes the report in the layout that <see cref="FormLine.Read"/> reads, the consolidation included, with LF line ends.</summary>
    /// <param name="output">Receives the text.</param>
    public void WriteForms(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write("insu_admdvs,insutype,line,month,year_to_date\n");
        foreach (MonthlyReportLine line in Lines)
        {
            WriteForm(line.Area, line.InsuranceType, line.Month, line.YearToDate, output);
        }

        foreach (ConsolidatedReport report in Consolidated)
        {
            WriteForm(Consolidation, report.InsuranceType, report.Month.Statement, report.YearToDate.Statement, output);
        }
    }

    private static void WriteForm(string area, string type, FundStatement month, FundStatement yearToDate, TextWriter output)
    {
        foreach (StatementLine line in StatementLine.All)
        {
            output.Write($"{area},{type},{line.Name},{line.Of(month)},{line.Of(yearToDate)}\n");
        }
    }
}
