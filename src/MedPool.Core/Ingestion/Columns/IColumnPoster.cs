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

/// <summary>The columns that make a row's key, pinned.</summary>
internal unsafe ref struct KeyBatch
{
    public byte* Area;
    public byte* InsuranceType;
    public byte* Month;

    /// <summary>Medical type or payer type.</summary>
    public byte* Class;

    /// <summary>The same columns from a later row on.</summary>
    public readonly KeyBatch From(nint row) => new() { Area = Area + row, InsuranceType = InsuranceType + row, Month = Month + row, Class = Class + row };
}

/// <summary>Claim columns, pinned.</summary>
internal unsafe ref struct ClaimBatch
{
    public int Count;
    public KeyBatch Keys;

    /// <summary>Or null.</summary>
    public byte* RefundFlag;

    /// <summary>The amount columns in the order of the file's definition; null where a column was left empty.</summary>
    public long** Amounts;
}

/// <summary>Contribution columns, pinned.</summary>
internal unsafe ref struct ContributionBatch
{
    public int Count;
    public KeyBatch Keys;

    /// <summary>Or null.</summary>
    public int* AccrualMonth;

    /// <summary>The amount columns in the order of the file's definition; null where a column was left empty.</summary>
    public long** Amounts;
}
