namespace MedPool.Internals;

/// <summary>Claims: the common row, from field ends to sums.</summary>
/// <param name="tables">The policy's tables.</param>
/// <param name="table">Takes the rows.</param>
/// <param name="year">The settlement year.</param>
/// <param name="path">The hardware's path.</param>
/// <param name="stages">The ways of reading amounts, the fastest first.</param>
internal sealed unsafe class ClaimChunkPoster<TTables>(TTables tables, ClaimTable table, int year, HardwarePath path, AmountPass<ClaimCellPosting>[] stages) : ChunkPoster<ClaimCellPosting>(table, stages)
    where TTables : struct, IRecordTables
{
    private readonly ClaimTable _table = table;
    private readonly DayTable _days = new(year);
    private readonly CareTable _care = new();
    private ClaimKeys<TTables> _keys;

    protected override ClaimCellPosting Posting => new(_table);

    protected override int TimeField => Layout!.Field(ClaimColumn.Time);

    private ClaimCodes<TTables> Codes => new(tables, _days, _care);

    protected override PaddedLayout CreateLayout(RecordLayout layout)
    {
        PaddedLayout fast = new(layout, ColumnLengths.Claims, ClaimColumn.FirstAmount, ClaimColumn.AmountCount, ClaimTable.AmountWidth);
        _keys = new ClaimKeys<TTables>(Codes, _days, fast);
        return fast;
    }

    protected override bool HasNear => path == HardwarePath.Avx512 && Layout!.Layout.FieldCount <= CommonRowLoader.FieldsMax;

    protected override CommonRowPass CreateNear<TForm, TSigns>(CommonRowForm form) =>
        CommonRowPass.Create(new CommonClaims<TTables, TForm, TSigns>(Codes, _days, Layout!, form, _table), form, Turn);

    protected override int FindKeys(IndexedChunk chunk, PendingRow* rows, int count, int* deferredRows) => KeyPass<ClaimKeys<TTables>>.Run(chunk, _keys, rows, count, deferredRows);
}
