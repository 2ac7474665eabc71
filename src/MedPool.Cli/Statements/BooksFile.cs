using System.Globalization;

using MedPool.Cli.Input;
using MedPool.Internals;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Statements;

/// <summary>Reads <c>medpool monthly --books</c>: what the levels booked beside what records say, <c>insu_admdvs,insutype,month,line,amount</c>.</summary>
internal static class BooksFile
{
    // What records carry is not booked a second time.
    private static readonly string[] Lines = ["opening", "transfer-in", "transfer-out", "subsidy-from-above", "remittance-from-below", "subsidy-to-below", "remittance-to-above"];

    /// <summary>Reads the file.</summary>
    /// <exception cref="InputException">A row is wrong.</exception>
    public static IReadOnlyList<BookedMonth> Read(string file, PolicyDocument policy, int year)
    {
        List<BookedMonth> books = [];
        using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), "insu_admdvs", "insutype", "month", "line", "amount");
        while (rows.Read())
        {
            StatementLine line = Lines.Contains(rows[3])
                ? StatementLine.Find(rows[3])!
                : throw rows.Wrong(3, $"'{rows[3]}' is no line that is booked beside records; those are {string.Join(", ", Lines)}.");
            var book = new BookedMonth(rows[0], rows[1], MonthOf(rows, 2, year), line.Add!(default, rows.Amount(4).Value));
            Check(book, rows, policy);
            books.Add(book);
        }

        return books;
    }

    /// <summary>A month of the year, <c>yyyy-MM</c>.</summary>
    public static int MonthOf(DelimitedRows rows, int column, int year)
    {
        string prefix = year.ToString("D4", CultureInfo.InvariantCulture) + "-";
        string text = rows[column];
        return text.Length == 7 && text.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12
            ? month
            : throw rows.Wrong(column, $"'{text}' is not a month of {year}; write it like {prefix}03.");
    }

    private static void Check(BookedMonth book, DelimitedRows rows, PolicyDocument policy)
    {
        if (book.Area != MonthlyReport.Pool && policy.Areas.All(area => area.Code != book.Area))
        {
            throw rows.Wrong(0, $"{policy.Id} has no area '{book.Area}'; the pooling level's own books are those of '{MonthlyReport.Pool}'.");
        }

        if (policy.Funds.All(fund => fund.InsuranceTypes.All(type => type.Code != book.InsuranceType)))
        {
            throw rows.Wrong(1, $"no fund of {policy.Id} has insurance type '{book.InsuranceType}'; each type has its own books.");
        }

        if (book.Month > 1 && book.Amounts.Opening != 0)
        {
            throw rows.Wrong(2, "an opening balance is that of the year and belongs to its first month.");
        }
    }
}
