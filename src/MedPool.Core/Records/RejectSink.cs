using System.Diagnostics;

namespace MedPool;

/// <summary>A rejected row (剔除记录). Valid only during the call that passes it.</summary>
[DebuggerDisplay("{File}:{Line} {Reason} {Column}")]
public readonly ref struct Reject
{
    /// <summary>Name of the source.</summary>
    public required string File { get; init; }

    /// <summary>Line in the source: the header is line 1. Of columns, the row, counted from 1.</summary>
    public required long Line { get; init; }

    /// <summary>The first reason that applies, in the order of <see cref="RejectReason"/>.</summary>
    public required RejectReason Reason { get; init; }

    /// <summary>Standard name of the column at fault; empty if the whole row is.</summary>
    public required string Column { get; init; }

    /// <summary>The row's bytes without the line end, at most the first 65,538; empty for columns.</summary>
    public required ReadOnlySpan<byte> Row { get; init; }
}

/// <summary>Receives rejected rows, one at a time, in the order of files and lines. Never called by two threads at once.</summary>
public abstract class RejectSink
{
    /// <summary>Receives a rejected row.</summary>
    public abstract void Write(in Reject reject);
}
