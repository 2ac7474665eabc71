using MedPool.Internals;

namespace MedPool.Law;

/// <summary>
/// The table of the facts of a fund and its pool. A fact is named here twice: its id for kernels, and its row. Its property for users is in
/// <c>FundYear.Facts.cs</c>. Ids are places in memory and bit numbers of <c>FundFacts.Given</c>: a new one begins at <see cref="SlotCount"/>, which
/// grows by its width (2 for a rate, 3 for shares, else 1). Rows are in the order in which files write them.
/// </summary>
public static class FundFact
{
    /// <summary>How many places the facts of a fund take in the kernel's memory.</summary>
    public const int SlotCount = 13;

    /// <inheritdoc cref="FundYear.PoolOpeningBalance"/>
    public static FundFact<Fen> PoolOpeningBalance => new(0);

    /// <inheritdoc cref="FundYear.PoolInterest"/>
    public static FundFact<Fen> PoolInterest => new(1);

    /// <inheritdoc cref="FundYear.PoolOtherIncome"/>
    public static FundFact<Fen> PoolOtherIncome => new(2);

    /// <inheritdoc cref="FundYear.LevyRate"/>
    public static FundFact<Rate> LevyRate => new(3);

    /// <inheritdoc cref="FundYear.SystemicShares"/>
    public static FundFact<EquatableArray<PartyShare>> SystemicShares => new(5);

    /// <inheritdoc cref="FundYear.ConditionDeduction"/>
    public static FundFact<Rate> ConditionDeduction => new(8);

    /// <inheritdoc cref="FundYear.AuditCompleted"/>
    public static FundFact<PolicyDate> AuditCompleted => new(10);

    /// <inheritdoc cref="FundYear.PoolFromProvince"/>
    public static FundFact<Fen> PoolFromProvince => new(11);

    /// <inheritdoc cref="FundYear.PoolToProvince"/>
    public static FundFact<Fen> PoolToProvince => new(12);

    /// <summary>The id of a row.</summary>
    internal static FundFact<T> Of<T>(Fact row) => new((byte)row.Slot);

    /// <summary>The rows of the table.</summary>
    internal static Fact[] Rows { get; } = FactRows.InOrder(
        FactRows.OfPool(PoolOpeningBalance, "openingBalance", "调剂金年初余额", "Opening balance of the pool",
            "The pool's balance at the start of the year; 0 when not given."),
        FactRows.OfPool(PoolInterest, "interest", "利息收入", "Interest",
            "The pool's interest of the year; 0 when not given."),
        FactRows.OfPool(PoolOtherIncome, "otherIncome", "其他收入", "Other income",
            "The pool's other income of the year; 0 when not given."),
        FactRows.OfPool(PoolFromProvince, "fromProvince", "上级补助收入", "From the province",
            "What the city's pool received from the province's settlement of the year; 0 when not given."),
        FactRows.OfPool(PoolToProvince, "toProvince", "上解上级支出", "To the province",
            "What the city owes to the provincial pool for the year, paid after the year has closed; 0 when not given."),
        FactRows.Rate(LevyRate, "levyRate", "上解比例", "Levy rate",
            "The decided rate of the levy. It comes before the policy's own rate and is listed as a decision.").AsDecision(),
        FactRows.Shares(SystemicShares, "systemicShares", "系统性风险分担比例", "Shares of a risk of the whole fund",
            "Who bears what the pool cannot pay, by decision.").AsDecision(),
        FactRows.Rate(ConditionDeduction, "conditionDeduction", "条件不符扣减", "Deduction for a condition",
            "What each unmet condition takes off the pool's share.").AsDecision(),
        FactRows.Day(AuditCompleted, "auditCompleted", "审计完成日", "Audit completed",
            "The day on which the audit was completed; orders that wait for it have no due date before."));

    /// <summary>The rows by slot.</summary>
    internal static Fact?[] BySlot { get; } = FactRows.BySlot(Rows, SlotCount);
}
