namespace MedPool;

/// <summary>What a run read, posted and rejected. Immutable.</summary>
/// <param name="Totals">Rows and column sums: posted, and rejected by reason.</param>
/// <param name="BytesRead">Bytes of text read, after decompression.</param>
public sealed record IngestResult(RecordTotals Totals, long BytesRead)
{
    /// <summary>Posted claims of members who are not entitled in the claim's month. 0 if <see cref="IngestOptions.Entitlement"/> was not given.</summary>
    public long ClaimsUnentitled { get; init; }

    /// <summary>Data rows read.</summary>
    public long RowsRead => Totals.RowsRead;

    /// <summary>Rows posted.</summary>
    public long RowsPosted => Totals.RowsPosted;

    /// <summary>Rows rejected.</summary>
    public long RowsRejected => Totals.RowsRejected;
}
