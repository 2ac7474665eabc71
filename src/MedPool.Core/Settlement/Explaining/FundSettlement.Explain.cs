using MedPool.Internals;

namespace MedPool;

public sealed partial record FundSettlement
{
    /// <summary>Whether it says how its amounts came about; one that was read from a file of schema 1 does not (<c>Policy.Explain</c> adds it).</summary>
    public bool IsExplained => Steps.Exist;

    /// <summary>
    /// The steps behind every amount of an area, in the order in which they happened: each transfer and each computed figure, the figures of the whole fund
    /// that they rest on, and the rules that decided something.
    /// </summary>
    /// <param name="areaCode">The area.</param>
    /// <exception cref="KeyNotFoundException">The policy has no such area.</exception>
    /// <exception cref="InvalidOperationException">The settlement is not explained (<see cref="IsExplained"/>).</exception>
    public IReadOnlyList<ExplanationStep> Explain(string areaCode)
    {
        ArgumentNullException.ThrowIfNull(areaCode);
        return Explanation().Of(this[areaCode].Code);
    }

    /// <summary>The steps behind the amounts that belong to no area: the pool's own income, and what holds for the whole fund.</summary>
    /// <exception cref="InvalidOperationException">The settlement is not explained (<see cref="IsExplained"/>).</exception>
    public IReadOnlyList<ExplanationStep> ExplainPool() => Explanation().Of(null);

    private StepExpansion Explanation() => IsExplained
        ? new StepExpansion(this)
        : throw new InvalidOperationException("The settlement does not say how its amounts came about. Settle again, or let Policy.Explain add it.");
}
