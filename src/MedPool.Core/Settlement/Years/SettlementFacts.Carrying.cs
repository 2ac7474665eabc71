using MedPool.Internals;

namespace MedPool;

public sealed partial record SettlementFacts
{
    /// <summary>
    /// Takes the openings of this year from the settlement of the year before: pool and balances, development funds and reserves as they
    /// closed, the quota that was carried over as this year's budget, what stayed outstanding as still owed; and, where they are not
    /// given, last year's income and expenditure as cleared. What the facts give themselves must agree.
    /// </summary>
    /// <param name="previous">The settlement of the year before, of the same policy; it is checked anew first.</param>
    /// <exception cref="FactsException">The settlement does not hold, is of another policy or year, misses a fund or an area, or the facts give another
    /// opening.</exception>
    public SettlementFacts CarryFrom(Settlement previous)
    {
        ArgumentNullException.ThrowIfNull(previous);
        return YearCarrying.Carry(this, previous);
    }
}
