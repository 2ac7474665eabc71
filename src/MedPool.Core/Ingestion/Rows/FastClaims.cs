namespace MedPool.Internals;

/// <summary>Claims: the common row, from field ends to sums.</summary>
/// <param name="tables">The policy's tables.</param>
/// <param name="sums">The worker's sums.</param>
/// <param name="maternityType">The insurance type of maternity insurance.</param>
/// <param name="path">How keys are read.</param>
/// <param name="stages">The ways of reading amounts, the fastest first.</param>
internal sealed unsafe class FastClaims<TTables>(TTables tables, LedgerSums sums, int maternityType, HardwarePath path, AmountStage<ClaimPosting>[] stages) : FastRows
    where TTables : struct, IRecordTables
{
    private readonly ClaimTable _table = new(sums, maternityType);
    private readonly DayTable _days = new(sums.Shape.Year);
    private readonly CareTable _care = new();
    private ClaimKeys<TTables> _keys;
    private Avx512ClaimKeys<TTables> _nearKeys;

    public override void Drain() => _table.Drain();

    public override void Dispose() => _table.Dispose();

    protected override FastLayout Prepare(RecordLayout layout)
    {
        FastLayout fast = new(layout, RecordLengths.Claims, ClaimColumn.FirstAmount, ClaimColumn.AmountCount, ClaimTable.Width);
        ClaimCodes<TTables> codes = new(tables, _days, _care);
        _keys = new ClaimKeys<TTables>(codes, _days, fast);
        _nearKeys = new Avx512ClaimKeys<TTables>(codes, _days, fast);
        IsNear = path == HardwarePath.Avx512 && _nearKeys.IsPossible;
        Array.ForEach(stages, stage => stage.Begin(fast));
        return fast;
    }

    protected override int FindKeys(RowChunk chunk, RowEntry* keyed, int* rowStarts, int offset, int* oddRows) => IsNear
        ? KeyStage<Avx512ClaimKeys<TTables>>.Run(chunk, Layout!.Layout.FieldCount, _nearKeys, keyed, rowStarts, offset, oddRows)
        : KeyStage<ClaimKeys<TTables>>.Run(chunk, Layout!.Layout.FieldCount, _keys, keyed, rowStarts, offset, oddRows);

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
