namespace MedPool.Law;

/// <summary>
/// A rate that the policy sets for some years and leaves to a decision for the others. A decision in the facts replaces the policy's rate and is listed in
/// the settlement.
/// </summary>
/// <param name="Values">The rates by year; no two are in force in one year.</param>
/// <param name="Decision">The open value for the other years, or <see langword="null"/>.</param>
public sealed record RateValue(EquatableArray<DatedRate> Values, string? Decision);

/// <summary>A rate in force from one settlement year to another.</summary>
/// <param name="FromYear">First settlement year.</param>
/// <param name="ToYear">Last settlement year, or <see langword="null"/>.</param>
/// <param name="Rate">The rate with its source.</param>
public sealed record DatedRate(int FromYear, int? ToYear, Sourced<Rate> Rate)
{
    /// <summary>Whether the rate is in force in a settlement year.</summary>
    public bool Covers(int year) => FromYear <= year && year <= (ToYear ?? int.MaxValue);
}
