using System.Diagnostics;

namespace MedPool;

/// <summary>One settled year of a projection. Immutable.</summary>
/// <param name="Facts">The facts of the year: carried, grown and kept.</param>
/// <param name="Settlement">Its settlement.</param>
[DebuggerDisplay("{Year}")]
public sealed record ProjectedYear(SettlementFacts Facts, Settlement Settlement)
{
    /// <summary>The year.</summary>
    public int Year => Settlement.Year;

    /// <summary>The funds, in policy order.</summary>
    public EquatableArray<ProjectedFund> Funds { get; } = new([.. Settlement.Funds.Select(static fund => new ProjectedFund(fund))]);

    /// <summary>The year of one fund.</summary>
    /// <param name="fundId">The fund's id.</param>
    /// <exception cref="KeyNotFoundException">The projection has no such fund.</exception>
    public ProjectedFund this[string fundId] => new(Settlement[fundId]);
}
