using System.Diagnostics;

namespace MedPool;

/// <summary>How much a figure grows from one year to the next (增长率). Immutable.</summary>
/// <param name="Figure">The figure, as its key in <c>facts.json</c>: <c>income</c>, <c>pool.interest</c>.</param>
/// <param name="FundId">The fund it holds for, or <see langword="null"/>: every fund.</param>
/// <param name="AreaCode">The area it holds for, or <see langword="null"/>: every area, and the fund's own figures.</param>
/// <param name="From">The first year that grows by it over the year before, or <see langword="null"/>: every year.</param>
/// <param name="Rate">The rate a year, from −1 to 10: <c>0.04</c> for 4 %; −1 ends the figure at 0.</param>
[DebuggerDisplay("{Figure,nq} {FundId,nq} {AreaCode,nq} from {From}: {Rate}")]
public sealed record GrowthRate(string Figure, string? FundId, string? AreaCode, int? From, Rate Rate)
{
    /// <summary>How closely it says where it holds: an area of a fund before an area, an area before a fund, a fund before all.</summary>
    internal int Closeness => (AreaCode is null ? 0 : 2) + (FundId is null ? 0 : 1);
}
