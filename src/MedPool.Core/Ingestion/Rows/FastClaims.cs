namespace MedPool.Internals;

/// <summary>Claims: the common row, from field ends to sums.</summary>
/// <param name="tables">The policy's tables.</param>
/// <param name="sums">The worker's sums.</param>
/// <param name="maternityType">The insurance type of maternity insurance.</param>
/// <param name="stages">The ways of reading amounts, the fastest first.</param>
internal sealed unsafe class FastClaims<TTables, TLengths>(TTables tables, LedgerSums sums, int maternityType, AmountStage<ClaimPosting>[] stages) : FastRows
    where TTables : struct, IRecordTables
    where TLengths : struct, IFieldLengths
{
    private readonly ClaimTable _table = new(sums, maternityType);
    private readonly DayTable _days = new(sums.Shape.Year);
    private readonly CareTable _care = new();
    private ClaimKeys<TTables> _keys;

    public override void Drain() => _table.Drain();

    public override void Dispose() => _table.Dispose();

    protected override FastLayout Prepare(RecordLayout layout)
    {
        FastLayout fast = new(layout, ClaimKeys<TTables>.Lengths, ClaimColumn.FirstAmount, ClaimColumn.AmountCount, ClaimTable.Width);
        _keys = new ClaimKeys<TTables>(tables, sums.Shape.Year, _days, _care);
        _keys.SetLayout(fast);
        Array.ForEach(stages, stage => stage.Begin(fast));
        return fast;
    }

    protected override int FindKeys(RowChunk chunk, RowEntry* keyed, int* rowStarts, int offset, int* oddRows, out int oddCount) =>
        KeyStage<ClaimKeys<TTables>, TLengths>.Run(chunk, Layout!, _keys, keyed, rowStarts, offset, oddRows, out oddCount);

    protected override int Post(RowChunk chunk, RowEntry* keyed, int count, long* amounts)
    {
        if (_table.Bound > ClaimTable.BoundMax)
        {
            _table.Drain();
        }

        ClaimPosting posting = new(_table);
        foreach (AmountStage<ClaimPosting> stage in stages)
        {
            count = stage.Run(chunk, ref posting, keyed, count, amounts);
        }

        _table.Bound += posting.Bound;
        return count;
    }
}
