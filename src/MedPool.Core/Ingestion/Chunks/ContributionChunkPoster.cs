namespace MedPool.Internals;

/// <summary>Posts the contributions of a chunk.</summary>
/// <param name="tables">The policy's tables.</param>
/// <param name="shares">The policy's personal-account shares.</param>
/// <param name="table">Receives the rows.</param>
/// <param name="year">The settlement year.</param>
/// <param name="path">The hardware path.</param>
/// <param name="amountPasses">The amount passes, the fastest first.</param>
internal sealed unsafe class ContributionChunkPoster<TTables>(
    TTables tables, PersonalShares shares, ContributionTable table, int year, HardwarePath path, AmountPass<ContributionCellPosting>[] amountPasses)
    : ChunkPoster<ContributionCellPosting>(table, path, amountPasses)
    where TTables : struct, IRecordTables
{
    private readonly ContributionTable _table = table;
    private readonly VectorArray<long>? _multipliers = PersonalPartMultipliers.Multipliers(shares);
    private readonly DayTable _days = new(year);
    private readonly ClassTable _classes = ClassTable.OfPayerTypes();
    private ContributionKeys<TTables> _keys;

    /// <inheritdoc/>
    protected override ContributionCellPosting Posting => new(_table, shares);

    /// <inheritdoc/>
    protected override int TimeField => Layout!.Field(ContributionColumn.Time);

    /// <inheritdoc/>
    protected override bool HasCommonPass => base.HasCommonPass && _multipliers is not null;

    private RowCodes<TTables, PayerClasses> Codes => new(tables, _days, _classes);

    /// <inheritdoc/>
    protected override PaddedLayout Pad(RecordLayout layout)
    {
        PaddedLayout padded = new(
            layout, ColumnLengths.Contributions, ContributionColumn.FirstAmount, ContributionColumn.AmountCount, ContributionTable.Width);
        _keys = new ContributionKeys<TTables>(Codes, _days, padded);
        return padded;
    }

    /// <inheritdoc/>
    protected override CommonRowPass CreateCommonPass<TForm, TSigns>(CommonRowForm form) =>
        CommonRowPass.Create(
            new CommonContributions<TTables, TForm, TSigns>(Codes, _days, Layout!, form, _table, PersonalPartMultipliers.Of(_multipliers!)), form, Batch);

    /// <inheritdoc/>
    protected override int FindKeys(IndexedChunk chunk, PendingRow* rows, int count, int* deferredRows) =>
        KeyPass<ContributionKeys<TTables>>.Run(chunk, _keys, rows, count, deferredRows);
}
