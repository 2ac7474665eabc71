namespace MedPool.Internals;

/// <summary>What the chunk posters of both kinds of records share: the posting table and the amount passes.</summary>
/// <param name="table">Receives the rows.</param>
/// <param name="path">The hardware path.</param>
/// <param name="amountPasses">The amount passes, the fastest first.</param>
internal abstract unsafe class ChunkPoster<TPosting>(PostingTable table, HardwarePath path, AmountPass<TPosting>[] amountPasses) : ChunkPoster
    where TPosting : struct, ICellPosting
{
    /// <summary>Posts one row.</summary>
    protected abstract TPosting Posting { get; }

    /// <inheritdoc/>
    protected override bool HasCommonPass => path == HardwarePath.Avx512 && Layout!.Layout.FieldCount <= CommonRowLoader.FieldsMax;

    /// <inheritdoc/>
    public override void Drain() => table.Drain();

    /// <inheritdoc/>
    protected override void Reserve(int rows) => table.Reserve(rows);

    /// <inheritdoc/>
    protected override PaddedLayout Prepare(RecordLayout layout)
    {
        PaddedLayout padded = Pad(layout);
        Array.ForEach(amountPasses, pass => pass.Begin(padded));
        return padded;
    }

    /// <summary>Pads a layout and prepares the key pass.</summary>
    protected abstract PaddedLayout Pad(RecordLayout layout);

    /// <inheritdoc/>
    protected override int Post(IndexedChunk chunk, PendingRow* rows, int count, long* amounts)
    {
        TPosting posting = Posting;
        foreach (AmountPass<TPosting> pass in amountPasses)
        {
            count = pass.Run(chunk, posting, rows, count, amounts);
        }

        return count;
    }
}
