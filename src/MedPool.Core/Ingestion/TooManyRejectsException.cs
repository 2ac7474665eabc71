namespace MedPool;

/// <summary>A run rejected more rows than its options allow. Nothing was posted; the rejects were written.</summary>
public sealed class TooManyRejectsException : Exception
{
    /// <summary>An error without a message.</summary>
    public TooManyRejectsException()
    {
    }

    /// <summary>An error with its message.</summary>
    public TooManyRejectsException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and cause.</summary>
    public TooManyRejectsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error of a run.</summary>
    internal TooManyRejectsException(RecordTotals totals, long max)
        : base(FormattableString.Invariant($"{totals.RowsRejected} of {totals.RowsRead} rows were rejected, and {max} are allowed; nothing was posted.")) =>
        Totals = totals;

    /// <summary>What was read and rejected, or <see langword="null"/>.</summary>
    public RecordTotals? Totals { get; }
}
