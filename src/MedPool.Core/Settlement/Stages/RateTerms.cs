using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>A rate by settlement year; where a decision is named, a given one overrides it and fills the years without a rate.</summary>
/// <param name="Values">Rates by year; no two overlap.</param>
/// <param name="Decision">The fact that decides, or <see langword="null"/>: the policy's own rates only.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RateTerms(EquatableArray<DatedRateTerms> Values, FundFact<Rate>? Decision);

/// <summary>A rate in force from one settlement year to another, both counted in.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct DatedRateTerms(int FromYear, int ToYear, Rate Rate);
