using MedPool.Internals;

namespace MedPool;

/// <summary>Two projections of the same years, and what differs between them. Immutable.</summary>
/// <param name="Base">The one that is compared with.</param>
/// <param name="Other">The other one.</param>
public sealed record ProjectionComparison(Projection Base, Projection Other)
{
    /// <summary>Every fund and year in which a balance differs or a party pays more or less, year by year, of the years that both have.</summary>
    public EquatableArray<YearDifference> Differences => new([.. YearDifferences()]);

    private IEnumerable<YearDifference> YearDifferences() =>
        from pair in Base.Years.Zip(Other.Years)
        let payments = ReadingComparing.Differences(pair.First.Settlement, pair.Second.Settlement).ToLookup(static difference => difference.Fund)
        from fund in pair.First.Funds
        let id = fund.Settlement.Fund
        let difference = new YearDifference(pair.First.Year, fund, pair.Second[id], new EquatableArray<PaymentDifference>([.. payments[id]]))
        where difference.Payments.Count > 0 || difference.PoolMore != default || difference.AreaBalancesMore != default
        select difference;
}

/// <summary>What differs in one fund and year. Immutable.</summary>
/// <param name="Year">The year.</param>
/// <param name="Base">The fund in the one projection.</param>
/// <param name="Other">The fund in the other.</param>
/// <param name="Payments">Every party that pays more or less in the year.</param>
public sealed record YearDifference(int Year, ProjectedFund Base, ProjectedFund Other, EquatableArray<PaymentDifference> Payments)
{
    /// <summary>How much more the pool holds at the end of the year in the other projection; below zero: less.</summary>
    public AmountSum PoolMore => Other.PoolClosing - Base.PoolClosing;

    /// <summary>How much more the areas' balances hold together at the end of the year in the other projection; below zero: less.</summary>
    public AmountSum AreaBalancesMore => Other.AreaBalances - Base.AreaBalances;
}
