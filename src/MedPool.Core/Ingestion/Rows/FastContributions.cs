namespace MedPool.Internals;

/// <summary>Contributions: the common row, from field ends to sums.</summary>
/// <param name="tables">The policy's tables.</param>
/// <param name="sums">The worker's sums.</param>
/// <param name="stages">The ways of reading amounts, the fastest first.</param>
internal sealed unsafe class FastContributions<TTables, TLengths>(TTables tables, LedgerSums sums, AmountStage<ContributionPosting>[] stages) : FastRows
    where TTables : struct, IRecordTables
    where TLengths : struct, IFieldLengths
{
    private readonly ContributionTable _table = new(sums);
    private readonly PersonalShares _shares = PersonalShares.Of(tables);
    private readonly DayTable _days = new(sums.Shape.Year);
    private readonly OtherAccountTable _others = new();
    private ContributionKeys<TTables> _keys;

    public override void Drain() => _table.Drain();

    public override void Dispose() => _table.Dispose();

    protected override FastLayout Prepare(RecordLayout layout)
    {
        FastLayout fast = new(layout, ContributionKeys<TTables>.Lengths, ContributionColumn.FirstAmount, ContributionColumn.AmountCount, ContributionTable.Width);
        _keys = new ContributionKeys<TTables>(tables, sums.Shape.Year, _days, _others);
        _keys.SetLayout(fast);
        Array.ForEach(stages, stage => stage.Begin(fast));
        return fast;
    }

    protected override int FindKeys(RowChunk chunk, RowEntry* keyed, int* rowStarts, int offset, int* oddRows, out int oddCount) =>
        KeyStage<ContributionKeys<TTables>, TLengths>.Run(chunk, Layout!, _keys, keyed, rowStarts, offset, oddRows, out oddCount);

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
