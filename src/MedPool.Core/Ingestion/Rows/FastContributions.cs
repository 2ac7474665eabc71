namespace MedPool.Internals;

/// <summary>Contributions: the common row, from field ends to sums.</summary>
/// <param name="tables">The policy's tables.</param>
/// <param name="sums">The worker's sums.</param>
/// <param name="path">How keys are read.</param>
/// <param name="stages">The ways of reading amounts, the fastest first.</param>
internal sealed unsafe class FastContributions<TTables>(TTables tables, LedgerSums sums, HardwarePath path, AmountStage<ContributionPosting>[] stages) : FastRows
    where TTables : struct, IRecordTables
{
    private readonly ContributionTable _table = new(sums);
    private readonly PersonalShares _shares = PersonalShares.Of(tables);
    private readonly DayTable _days = new(sums.Shape.Year);
    private readonly OtherAccountTable _others = new();
    private ContributionKeys<TTables> _keys;
    private Avx512ContributionKeys<TTables> _nearKeys;

    public override void Drain() => _table.Drain();

    public override void Dispose() => _table.Dispose();

    protected override FastLayout Prepare(RecordLayout layout)
    {
        FastLayout fast = new(layout, RecordLengths.Contributions, ContributionColumn.FirstAmount, ContributionColumn.AmountCount, ContributionTable.Width);
        ContributionCodes<TTables> codes = new(tables, _days, _others);
        _keys = new ContributionKeys<TTables>(codes, _days, fast);
        _nearKeys = new Avx512ContributionKeys<TTables>(codes, _days, fast);
        IsNear = path == HardwarePath.Avx512 && _nearKeys.IsPossible;
        Array.ForEach(stages, stage => stage.Begin(fast));
        return fast;
    }

    protected override int FindKeys(RowChunk chunk, RowEntry* keyed, int* rowStarts, int offset, int* oddRows) => IsNear
        ? KeyStage<Avx512ContributionKeys<TTables>>.Run(chunk, Layout!.Layout.FieldCount, _nearKeys, keyed, rowStarts, offset, oddRows)
        : KeyStage<ContributionKeys<TTables>>.Run(chunk, Layout!.Layout.FieldCount, _keys, keyed, rowStarts, offset, oddRows);

    protected override int Post(RowChunk chunk, RowEntry* keyed, int count, long* amounts)
    {
        if (_table.Bound > ContributionTable.BoundMax)
        {
            _table.Drain();
        }

        ContributionPosting posting = new(_table, _shares);
        foreach (AmountStage<ContributionPosting> stage in stages)
        {
            count = stage.Run(chunk, ref posting, keyed, count, amounts);
        }

        _table.Bound += posting.Bound;
        return count;
    }
}
