using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The facts of the year and of its remittances: what late interest needs.</summary>
internal static class YearFact
{
    /// <summary>The word of a payment that the province withheld.</summary>
    public const string Withheld = "withheld";

    public static Fact DemandDepositRate { get; } = new(
        FactScope.Year, FactUnit.DatedRates, "demandDepositRate", "活期存款利率", "Demand-deposit rate",
        "A rate a year, or a list of rates by first day, in rising order. Late interest (JH-09) needs it; it has no default.");

    public static Fact Area { get; } = Of("area", FactUnit.Text, "统筹区", "Area", "The area's code.");

    public static Fact Fund { get; } = Of("fund", FactUnit.Text, "基金", "Fund", "The fund's id.") with { Example = "\"employee\"" };

    public static Fact Kind { get; } =
        Of("kind", FactUnit.Text, "款项", "Kind", "What is owed: pool-levy, gap-share, subsidy, or a policy's own word.") with { Example = "\"pool-levy\"" };

    public static Fact Amount { get; } = Of("amount", FactUnit.Amount, "应缴额", "Amount", "What is owed.");

    public static Fact Due { get; } = Of("due", FactUnit.Day, "缴款期限", "Due", "The last day on which a payment is in time.");

    public static Fact PaymentDate { get; } = OfPayment("date", FactUnit.Day, "到账日", "Date", "The day on which the payment arrived.");

    public static Fact PaymentAmount { get; } = OfPayment("amount", FactUnit.Amount, "到账额", "Amount", "What arrived.");

    public static Fact PaymentKind { get; } = OfPayment(
        "kind", FactUnit.Text, "到账方式", "Kind", "How it arrived: paid by the area, or withheld by the province (代为扣款); paid when not given.") with
    {
        IsMandatory = false,
        Words = new(["paid", Withheld]),
        Example = "\"withheld\"",
    };

    public static Fact[] Rows { get; } =
        FactRows.InOrder(DemandDepositRate, Area, Fund, Kind, Amount, Due, PaymentDate, PaymentAmount, PaymentKind);

    private static Fact Of(string key, FactUnit unit, string zh, string en, string description) =>
        new(FactScope.Remittance, unit, key, zh, en, description) { IsMandatory = true };

    private static Fact OfPayment(string key, FactUnit unit, string zh, string en, string description) =>
        new(FactScope.Payment, unit, key, zh, en, description) { IsMandatory = true };
}
