using System.Globalization;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Reads the sections of checks that are lists of payments.</summary>
internal static class PaymentListFile
{
    private const int MonthsPerYear = 12;

    private static readonly Vocabulary<SubsidyLevel> Levels = new("level", static level => level switch
    {
        SubsidyLevel.County => "county",
        SubsidyLevel.City => "city",
        SubsidyLevel.Province => "province",
        SubsidyLevel.Centre => "centre",
    });

    /// <summary>The subsidies.</summary>
    public static EquatableArray<Subsidy> SubsidiesOf(JsonInput root) =>
        new([.. root.Objects("subsidies", "area", "level", "scheme", "due", "amount", "payments").Select(SubsidyOf)]);

    /// <summary>The claims and payments of months.</summary>
    public static EquatableArray<ProviderClaims> ProviderPaymentsOf(JsonInput root, int? year) =>
        new([.. root.Objects("providerPayments", "area", "month", "claims", "paid", "due").Select(row => ClaimsOf(row, year))]);

    /// <summary>The word of a level.</summary>
    public static string WordOf(SubsidyLevel level) => Levels.WordOf(level);

    private static Subsidy SubsidyOf(JsonInput row)
    {
        string word = row.Text("level");
        SubsidyLevel level = Levels.Find(word)
            ?? throw row.Wrong("level", $"'{word}' is not a level; write {string.Join(", ", Levels.Words)}");
        return new Subsidy(
            NotEmpty(row, "area"), level, NotEmpty(row, "scheme"), row.Day("due"), row.AmountFromZero("amount"), PaymentsOf(row, "payments"));
    }

    private static ProviderClaims ClaimsOf(JsonInput row, int? year) => new(
        NotEmpty(row, "area"),
        MonthOf(row, year),
        row.AmountFromZero("claims"),
        PaymentsOf(row, "paid"),
        row.Has("due") ? row.Day("due") : null);

    private static int MonthOf(JsonInput row, int? year)
    {
        string text = row.NumberText("month");
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month) && month.Year is >= 1000 and <= 2999)
        {
            return year is null || month.Year == year
                ? (month.Year * 100) + month.Month
                : throw row.Wrong("month", $"'{text}' is not a month of {year}, the year of the file");
        }

        return year is { } known && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= MonthsPerYear
            ? (known * 100) + number
            : throw row.Wrong("month", $"'{text}' is not a month; write it like \"2021-03\"");
    }

    private static EquatableArray<RemittancePayment> PaymentsOf(JsonInput row, string key)
    {
        if (!row.Has(key))
        {
            throw row.Wrong(key, "the payments are missing; write [] where nothing was paid");
        }

        return new([.. row.Objects(key, "date", "amount").Select(PaymentOf)]);
    }

    private static RemittancePayment PaymentOf(JsonInput payment) => payment.Amount("amount") is var amount && amount > Fen.Zero
        ? new RemittancePayment(payment.Day("date"), amount)
        : throw payment.Wrong("amount", $"{amount} is not above zero");

    private static string NotEmpty(JsonInput row, string key) =>
        row.Text(key) is var text && text.Trim().Length > 0 ? text : throw row.Wrong(key, "the text is empty");
}
