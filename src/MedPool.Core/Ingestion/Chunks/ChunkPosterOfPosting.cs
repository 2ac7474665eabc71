namespace MedPool.Internals;

/// <summary>The stages of the amounts and the table behind them, which do not differ by kind of records.</summary>
/// <param name="table">Takes the rows.</param>
/// <param name="stages">The ways of reading amounts, the fastest first.</param>
internal abstract unsafe class ChunkPoster<TPosting>(PostingTable table, AmountPass<TPosting>[] stages) : ChunkPoster
    where TPosting : struct, ICellPosting
{
    /// <summary>What posts a row.</summary>
    protected abstract TPosting Posting { get; }

    public override void Drain() => table.Drain();

    protected override void Reserve(int rows) => table.Reserve(rows);

    protected override PaddedLayout Prepare(RecordLayout layout)
    {
        PaddedLayout fast = CreateLayout(layout);
        Array.ForEach(stages, stage => stage.Begin(fast));
        return fast;
    }

    /// <summary>The layout, prepared for the stages.</summary>
    protected abstract PaddedLayout CreateLayout(RecordLayout layout);

    protected override int Post(IndexedChunk chunk, PendingRow* rows, int count, long* amounts)
    {
        TPosting posting = Posting;
        foreach (AmountPass<TPosting> stage in stages)
        {
            count = stage.Run(chunk, posting, rows, count, amounts);
        }

        return count;
    }
}
