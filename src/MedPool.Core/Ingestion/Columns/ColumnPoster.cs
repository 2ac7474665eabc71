using System.Numerics;

namespace MedPool.Internals;

/// <summary>
/// Posts records that come as columns: the same checks as of rows of text, from the numbers on. Blocks of rows go the way of the hardware;
/// rows that it leaves, and those of the last block that is not full, go one by one through the scalar definition.
/// </summary>
internal abstract unsafe class ColumnPoster<TTables, TBatch> : IColumnPoster<TBatch>
    where TTables : struct, IRecordTables
    where TBatch : struct, IColumnBatch, allows ref struct
{
    private readonly IRowPoster _poster;
    private readonly int _amountCount;
    private readonly int _firstAmount;
    private int _rowsInTable;

    /// <param name="tables">The policy's.</param>
    /// <param name="sums">Where the table is drained to.</param>
    /// <param name="poster">Posts single rows to the same sums.</param>
    /// <param name="cell">What a cell of the table is made of.</param>
    /// <param name="classOf">The class of a medical or payer type, or <see cref="ColumnKeys.NoClass"/>.</param>
    /// <param name="firstAmount">The first amount column in the file's definition.</param>
    protected ColumnPoster(TTables tables, LedgerSums sums, IRowPoster poster, PackedCell cell, Func<int, byte> classOf, int firstAmount)
    {
        LedgerShape shape = sums.Shape;
        Tables = tables;
        Sums = sums;
        Table = new PackedTable(shape.Areas.Count * shape.InsuranceTypes.Count * LedgerShape.Months * cell.ClassCount, cell.Width, cell.FirstCount);
        Keys = new ColumnKeys(shape, cell.ClassCount, classOf, cell.Width, (area, month) => ColumnTally.IsAreaValid(tables, shape.Year, area, month));
        _poster = poster;
        _amountCount = sums.Totals.Posted.Length;
        _firstAmount = firstAmount;
    }

    protected TTables Tables { get; }

    protected LedgerSums Sums { get; }

    protected PackedTable Table { get; }

    protected ColumnKeys Keys { get; }

    protected ColumnBlock Block { get; } = new();

    public LedgerSums Finish()
    {
        Drain();
        return Sums;
    }

    public void Post(in TBatch batch, RejectSink? rejects)
    {
        long** columns = batch.Amounts;
        long** amounts = stackalloc long*[_amountCount];
        Block.Begin(columns, _amountCount, amounts);
        int row = 0;
        for (; row + ColumnBlock.Rows <= batch.Count; row += ColumnBlock.Rows)
        {
            if (_rowsInTable > PackedTable.RowsMax - ColumnBlock.Rows)
            {
                Drain();
            }

            ulong odd = PostBlock(batch, row, amounts);
            _rowsInTable += ColumnBlock.Rows - BitOperations.PopCount(odd);
            for (; odd != 0; odd &= odd - 1)
            {
                PostOne(batch, row + BitOperations.TrailingZeroCount(odd), rejects);
            }

            ColumnBlock.Advance(columns, _amountCount, amounts);
        }

        for (; row < batch.Count; row++)
        {
            PostOne(batch, row, rejects);
        }
    }

    /// <summary>Posts what can be posted of a block from <paramref name="row"/> on.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="row">The block's first row.</param>
    /// <param name="amounts">The amount columns from there on.</param>
    /// <returns>Rows that were not posted.</returns>
    protected abstract ulong PostBlock(in TBatch batch, int row, long** amounts);

    /// <summary>The checks of a row whose amounts are read, in the order of reasons.</summary>
    protected abstract void Check(in TBatch batch, int row, ref DecodedRow decoded);

    /// <summary>Moves a cell of the table to its accounts.</summary>
    protected abstract void Drain(int key, int area, int insuranceType, int month, int rowClass);

    /// <summary>The scalar definition.</summary>
    private void PostOne(in TBatch batch, int row, RejectSink? rejects)
    {
        DecodedRow decoded = default;
        ColumnTally.ReadAmounts(batch.Amounts, row, _amountCount, _firstAmount, ref decoded);
        decoded.Area = batch.Keys.Area[row];
        decoded.InsuranceType = batch.Keys.InsuranceType[row];
        decoded.Month = batch.Keys.Month[row] - 1;
        Check(batch, row, ref decoded);
        if (decoded.Reason == RejectReason.None)
        {
            _poster.Post(decoded, 1);
        }

        ColumnTally.Count(decoded, row + 1L, Sums.Totals, rejects);
    }

    private void Drain()
    {
        for (int key = 0; key < Table.KeyCount; key++)
        {
            if (!Table.IsEmpty(key))
            {
                Drain(key);
            }
        }

        Table.Clear();
        Sums.Totals.Rows[(int)RejectReason.None] += _rowsInTable;
        _rowsInTable = 0;
    }

    private void Drain(int key)
    {
        (int rest, int rowClass) = int.DivRem(key, Keys.ClassCount);
        (rest, int month) = int.DivRem(rest, LedgerShape.Months);
        (int area, int insuranceType) = int.DivRem(rest, Sums.Shape.InsuranceTypes.Count);
        Drain(key, area, insuranceType, month, rowClass);
        for (int i = 0; i < _amountCount; i++)
        {
            Sums.Totals.Posted[i] += Table.Sum(key, i);
        }
    }
}
