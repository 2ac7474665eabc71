namespace MedPool.Internals;

/// <summary>Posts columns to sums of its own.</summary>
internal interface IColumnPoster<TBatch>
    where TBatch : allows ref struct
{
    /// <summary>Posts the rows of a batch; rejects give row numbers from 1.</summary>
    /// <param name="batch">Pinned columns.</param>
    /// <param name="rejects">Where rejects go, if anywhere.</param>
    void Post(in TBatch batch, RejectSink? rejects);

    /// <summary>Everything posted since the sums were last cleared.</summary>
    LedgerSums Finish();
}

/// <summary>Columns of one kind of record, pinned.</summary>
internal unsafe interface IPinnedColumns
{
    /// <summary>Number of rows.</summary>
    int Count { get; }

    PinnedKeys Keys { get; }

    /// <summary>The amount columns in the order of the file's definition; null where a column was left empty.</summary>
    long** Amounts { get; }
}

/// <summary>The columns that make a row's key, pinned.</summary>
internal unsafe ref struct PinnedKeys
{
    public byte* Area;
    public byte* InsuranceType;
    public byte* Month;

    /// <summary>Medical type or payer type.</summary>
    public byte* Class;

    /// <summary>The same columns from a later row on.</summary>
    public readonly PinnedKeys From(nint row) => new() { Area = Area + row, InsuranceType = InsuranceType + row, Month = Month + row, Class = Class + row };
}

/// <summary>Claim columns, pinned.</summary>
internal readonly unsafe ref struct PinnedClaims : IPinnedColumns
{
    public int Count { get; init; }

    public PinnedKeys Keys { get; init; }

    public long** Amounts { get; init; }

    /// <summary>Or null.</summary>
    public byte* RefundFlag { get; init; }
}

/// <summary>Contribution columns, pinned.</summary>
internal readonly unsafe ref struct PinnedContributions : IPinnedColumns
{
    public int Count { get; init; }

    public PinnedKeys Keys { get; init; }

    public long** Amounts { get; init; }

    /// <summary>Or null.</summary>
    public int* AccrualMonth { get; init; }
}
