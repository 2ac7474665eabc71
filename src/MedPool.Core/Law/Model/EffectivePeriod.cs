namespace MedPool.Law;

/// <summary>The period in which a policy is in force.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; <see langword="null"/>: no end is set.</param>
/// <param name="Cite">The article that sets the period.</param>
public sealed record EffectivePeriod(PolicyDate From, PolicyDate? To, Citation Cite)
{
    /// <summary>The assumption for what the article does not say about the period, or <see langword="null"/>.</summary>
    public string? Assumption { get; init; }

    /// <summary>
    /// Whether the policy governs the settlement of a year, that is, whether it is in force on the last day of the year. The policy governs the whole year
    /// in which it takes effect; the year in which it is replaced belongs to its successor.
    /// </summary>
    public bool Covers(int year) => year >= From.Year && (To is not { } last || last.CompareTo(new PolicyDate(year, 12, 31)) >= 0);
}
