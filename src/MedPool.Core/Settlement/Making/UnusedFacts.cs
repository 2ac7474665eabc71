using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The facts that are given and that no stage reads: given by mistake, or meant for another policy.</summary>
internal static class UnusedFacts
{
    /// <summary>The facts, each once: those of the fund first, then those of the areas.</summary>
    /// <param name="year">The given facts.</param>
    /// <param name="isRead">Whether a stage reads a fact.</param>
    public static IEnumerable<Fact> Of(FundYear year, Func<Fact, bool> isRead)
    {
        IEnumerable<Fact> ofFund = year.Values.Given.Select(static entry => entry.Key).Where(static fact => fact.Scope == FactScope.Fund);
        IEnumerable<Fact> ofAreas = year.Areas.Values
            .SelectMany(static area => area.Values.Given)
            .Select(static entry => entry.Key)
            .Distinct()
            .OrderBy(static fact => fact.Slot);
        return ofFund.Concat(ofAreas).Where(fact => !isRead(fact));
    }
}
