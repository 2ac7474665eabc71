namespace MedPool.Internals;

/// <summary>Posts batches of columns to sums of its own.</summary>
internal interface IColumnPoster<TBatch> : IDisposable
    where TBatch : allows ref struct
{
    /// <summary>Posts a batch.</summary>
    /// <param name="batch">Pinned columns.</param>
    /// <param name="firstRow">The number that rejects give the batch's first row.</param>
    /// <param name="rejects">Where rejects go, if anywhere.</param>
    void Post(in TBatch batch, long firstRow, RejectSink? rejects);

    /// <summary>Everything posted since the sums were last cleared.</summary>
    LedgerSums Finish();
}

/// <summary>Some rows of claim columns, pinned.</summary>
internal unsafe ref struct ClaimBatch
{
    public int Count;
    public byte* Area;
    public byte* InsuranceType;
    public byte* MedicalType;
    public byte* Month;

    /// <summary>Or null.</summary>
    public byte* RefundFlag;

    /// <summary>The amount columns in the order of the file's definition, and one of padding.</summary>
    public long** Amounts;
}
