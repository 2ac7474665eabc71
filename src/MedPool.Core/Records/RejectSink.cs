namespace MedPool;

/// <summary>A rejected row. Lives only during the call that hands it over.</summary>
public readonly ref struct Reject
{
    /// <summary>Name of the source.</summary>
    public required string File { get; init; }

    /// <summary>Line in the source, from 1 (the header); for columns, the row from 1.</summary>
    public required long Line { get; init; }

    /// <summary>The first reason that applies.</summary>
    public required RejectReason Reason { get; init; }

    /// <summary>Standard name of the column at fault; empty where the row as a whole is.</summary>
    public required string Column { get; init; }

    /// <summary>The row's bytes without the terminator, at most the first 65,538; empty for columns.</summary>
    public required ReadOnlySpan<byte> Row { get; init; }
}

/// <summary>Takes rejected rows, one at a time, in (file, line) order. Never called by two threads at once.</summary>
public abstract class RejectSink
{
    /// <summary>Takes a rejected row.</summary>
    public abstract void Write(in Reject reject);
}
