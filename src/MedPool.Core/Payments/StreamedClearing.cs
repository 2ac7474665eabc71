namespace MedPool.Payments;

/// <summary>The settlement of one payment kind over providers that are read, not held: its sums, and the providers' results as often as they are asked for.</summary>
public sealed class StreamedClearing
{
    private readonly Func<IEnumerable<(ProviderYear Provider, ProviderResult Result)>> _results;

    internal StreamedClearing(Func<IEnumerable<(ProviderYear Provider, ProviderResult Result)>> results) => _results = results;

    /// <summary>The number of providers.</summary>
    public long Count { get; internal init; }

    /// <summary>What one point is worth, in ten-thousandths of a yuan, rounded: to be shown, never used for money.</summary>
    public Int128 PointValue { get; internal init; }

    /// <summary>What returns to the fund.</summary>
    public Fen Returned { get; internal init; }

    /// <summary>What was used of the reserve.</summary>
    public Fen ReserveUsed { get; internal init; }

    /// <summary>Reads the providers once more, each with its result, in their order.</summary>
    public IEnumerable<(ProviderYear Provider, ProviderResult Result)> Results() => _results();
}
