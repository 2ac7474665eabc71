namespace MedPool.Internals;

/// <summary>Claims: the common row, from field ends to sums.</summary>
/// <param name="tables">The policy's tables.</param>
/// <param name="sums">The worker's sums.</param>
/// <param name="maternityType">The insurance type of maternity insurance.</param>
/// <param name="path">The hardware's path.</param>
/// <param name="stages">The ways of reading amounts, the fastest first.</param>
internal sealed unsafe class FastClaims<TTables>(TTables tables, LedgerSums sums, int maternityType, HardwarePath path, AmountStage<ClaimPosting>[] stages) : FastRows
    where TTables : struct, IRecordTables
{
    private readonly ClaimTable _table = new(sums, maternityType);
    private readonly DayTable _days = new(sums.Shape.Year);
    private readonly CareTable _care = new();
    private ClaimKeys<TTables> _keys;

    protected override int TimeField => Layout!.Field(ClaimColumn.Time);

    private ClaimCodes<TTables> Codes => new(tables, _days, _care);

    public override void Drain() => _table.Drain();

    protected override FastLayout Prepare(RecordLayout layout)
    {
        FastLayout fast = new(layout, RecordLengths.Claims, ClaimColumn.FirstAmount, ClaimColumn.AmountCount, ClaimTable.AmountWidth);
        _keys = new ClaimKeys<TTables>(Codes, _days, fast);
        Array.ForEach(stages, stage => stage.Begin(fast));
        return fast;
    }

    protected override void Reserve(int rows) => _table.Reserve(rows);

    protected override NearStage? CreateNear(NearForm form) => path != HardwarePath.Avx512 || Layout!.Layout.FieldCount > NearRow.FieldsMax ? null
        : form.HasTimeOfDay ? new NearStage<NearClaims<TTables, TimeOfDayForm>>(new(Codes, _days, Layout, form, _table), form)
        : new NearStage<NearClaims<TTables, DateOnlyForm>>(new(Codes, _days, Layout, form, _table), form);

    protected override int FindKeys(RowChunk chunk, RowEntry* rows, int count, int* oddRows) => KeyStage<ClaimKeys<TTables>>.Run(chunk, _keys, rows, count, oddRows);

    protected override int Post(RowChunk chunk, RowEntry* rows, int count, long* amounts)
    {
        ClaimPosting posting = new(_table);
        foreach (AmountStage<ClaimPosting> stage in stages)
        {
            count = stage.Run(chunk, posting, rows, count, amounts);
        }

        return count;
    }
}
