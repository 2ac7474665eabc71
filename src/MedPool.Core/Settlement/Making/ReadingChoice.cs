using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The readings of a run: the policy's chosen alternatives, with those that the caller selects instead.</summary>
internal sealed record ReadingChoice(EquatableArray<ChosenReading> Chosen)
{
    /// <summary>Applies a selection to a policy's readings.</summary>
    /// <exception cref="PolicyException">The policy has no such reading, or the reading no such alternative.</exception>
    public static ReadingChoice Of(PolicyDocument document, IReadOnlyDictionary<string, string> selected)
    {
        string[] known = [.. document.Readings.Select(static reading => reading.Name)];
        foreach (string name in selected.Keys.Where(name => !known.Contains(name)))
        {
            throw new PolicyException($"{document.Id} has no reading \"{name}\".{NearestWord.Suggest(name, known)} Known: {string.Join(", ", known)}.");
        }

        return new ReadingChoice(new EquatableArray<ChosenReading>([.. document.Readings.Select(reading => Choose(reading, selected))]));
    }

    /// <summary>The readings, those that came into play marked.</summary>
    public EquatableArray<ChosenReading> Decided(EquatableArray<string> deciding) =>
        new([.. Chosen.Select(choice => choice with { Decided = deciding.Contains(choice.Name) })]);

    /// <summary>The readings as the kernel asks for them.</summary>
    public SettlementReadings ToKernel() => new(
        OpeningPoolOnly: Uses(KnownReadings.PoolAvailability, "opening"),
        ScarceInPolicyOrder: Uses(KnownReadings.ScarcePool, "policy-order"),
        CapIsThreshold: Uses(KnownReadings.Cap, "threshold"),
        ManagementUpToGap: Uses(KnownReadings.ManagementCharge, "up-to-gap"),
        AssessmentRiseIsRelative: Uses(KnownReadings.AssessmentRise, "relative"),
        OffsetByArea: Uses(KnownReadings.FirstLevyOffset, "by-area"),
        PoolMatchOnly: Uses(KnownReadings.PoolMatch, "match-only"),
        OwnFundsTogether: Uses(KnownReadings.OwnFundsOrder, "together"),
        ManagementAlways: Uses(KnownReadings.ManagementScope, "always"),
        CentralisedStaysTheAreas: Uses(KnownReadings.CentralisedBalance, "still-the-areas"),
        CustodyNeedsApproval: Uses(KnownReadings.Custody, "approval"),
        EmergencyAsApplied: Uses(KnownReadings.EmergencyNeed, "as-applied"),
        ConditionsAllOrNothing: Uses(KnownReadings.ConditionDeduction, "all-or-nothing"),
        ConditionsDecided: Uses(KnownReadings.ConditionDeduction, "decided"));

    private static ChosenReading Choose(Reading reading, IReadOnlyDictionary<string, string> selected) =>
        new(reading.Name, selected.TryGetValue(reading.Name, out string? other) ? Alternative(reading, other) : reading.Chosen);

    private static string Alternative(Reading reading, string name)
    {
        string[] known = [.. reading.Alternatives.Select(static alternative => alternative.Name)];
        if (known.Contains(name))
        {
            return name;
        }

        string hint = $"{NearestWord.Suggest(name, known)} Known: {string.Join(", ", known)}.";
        throw new PolicyException($"The reading \"{reading.Name}\" has no alternative \"{name}\".{hint}");
    }

    private bool Uses(string reading, string alternative) => Chosen.Any(choice => choice.Name == reading && choice.Alternative == alternative);
}
