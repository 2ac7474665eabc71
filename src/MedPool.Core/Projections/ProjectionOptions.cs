namespace MedPool;

/// <summary>How a projection is made. Immutable.</summary>
public sealed record ProjectionOptions
{
    /// <summary>The most years that a projection may have.</summary>
    public const int YearsMax = 100;

    /// <summary>How many years are settled, the year of the facts among them: 1 to <see cref="YearsMax"/>.</summary>
    public required int Years { get; init; }

    /// <summary>How figures grow; what has no rate stays as it is.</summary>
    public GrowthAssumptions Growth { get; init; } = GrowthAssumptions.None;

    /// <summary>Readings to use instead of the policy's chosen ones, in every year: the alternative's name by the reading's name.</summary>
    public IReadOnlyDictionary<string, string> Readings { get; init; } = new Dictionary<string, string>();
}
