namespace MedPool.Law;

/// <summary>From when to when a policy is in force.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or <see langword="null"/> while no end is set.</param>
/// <param name="Cite">The article that says so.</param>
public sealed record EffectivePeriod(PolicyDate From, PolicyDate? To, Citation Cite)
{
    /// <summary>
    /// Whether the policy governs the settlement of a year: it is in force on the year's last day. The year it takes effect in therefore
    /// counts whole, and the year in which it is replaced belongs to its successor, so that periods that do not overlap never claim one year twice.
    /// </summary>
    public bool Covers(int year) => year >= From.Year && (To is not { } last || last.CompareTo(new PolicyDate(year, 12, 31)) >= 0);
}
