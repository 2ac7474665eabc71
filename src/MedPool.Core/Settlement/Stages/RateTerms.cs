namespace MedPool.Kernels;

/// <summary>A rate by settlement year; where a decision is named, a given one overrides it and fills the years without a rate.</summary>
/// <param name="Values">Rates by year; no two overlap.</param>
/// <param name="Decision">The fact that decides.</param>
public readonly record struct RateTerms(EquatableArray<DatedRateTerms> Values, RateDecision Decision);

/// <summary>A rate in force from one settlement year to another, both counted in.</summary>
public readonly record struct DatedRateTerms(int FromYear, int ToYear, Rate Rate);

/// <summary>The facts that can decide a rate.</summary>
public enum RateDecision : byte
{
    /// <summary>None: the policy's own rates only.</summary>
    None,

    /// <summary><c>levyRate</c>, of the fund.</summary>
    LevyRate,
}
