using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>What a level booked in a month beside what records say: transfers between levels, members' transfers in and out, the opening balance.</summary>
/// <param name="Area">The area's code, or <see cref="MonthlyReport.Pool"/> for the books of the city or province itself.</param>
/// <param name="InsuranceType">The insurance type's code.</param>
/// <param name="Month">1 to 12; an opening balance belongs to month 1.</param>
/// <param name="Amounts">The amounts, line by line.</param>
public readonly record struct BookedMonth(string Area, string InsuranceType, int Month, FundStatement Amounts)
{
    // What records carry is not booked a second time.
    private static readonly string[] Lines =
        ["opening", "transfer-in", "transfer-out", "subsidy-from-above", "remittance-from-below", "subsidy-to-below", "remittance-to-above"];

    /// <summary>Reads <c>insu_admdvs,insutype,month,line,amount</c>, the month like <c>2021-03</c>, one line of the form a row.</summary>
    /// <param name="source">The file.</param>
    /// <param name="policy">The policy whose areas and insurance types they are.</param>
    /// <param name="year">The year.</param>
    /// <exception cref="InputException">A row is wrong; the message gives file, line and column.</exception>
    public static EquatableArray<BookedMonth> Read(TextSource source, PolicyDocument policy, int year)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(policy);
        List<BookedMonth> books = [];
        using DelimitedRows rows = DelimitedRows.Open(source, "insu_admdvs", "insutype", "month", "line", "amount");
        while (rows.Read())
        {
            StatementLine line = Lines.Contains(rows[3])
                ? StatementLine.Find(rows[3])!
                : throw rows.Wrong(3, $"'{rows[3]}' is no line that is booked beside records; those are {string.Join(", ", Lines)}.");
            var book = new BookedMonth(rows[0], rows[1], rows.MonthOf(2, year), line.AddTo(default, new AmountSum(rows.Amount(4))));
            Check(book, rows, policy);
            books.Add(book);
        }

        return new([.. books]);
    }

    private static void Check(BookedMonth book, DelimitedRows rows, PolicyDocument policy)
    {
        if (book.Area != MonthlyReport.Pool && policy.Areas.All(area => area.Code != book.Area))
        {
            throw rows.Wrong(0, $"{policy.Id} has no area '{book.Area}'; the pooling level's own books are those of '{MonthlyReport.Pool}'.");
        }

        if (!MonthlyLines.HasType(policy, book.InsuranceType))
        {
            throw rows.Wrong(1, $"no fund of {policy.Id} has insurance type '{book.InsuranceType}'; each type has its own books.");
        }

        if (book.Month > 1 && book.Amounts.Opening != default)
        {
            throw rows.Wrong(2, "an opening balance is that of the year and belongs to its first month.");
        }
    }
}
