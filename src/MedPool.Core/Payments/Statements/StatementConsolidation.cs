namespace MedPool.Payments;

/// <summary>One statement over several levels, with the transfers between them taken out.</summary>
/// <param name="Statement">The consolidated statement. Of a pair whose sides differ, the larger side's excess stays in its line.</param>
/// <param name="SubsidyDifference">Subsidies that the city books to the areas less those that the areas book from it; zero where the books agree.</param>
/// <param name="RemittanceDifference">Remittances that the areas book to the city less those that the city books from them; zero where the books agree.</param>
public readonly record struct ConsolidatedStatement(FundStatement Statement, AmountSum SubsidyDifference, AmountSum RemittanceDifference)
{
    /// <summary>Whether the two sides of the transfers between levels agree.</summary>
    public bool Agrees => SubsidyDifference == default && RemittanceDifference == default;
}

/// <summary>Sums a city and its areas (汇总, YC-3-2-2): the pairs 上级补助收入/补助下级支出 and 下级上解收入/上解上级支出 are eliminated, so that no money counts twice.</summary>
public static class StatementConsolidation
{
    /// <summary>Consolidates the city's own books with those of its areas.</summary>
    public static ConsolidatedStatement Of(FundStatement city, IEnumerable<FundStatement> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        FundStatement below = areas.Aggregate(default(FundStatement), (sum, area) => sum + area);
        AmountSum subsidy = AmountSum.Min(city.SubsidyToBelow, below.SubsidyFromAbove);
        AmountSum remittance = AmountSum.Min(city.RemittanceFromBelow, below.RemittanceToAbove);
        FundStatement all = city + below;
        return new ConsolidatedStatement(
            all with
            {
                SubsidyToBelow = all.SubsidyToBelow - subsidy,
                SubsidyFromAbove = all.SubsidyFromAbove - subsidy,
                RemittanceFromBelow = all.RemittanceFromBelow - remittance,
                RemittanceToAbove = all.RemittanceToAbove - remittance,
            },
            city.SubsidyToBelow - below.SubsidyFromAbove,
            below.RemittanceToAbove - city.RemittanceFromBelow);
    }
}
