namespace MedPool;

/// <summary>How a settlement is made. Immutable.</summary>
public sealed record SettlementOptions
{
    /// <summary>The policy's chosen readings.</summary>
    public static SettlementOptions Default { get; } = new();

    /// <summary>Readings to use instead of the policy's chosen ones: the alternative's name by the reading's name.</summary>
    public IReadOnlyDictionary<string, string> Readings { get; init; } = new Dictionary<string, string>();
}
