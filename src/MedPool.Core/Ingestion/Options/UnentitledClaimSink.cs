using System.Diagnostics;

namespace MedPool.Contributions;

/// <summary>A posted claim of a member who is not entitled in the claim's month. Valid only during the call that passes it.</summary>
[DebuggerDisplay("{File}:{Line} {Month}")]
public readonly ref struct UnentitledClaim
{
    /// <summary>Name of the source.</summary>
    public required string File { get; init; }

    /// <summary>Line in the source: the header is line 1.</summary>
    public required long Line { get; init; }

    /// <summary>The settlement id.</summary>
    public required ReadOnlySpan<byte> Id { get; init; }

    /// <summary>The member's id.</summary>
    public required ReadOnlySpan<byte> Member { get; init; }

    /// <summary>The month of settlement, as the number yyyyMM.</summary>
    public required int Month { get; init; }
}

/// <summary>
/// Receives claims of members who are not entitled, one at a time, in the order of files and lines. Never called by two threads at once.
/// </summary>
public abstract class UnentitledClaimSink
{
    /// <summary>Receives a claim. The claim is posted in any case.</summary>
    public abstract void Write(in UnentitledClaim claim);
}
