namespace MedPool.Internals;

/// <summary>The facts of the year after a settled one: grown, and opened with what the settlement closed with.</summary>
internal static class NextYear
{
    /// <summary>Makes the facts.</summary>
    /// <param name="facts">The facts of the settled year.</param>
    /// <param name="settled">Its settlement.</param>
    /// <param name="growth">How figures grow.</param>
    /// <exception cref="FactsException">A figure grows beyond what an account holds, or the settlement cannot be carried.</exception>
    public static SettlementFacts Of(SettlementFacts facts, Settlement settled, GrowthAssumptions growth)
    {
        int year = facts.Year + 1;
        var next = new SettlementFacts
        {
            PolicyId = facts.PolicyId,
            Year = year,
            Funds = facts.Funds.ToDictionary(
                static pair => pair.Key,
                pair => FundOf(pair.Key, pair.Value, settled[pair.Key], new FigureGrowth(growth, year)),
                StringComparer.Ordinal),
        };
        return next.CarryFrom(settled);
    }

    private static FundYear FundOf(string id, FundYear fund, FundSettlement settled, FigureGrowth growth) => fund with
    {
        Values = growth.Of(Lasting(fund.Values), new FactPlace(id)),
        Areas = fund.Areas.ToDictionary(
            static pair => pair.Key,
            pair => AreaOf(pair.Value, settled[pair.Key], growth, new FactPlace(id, pair.Key)),
            StringComparer.Ordinal),
    };

    private static AreaYear AreaOf(AreaYear area, SettlementArea settled, FigureGrowth growth, FactPlace place)
    {
        AreaYear next = area with { Values = growth.Of(Lasting(area.Values), place) };
        return area.ExpenditureBudget is null ? next : next with
        {
            // What is left of a quota is carried with it; a budget that was approved a year ahead is the year's budget.
            ExpenditureBudget = settled.NextQuota is not null ? null : area.NextYearBudget ?? next.ExpenditureBudget,
        };
    }

    private static FactValues Lasting(FactValues values) => values.Given
        .Where(static given => FigureCourses.IsCarried(given.Key) || FigureCourses.IsOfOneYear(given.Key))
        .Aggregate(values, static (kept, given) => kept.With(given.Key, null));
}
