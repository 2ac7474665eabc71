using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Checks the conditions of use of an area, with the adjustment that the settlement grants.</summary>
internal static class UseConditionsOfAreas
{
    /// <summary>The conditions with their evidence.</summary>
    /// <exception cref="PolicyException">The policy has no conditions of use.</exception>
    /// <exception cref="FactsException">The adjustment received is missing or not what the settlement grants, or a figure is not possible.</exception>
    public static EquatableArray<UseCondition> Check(PolicyDocument policy, MonitoringFacts facts, string area)
    {
        EquatableArray<Citation> conditions = UseConditions.Of(policy);
        if (conditions.Count != UseConditions.Count)
        {
            throw new PolicyException($"$.conditions: {policy.Id} has no conditions of use.");
        }

        string path = $"$.conditions.areas.{area}";
        UseEvidence evidence = facts.Evidence[area] with { AdjustmentReceived = AdjustmentOf(facts, area, path) };
        try
        {
            return new([.. UseConditions.Check(conditions, evidence)]);
        }
        catch (FactsException problem)
        {
            throw Wrong(path, area, $"{problem.Message}\n  Check the persons and expenditure of the area and of the province.");
        }
    }

    // Where there is a settlement, it decides; facts that differ from it are for another year or wrong.
    private static Fen AdjustmentOf(MonitoringFacts facts, string area, string path)
    {
        Fen? given = facts.Evidence[area].AdjustmentReceived;
        string key = path + ".adjustmentReceived";
        if (facts.AdjustmentGranted is not { } grants)
        {
            return given ?? throw Wrong(key, area, "the key is missing; give it, or the settlement that grants it.");
        }

        Fen granted = grants.GetValueOrDefault(area);
        return given is null || given == granted ? granted : throw Wrong(key, area, $"{given} here, but the settlement grants {granted} (SN-2-3-3).");
    }

    private static FactsException Wrong(string path, string area, string what) => new($"{path}: {what}") { Path = path, AreaCode = area };
}
