namespace MedPool.Internals;

/// <summary>Contributions: the common row, from field ends to sums.</summary>
/// <param name="tables">The policy's tables.</param>
/// <param name="table">Takes the rows.</param>
/// <param name="year">The settlement year.</param>
/// <param name="path">The hardware's path.</param>
/// <param name="stages">The ways of reading amounts, the fastest first.</param>
internal sealed unsafe class ContributionChunkPoster<TTables>(TTables tables, ContributionTable table, int year, HardwarePath path, AmountPass<ContributionCellPosting>[] stages) : ChunkPoster<ContributionCellPosting>(table, stages)
    where TTables : struct, IRecordTables
{
    private readonly ContributionTable _table = table;
    private readonly PersonalShares _shares = PersonalShares.Of(tables);
    private readonly DayTable _days = new(year);
    private readonly PayerClassTable _payers = new();
    private ContributionKeys<TTables> _keys;

    protected override ContributionCellPosting Posting => new(_table, _shares);

    protected override int TimeField => Layout!.Field(ContributionColumn.Time);

    private ContributionCodes<TTables> Codes => new(tables, _days, _payers);

    protected override PaddedLayout CreateLayout(RecordLayout layout)
    {
        PaddedLayout fast = new(layout, ColumnLengths.Contributions, ContributionColumn.FirstAmount, ContributionColumn.AmountCount, ContributionTable.Width);
        _keys = new ContributionKeys<TTables>(Codes, _days, fast);
        return fast;
    }

    protected override bool HasNear => path == HardwarePath.Avx512 && Layout!.Layout.FieldCount <= CommonRowLoader.FieldsMax && _shares.Multipliers is not null;

    protected override CommonRowPass CreateNear<TForm, TSigns>(CommonRowForm form) =>
        CommonRowPass.Create(new CommonContributions<TTables, TForm, TSigns>(Codes, _days, Layout!, form, _table, PersonalPartMultipliers.Of(_shares.Multipliers!)), form, Turn);

    protected override int FindKeys(IndexedChunk chunk, PendingRow* rows, int count, int* deferredRows) => KeyPass<ContributionKeys<TTables>>.Run(chunk, _keys, rows, count, deferredRows);
}
