using MedPool.Law;

namespace MedPool;

public abstract partial class Policy
{
    /// <summary>
    /// What the policy says, value by value with its source, in the order of its document (条款依据). The document is read anew with each call.
    /// </summary>
    public IReadOnlyList<CitedValue> ListValues() => Internals.CitedValues.Of(Source);

    /// <summary>The facts that are given and that no stage of a fund reads: given by mistake, or meant for another policy.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="fundId">The fund.</param>
    /// <returns>Each fact once: those of the fund first, then those of the areas.</returns>
    /// <exception cref="KeyNotFoundException">The policy or the facts have no such fund.</exception>
    public IReadOnlyList<Fact> UnusedFacts(SettlementFacts facts, string fundId)
    {
        ArgumentNullException.ThrowIfNull(facts);
        IReadOnlyList<FactUse> uses = FactsOf(fundId);
        return [.. Internals.UnusedFacts.Of(facts.Funds[fundId], fact => uses.Any(use => use.Fact == fact))];
    }
}
