namespace MedPool.Cli.Generation;

/// <summary>How a fund fares in an area, as thousandths of its expenditure; the same for the contributions and for the facts.</summary>
internal static class Fortune
{
    /// <summary>Income of the year.</summary>
    public static long IncomePerMille(YearPlan plan, int fund, int area)
    {
        SplitMix random = Of(plan, fund, area);
        return (plan.Fates[area], IsResident(plan, fund)) switch
        {
            (Fate.Failed, _) => random.Between(870, 895),
            (Fate.Deficit, _) => random.Between(925, 945),
            (Fate.Surplus, _) => random.Between(1_075, 1_110),
            (_, true) => random.Between(965, 1_020), // Resident funds run closer to the wind.
            _ => random.Between(985, 1_045),
        };
    }

    /// <summary>The retained balance at the start of the year; negative where the area has eaten up more than it had.</summary>
    public static long BalancePerMille(YearPlan plan, int fund, int area)
    {
        SplitMix random = Of(plan, fund, area);
        return (plan.Fates[area], IsResident(plan, fund)) switch
        {
            (Fate.Failed, false) => -random.Between(4, 12),
            (Fate.Failed, true) => 0,
            (Fate.Deficit, _) => random.Between(15, 30),
            (_, true) => random.Between(150, 420),
            _ => random.Between(450, 1_150),
        };
    }

    /// <summary>Whether a fund is the residents'.</summary>
    public static bool IsResident(YearPlan plan, int fund) => plan.Types.First(type => type.Fund == fund).IsResident;

    private static SplitMix Of(YearPlan plan, int fund, int area) => SplitMix.Of(plan.Seed, Streams.Scenario, 1 + (fund * 1_000L) + area);
}
