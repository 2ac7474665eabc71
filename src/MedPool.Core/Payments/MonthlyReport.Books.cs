using MedPool.Law;

namespace MedPool.Payments;

/// <summary>What a level booked in a month beside what records say: transfers between levels, members' transfers in and out, the opening balance.</summary>
/// <param name="Area">The area's code, or <see cref="MonthlyReport.Pool"/> for the books of the city or province itself.</param>
/// <param name="InsuranceType">The insurance type's code.</param>
/// <param name="Month">1 to 12; an opening balance belongs to month 1.</param>
/// <param name="Amounts">The amounts, line by line.</param>
public readonly record struct BookedMonth(string Area, string InsuranceType, int Month, FundStatement Amounts);

/// <summary>The consolidation of an insurance type over the pooling level and its areas.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="InsuranceType">The insurance type's code.</param>
/// <param name="Month">The month alone.</param>
/// <param name="YearToDate">January up to the month.</param>
public readonly record struct ConsolidatedReport(string Fund, string InsuranceType, ConsolidatedStatement Month, ConsolidatedStatement YearToDate);

/// <content>Books that are not in records, and the consolidation.</content>
public static partial class MonthlyReport
{
    /// <summary>Stands in place of an area's code for the pooling level's own books.</summary>
    public const string Pool = "pool";

    /// <summary>
    /// Makes the report of a month from records and from what the levels booked beside them. A month opens with what the months before it closed with. Lines of the pooling
    /// level itself stand after those of the areas, where it booked something.
    /// </summary>
    /// <param name="ledger">The year's ledger, at least up to the month.</param>
    /// <param name="policy">The policy that the ledger was made for.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="books">What was booked; later months are left out.</param>
    /// <exception cref="ArgumentException">The ledger is of another policy.</exception>
    /// <exception cref="FactsException">Books of an area or insurance type that the policy does not have, of no month, or an opening balance of another month than the first.</exception>
    public static MonthlyReportLine[] Of(Ledger ledger, PolicyDocument policy, int month, IEnumerable<BookedMonth> books)
    {
        ArgumentNullException.ThrowIfNull(books);
        MonthlyReportLine[] lines = Of(ledger, policy, month);
        ILookup<(string Area, string InsuranceType), BookedMonth> booked = books.Select(book => Checked(book, policy)).ToLookup(book => (book.Area, book.InsuranceType));
        IEnumerable<MonthlyReportLine> pool = from line in lines.DistinctBy(line => (line.Fund, line.InsuranceType))
                                              where booked.Contains((Pool, line.InsuranceType))
                                              select new MonthlyReportLine(line.Fund, line.InsuranceType, Pool, default, default);
        return [.. lines.Concat(pool).Select(line => With(line, booked[(line.Area, line.InsuranceType)], month))];
    }

    /// <summary>Consolidates a report: insurance type by insurance type, with transfers between the levels eliminated.</summary>
    /// <param name="lines">The lines of the areas and of the pooling level.</param>
    public static ConsolidatedReport[] Consolidate(IEnumerable<MonthlyReportLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return [.. from line in lines
                   group line by (line.Fund, line.InsuranceType) into type
                   select new ConsolidatedReport(type.Key.Fund, type.Key.InsuranceType, Consolidate(type, line => line.Month), Consolidate(type, line => line.YearToDate))];
    }

    private static ConsolidatedStatement Consolidate(IEnumerable<MonthlyReportLine> lines, Func<MonthlyReportLine, FundStatement> statement) => StatementConsolidation.Of(
        lines.Where(line => line.Area == Pool).Aggregate(default(FundStatement), (sum, line) => sum + statement(line)),
        lines.Where(line => line.Area != Pool).Select(statement));

    private static MonthlyReportLine With(MonthlyReportLine line, IEnumerable<BookedMonth> books, int month)
    {
        FundStatement sum = books.Where(book => book.Month <= month).Aggregate(line.YearToDate, (sum, book) => sum + book.Amounts);
        FundStatement alone = books.Where(book => book.Month == month).Aggregate(line.Month, (sum, book) => sum + book.Amounts);
        return line with { Month = alone with { Opening = sum.Closing - alone.Balance }, YearToDate = sum };
    }

    private static BookedMonth Checked(BookedMonth book, PolicyDocument policy)
    {
        if (book.Area != Pool && policy.Areas.All(area => area.Code != book.Area))
        {
            throw new FactsException($"books of {book.Area}: {policy.Id} has no such area (YC-3-2-2); the pooling level's own books are those of \"{Pool}\".");
        }

        if (policy.Funds.All(fund => fund.InsuranceTypes.All(type => type.Code != book.InsuranceType)))
        {
            throw new FactsException($"books of {book.Area}: {policy.Id} has no insurance type {book.InsuranceType} in a fund (YC-3-2-2, JN-3-4-0).");
        }

        if (book.Month is < 1 or > 12 || (book.Month > 1 && book.Amounts.Opening != 0))
        {
            throw new FactsException($"books of {book.Area}, month {book.Month}: months are 1 to 12, and an opening balance belongs to month 1.");
        }

        return book;
    }
}
