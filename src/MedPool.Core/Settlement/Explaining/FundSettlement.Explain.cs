using MedPool.Internals;

namespace MedPool;

public sealed partial record FundSettlement
{
    /// <summary>The steps behind every amount of an area, in the order in which they happened, with the numbers that went in and the article's words.</summary>
    /// <param name="areaCode">The area.</param>
    /// <exception cref="KeyNotFoundException">The policy has no such area.</exception>
    public IReadOnlyList<ExplanationStep> Explain(string areaCode)
    {
        ArgumentNullException.ThrowIfNull(areaCode);
        return new AreaExplanation(this, this[areaCode]).Steps();
    }
}
