namespace MedPool;

/// <summary>The facts of one fund in one year. Immutable.</summary>
public sealed record FundYear
{
    /// <summary>The areas' facts by area code; every area of the policy must stand here.</summary>
    public required IReadOnlyDictionary<string, AreaYear> Areas { get; init; }

    /// <summary>The pool's balance at the start of the year (调剂金年初余额); not negative.</summary>
    public Fen PoolOpeningBalance { get; init; }

    /// <summary>The pool's interest of the year.</summary>
    public Fen PoolInterest { get; init; }

    /// <summary>The pool's other income of the year.</summary>
    public Fen PoolOtherIncome { get; init; }

    /// <summary>What the city's pool received from the province's settlement of the year (上级补助收入): income of the pool, there before any gap is covered.</summary>
    public Fen PoolFromProvince { get; init; }

    /// <summary>What the city owes to the provincial pool for the year (上解上级支出), paid after the year has closed: see <see cref="ProvincialLevy"/>.</summary>
    public Fen PoolToProvince { get; init; }

    /// <summary>The decided rate of the levy (上解比例); given, it overrides the policy's own and is listed as a decision.</summary>
    public Rate? LevyRate { get; init; }

    /// <summary>The decided shares of a risk of the whole fund (政策原因导致的市级运行风险).</summary>
    public EquatableArray<PartyShare> SystemicShares { get; init; }

    /// <summary>What each unmet condition takes off the pool's share, from 0 to 1.</summary>
    public Rate? ConditionDeduction { get; init; }

    /// <summary>The day on which the audit was completed (审计完成); orders that wait for it have no due date before.</summary>
    public PolicyDate? AuditCompleted { get; init; }
}
