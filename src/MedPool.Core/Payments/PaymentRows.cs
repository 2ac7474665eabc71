using System.Globalization;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Fields that files of payments share: areas, days, months, amounts.</summary>
internal static class PaymentRows
{
    /// <summary>The code of an area of the policy.</summary>
    /// <exception cref="InputException">The policy has no such area.</exception>
    public static string Area(this DelimitedRows rows, int column, PolicyDocument policy) =>
        policy.Areas.Any(area => area.Code == rows[column]) ? rows[column] : throw rows.Wrong(column, $"{policy.Id} has no area '{rows[column]}'.");

    /// <summary>
    /// A day of the years 1000 to 2999, <c>yyyy-MM-dd</c> and nothing else: days are counted from it, so that it is not the last of all days.
    /// </summary>
    /// <exception cref="InputException">The field is not such a day.</exception>
    public static DateOnly PaymentDay(this DelimitedRows rows, int column) =>
        DateOnly.TryParseExact(rows[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            && day.Year is >= 1000 and <= 2999
            ? day
            : throw rows.Wrong(column, $"'{rows[column]}' is not a day; write it like 2022-05-31.");

    /// <summary>A month of a year, <c>yyyy-MM</c>.</summary>
    /// <returns>The month, 1 to 12.</returns>
    /// <exception cref="InputException">The field is not a month of the year.</exception>
    public static int MonthOf(this DelimitedRows rows, int column, int year)
    {
        string prefix = year.ToString("D4", CultureInfo.InvariantCulture) + "-";
        string text = rows[column];
        return text.Length == 7 && text.StartsWith(prefix, StringComparison.Ordinal)
            && int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12
            ? month
            : throw rows.Wrong(column, $"'{text}' is not a month of {year}; write it like {prefix}03.");
    }

    /// <summary>An amount above zero.</summary>
    /// <exception cref="InputException">The field is not such an amount.</exception>
    public static Fen AmountAboveZero(this DelimitedRows rows, int column) =>
        rows.Amount(column) is var amount && amount > Fen.Zero ? amount : throw rows.Wrong(column, $"{amount} is not above zero.");

    /// <summary>An amount from zero on.</summary>
    /// <exception cref="InputException">The field is not such an amount.</exception>
    public static Fen AmountFromZero(this DelimitedRows rows, int column) =>
        rows.Amount(column) is var amount && amount >= Fen.Zero ? amount : throw rows.Wrong(column, $"{amount} is below zero.");
}
