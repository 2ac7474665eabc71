namespace MedPool.Internals;

/// <summary>The facts that are given and that no stage reads: somebody took the trouble for nothing, or means another policy.</summary>
internal static class UnusedFacts
{
    /// <summary>Their keys, each once: those of the fund first, then those of the areas.</summary>
    public static IEnumerable<string> Of(BoundFund bound)
    {
        IEnumerable<Fact> ofFund = bound.Year.Values.Given.Select(static entry => entry.Key).Where(static fact => fact.Scope == FactScope.Fund);
        IEnumerable<Fact> ofAreas = bound.Year.Areas.Values
            .SelectMany(static area => area.Values.Given)
            .Select(static entry => entry.Key)
            .Distinct()
            .OrderBy(static fact => fact.Slot);
        return ofFund.Concat(ofAreas).Where(fact => !bound.Asked.Contains(fact)).Select(static fact => fact.Key);
    }
}
