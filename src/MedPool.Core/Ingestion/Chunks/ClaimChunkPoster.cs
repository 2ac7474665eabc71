namespace MedPool.Internals;

/// <summary>Posts the claims of a chunk.</summary>
/// <param name="tables">The policy's tables.</param>
/// <param name="table">Receives the rows.</param>
/// <param name="year">The settlement year.</param>
/// <param name="path">The hardware path.</param>
/// <param name="amountPasses">The amount passes, the fastest first.</param>
internal sealed unsafe class ClaimChunkPoster<TTables>(
    TTables tables, ClaimTable table, int year, HardwarePath path, AmountPass<ClaimCellPosting>[] amountPasses)
    : ChunkPoster<ClaimCellPosting>(table, path, amountPasses)
    where TTables : struct, IRecordTables
{
    private readonly ClaimTable _table = table;
    private readonly DayTable _days = new(year);
    private readonly ClassTable _classes = ClassTable.OfMedicalTypes();
    private ClaimKeys<TTables> _keys;

    /// <inheritdoc/>
    protected override ClaimCellPosting Posting => new(_table);

    /// <inheritdoc/>
    protected override int TimeField => Layout!.Field(ClaimColumn.Time);

    private RowCodes<TTables, BenefitClasses> Codes => new(tables, _days, _classes);

    /// <inheritdoc/>
    protected override PaddedLayout Pad(RecordLayout layout)
    {
        PaddedLayout padded = new(layout, ColumnLengths.Claims, ClaimColumn.FirstAmount, ClaimColumn.AmountCount, ClaimTable.AmountWidth);
        _keys = new ClaimKeys<TTables>(Codes, _days, padded);
        return padded;
    }

    /// <inheritdoc/>
    protected override CommonRowPass CreateCommonPass<TForm, TSigns>(CommonRowForm form) =>
        CommonRowPass.Create(new CommonClaims<TTables, TForm, TSigns>(Codes, _days, Layout!, form, _table), form, Batch);

    /// <inheritdoc/>
    protected override int FindKeys(IndexedChunk chunk, PendingRow* rows, int count, int* deferredRows) =>
        KeyPass<ClaimKeys<TTables>>.Run(chunk, _keys, rows, count, deferredRows);
}
