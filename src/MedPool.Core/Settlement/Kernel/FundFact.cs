namespace MedPool.Kernels;

/// <summary>The facts of a fund that a stage can need. Values are bit numbers of <see cref="FundFacts.Given"/>.</summary>
public enum FundFact : byte
{
    /// <summary><c>pool.openingBalance</c>.</summary>
    PoolOpeningBalance,

    /// <summary><c>pool.interest</c>.</summary>
    PoolInterest,

    /// <summary><c>pool.otherIncome</c>.</summary>
    PoolOtherIncome,

    /// <summary><c>levyRate</c>, the decided rate of the levy.</summary>
    LevyRate,

    /// <summary><c>systemicShares</c>, the decided shares of a risk of the whole fund.</summary>
    SystemicShares,

    /// <summary><c>conditionDeduction</c>, what each unmet condition takes off the pool's share.</summary>
    ConditionDeduction,
}
