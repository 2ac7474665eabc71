namespace MedPool.TestData;

/// <summary>The figures of a fund in an area as thousandths of its expenditure. Contributions and facts use the same ones.</summary>
internal static class OutcomeRatios
{
    /// <summary>Income of the year.</summary>
    public static long IncomePerMille(YearPlan plan, int fund, int area)
    {
        SeededRandom random = Of(plan, fund, area);
        return (plan.Outcomes[area], IsResident(plan, fund)) switch
        {
            (AreaOutcome.FailedAssessment, _) => random.Between(870, 895),
            (AreaOutcome.Deficit, _) => random.Between(925, 945),
            (AreaOutcome.Surplus, _) => random.Between(1_075, 1_110),
            (_, true) => random.Between(965, 1_020), // Residents' funds have the smaller margin.
            _ => random.Between(985, 1_045),
        };
    }

    /// <summary>The retained balance (历年结余) at the start of the year; negative where the area has spent more than it had.</summary>
    public static long BalancePerMille(YearPlan plan, int fund, int area)
    {
        SeededRandom random = Of(plan, fund, area);
        return (plan.Outcomes[area], IsResident(plan, fund)) switch
        {
            (AreaOutcome.FailedAssessment, false) => -random.Between(4, 12),
            (AreaOutcome.FailedAssessment, true) => 0,
            (AreaOutcome.Deficit, _) => random.Between(15, 30),
            (_, true) => random.Between(150, 420),
            _ => random.Between(450, 1_150),
        };
    }

    /// <summary>Whether a fund is the residents' (城乡居民).</summary>
    public static bool IsResident(YearPlan plan, int fund) => plan.Types.First(type => type.Fund == fund).IsResident;

    private static SeededRandom Of(YearPlan plan, int fund, int area) =>
        SeededRandom.Of(plan.Seed, RandomSequences.Outcomes, 1 + (fund * 1_000L) + area);
}
