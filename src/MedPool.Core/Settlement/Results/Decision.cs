namespace MedPool;

/// <summary>A value that the policy leaves to decision and the facts gave. Immutable.</summary>
/// <param name="Fact">The fact: <c>levyRate</c>, <c>approvedShares</c>, ….</param>
/// <param name="AreaCode">The area it was decided for, or <see langword="null"/> for the whole fund.</param>
/// <param name="Value">The decided value, as text.</param>
/// <param name="Replaces">The policy's own value for the year that it overrides, or <see langword="null"/>.</param>
/// <param name="Rule">The article that leaves it open.</param>
public sealed record Decision(string Fact, string? AreaCode, string Value, string? Replaces, Citation? Rule);

/// <summary>A reading that a settlement was made under. Immutable.</summary>
/// <param name="Name">The reading: <c>scarce-pool</c>.</param>
/// <param name="Alternative">The alternative in use: <c>pro-rata</c>.</param>
public sealed record ChosenReading(string Name, string Alternative)
{
    /// <summary>Whether it came into play: with another alternative the settlement would be another one.</summary>
    public bool Decided { get; init; }
}
