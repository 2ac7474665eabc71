using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Lists the decisions that the facts give for what the policy leaves open, so that a settlement shows what it rests on.</summary>
internal static class DecisionList
{
    public static IEnumerable<Decision> Of(PolicyDocument document, PolicyFund fund, BoundFund bound, int year)
    {
        HashSet<string> open = Asked(fund);
        FundYear facts = bound.Year;
        if (open.Contains("levyRate") && facts.LevyRate is { } levyRate)
        {
            yield return Decide(document, "levyRate", null, levyRate.ToString()) with { Replaces = PolicyRate(fund, year)?.ToString() };
        }

        if (open.Contains("systemicShares") && facts.SystemicShares.Count > 0)
        {
            yield return Decide(document, "systemicShares", null, Text(facts.SystemicShares));
        }

        if (open.Contains("conditionDeduction") && facts.ConditionDeduction is { } deduction)
        {
            yield return Decide(document, "conditionDeduction", null, deduction.ToString());
        }

        foreach (Decision decision in document.Areas.Where(area => area.IsInForce(year)).SelectMany(area => OfArea(document, open, area.Code, facts.Areas[area.Code])))
        {
            yield return decision;
        }
    }

    private static IEnumerable<Decision> OfArea(PolicyDocument document, HashSet<string> open, string code, AreaYear area)
    {
        if (open.Contains("prePoolingShares") && area.PrePoolingShares.Count > 0)
        {
            yield return Decide(document, "prePoolingShares", code, Text(area.PrePoolingShares));
        }

        if (open.Contains("approvedShares") && area.ApprovedShares.Count > 0)
        {
            yield return Decide(document, "approvedShares", code, Text(area.ApprovedShares));
        }

        if (open.Contains("rewardRate") && area.RewardRate is { } reward)
        {
            yield return Decide(document, "rewardRate", code, reward.ToString());
        }
    }

    // The decisions that some stage of the fund asks for.
    private static HashSet<string> Asked(PolicyFund fund)
    {
        var names = new HashSet<string?>(StringComparer.Ordinal);
        foreach (Stage stage in fund.Stages)
        {
            names.Add((stage as PrePoolingStage)?.Shares.Decision);
            names.Add((stage as SurplusStage)?.Shares.Decision);
            names.Add((stage as RewardStage)?.Decision);
            names.Add(((stage as LevyStage)?.Amount as LevyOfFigure)?.Rate.Decision);
            foreach (SharedStep step in (stage as CoverageStage)?.Steps.OfType<SharedStep>() ?? [])
            {
                names.Add(step.Shares.Decision);
                names.Add(step.Deduction?.Decision);
            }
        }

        return [.. names.OfType<string>()];
    }

    private static Rate? PolicyRate(PolicyFund fund, int year) => fund.Stages.OfType<LevyStage>()
        .Select(static levy => levy.Amount).OfType<LevyOfFigure>()
        .SelectMany(static amount => amount.Rate.Values)
        .FirstOrDefault(value => value.FromYear <= year && year <= (value.ToYear ?? int.MaxValue))?.Rate.Value;

    private static Decision Decide(PolicyDocument document, string fact, string? area, string value) =>
        new(fact, area, value, null, document.OpenValues.FirstOrDefault(open => open.Name == fact)?.Cite);

    private static string Text(EquatableArray<PartyShare> shares) => string.Join(", ", shares.Select(static share => $"{share.Party.ToText()} {share.Share}"));
}
