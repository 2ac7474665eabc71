using MedPool.Law;

// One property for each row of the table in FundFact.cs.
namespace MedPool;

public sealed partial record FundYear
{
    /// <summary>The pool's balance at the start of the year (调剂金年初余额); not negative.</summary>
    public Fen PoolOpeningBalance { get => Of(FundFact.PoolOpeningBalance) ?? Fen.Zero; init => Give(FundFact.PoolOpeningBalance, value); }

    /// <summary>The pool's interest of the year (利息收入); not negative.</summary>
    public Fen PoolInterest { get => Of(FundFact.PoolInterest) ?? Fen.Zero; init => Give(FundFact.PoolInterest, value); }

    /// <summary>The pool's other income of the year (其他收入); not negative.</summary>
    public Fen PoolOtherIncome { get => Of(FundFact.PoolOtherIncome) ?? Fen.Zero; init => Give(FundFact.PoolOtherIncome, value); }

    /// <summary>
    /// What the city's pool received from the province's settlement of the year (上级补助收入): income of the pool, there before any gap is covered.
    /// </summary>
    public Fen PoolFromProvince { get => Of(FundFact.PoolFromProvince) ?? Fen.Zero; init => Give(FundFact.PoolFromProvince, value); }

    /// <summary>What the city owes to the provincial pool for the year (上解上级支出), paid after the year has closed.</summary>
    public Fen PoolToProvince { get => Of(FundFact.PoolToProvince) ?? Fen.Zero; init => Give(FundFact.PoolToProvince, value); }

    /// <summary>The decided rate of the levy (上解比例), from 0 to 1; given, it comes before the policy's own and is listed as a decision.</summary>
    public Rate? LevyRate { get => Of(FundFact.LevyRate); init => Give(FundFact.LevyRate, value); }

    /// <summary>The decided shares of a risk of the whole fund (政策原因导致的市级运行风险).</summary>
    public EquatableArray<PartyShare> SystemicShares { get => Of(FundFact.SystemicShares) ?? default; init => Give(FundFact.SystemicShares, value); }

    /// <summary>What each unmet condition takes off the pool's share (条件不符扣减), from 0 to 1.</summary>
    public Rate? ConditionDeduction { get => Of(FundFact.ConditionDeduction); init => Give(FundFact.ConditionDeduction, value); }

    /// <summary>The day on which the audit was completed (审计完成); orders that wait for it have no due date before.</summary>
    public PolicyDate? AuditCompleted { get => Of(FundFact.AuditCompleted); init => Give(FundFact.AuditCompleted, value); }
}
