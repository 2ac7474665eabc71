using System.Numerics;

namespace MedPool.Internals;

/// <summary>
/// Posts records that come as columns: the same checks as of rows of text, from the numbers on. Blocks of rows go the way of the hardware;
/// rows that it leaves, and those of the last block that is not full, go one by one through the scalar definition.
/// </summary>
internal abstract unsafe class ColumnPoster<TTables, TBatch> : IColumnPoster<TBatch>
    where TTables : struct, IRecordTables
    where TBatch : struct, IPinnedColumns, allows ref struct
{
    private readonly IRowPoster _poster;
    private readonly int _amountCount;
    private readonly int _firstAmount;
    private long _rows;

    /// <param name="tables">The policy's.</param>
    /// <param name="sums">Where the table is drained to.</param>
    /// <param name="poster">Posts single rows to the same sums.</param>
    /// <param name="classCount">Classes of medical or payer types: so many cells an area, insurance type and month.</param>
    /// <param name="classOf">The class of a medical or payer type, or <see cref="ColumnKeys.NoClass"/>.</param>
    /// <param name="firstAmount">The first amount column in the file's definition.</param>
    protected ColumnPoster(TTables tables, LedgerSums sums, IRowPoster poster, int classCount, Func<int, byte> classOf, int firstAmount)
    {
        LedgerShape shape = sums.Shape;
        Tables = tables;
        Sums = sums;
        Table = new ColumnTable(shape.Areas.Count * shape.InsuranceTypes.Count * LedgerShape.Months * classCount);
        Keys = new ColumnKeys(shape, classCount, classOf, (area, month) => ColumnChecks.IsAreaValid(tables, shape.Year, area, month));
        _poster = poster;
        _amountCount = sums.Totals.Posted.Length;
        _firstAmount = firstAmount;
    }

    protected TTables Tables { get; }

    protected LedgerSums Sums { get; }

    protected ColumnTable Table { get; }

    protected ColumnKeys Keys { get; }

    protected ColumnBatch Block { get; } = new();

    public LedgerSums Finish()
    {
        for (int key = 0; key < Table.KeyCount; key++)
        {
            if (Table.Rows(key) != 0)
            {
                Drain(key);
            }
        }

        Sums.Totals.Rows[(int)RejectReason.None] += _rows;
        _rows = 0;
        return Sums;
    }

    /// <remarks>
    /// Blocks begin where a cache line of the first amount column does: large arrays lie alike in their pages, and so then do the other
    /// columns. Were every vector cut in two by lines, each line would be needed twice, and of as many columns a cache that finds lines by
    /// their place in a page has lost them in between.
    /// </remarks>
    public void Post(in TBatch batch, RejectSink? rejects)
    {
        long** columns = batch.Amounts;
        long** amounts = stackalloc long*[_amountCount];
        int first = Math.Min(ColumnBatch.RowsToLine(columns, _amountCount), batch.Count);
        PostOnes(batch, 0, first, rejects);
        Block.Begin(columns, _amountCount, first, amounts);
        int row = first;
        for (; row + ColumnBatch.Rows <= batch.Count; row += ColumnBatch.Rows)
        {
            ulong odd = PostBlock(batch, row, amounts);
            _rows += ColumnBatch.Rows - BitOperations.PopCount(odd);
            for (; odd != 0; odd &= odd - 1)
            {
                PostOne(batch, row + BitOperations.TrailingZeroCount(odd), rejects);
            }

            if (Table.HasFull)
            {
                DrainFull();
            }

            ColumnBatch.Advance(columns, _amountCount, amounts);
        }

        PostOnes(batch, row, batch.Count, rejects);
    }

    /// <summary>Posts what can be posted of a block from <paramref name="row"/> on.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="row">The block's first row.</param>
    /// <param name="amounts">The amount columns from there on.</param>
    /// <returns>Rows that were not posted.</returns>
    protected abstract ulong PostBlock(in TBatch batch, int row, long** amounts);

    /// <summary>The checks of a row whose amounts are read, in the order of reasons.</summary>
    protected abstract void Check(in TBatch batch, int row, ref DecodedRow decoded);

    /// <summary>Adds a cell of the table to its accounts and to the control sums.</summary>
    protected abstract void Drain(int key, int area, int insuranceType, int month, int rowClass);

    private void PostOnes(in TBatch batch, int first, int end, RejectSink? rejects)
    {
        for (int row = first; row < end; row++)
        {
            PostOne(batch, row, rejects);
        }
    }

    /// <summary>The scalar definition.</summary>
    private void PostOne(in TBatch batch, int row, RejectSink? rejects)
    {
        DecodedRow decoded = default;
        ColumnChecks.ReadAmounts(batch.Amounts, row, _amountCount, _firstAmount, ref decoded);
        decoded.Area = batch.Keys.Area[row];
        decoded.InsuranceType = batch.Keys.InsuranceType[row];
        decoded.Month = batch.Keys.Month[row] - 1;
        Check(batch, row, ref decoded);
        if (decoded.Reason == RejectReason.None)
        {
            _poster.Post(decoded, 1);
        }

        ColumnChecks.Count(decoded, row + 1L, Sums.Totals, rejects);
    }

    /// <summary>Drains those cells of the last block that are full. That of the rows that are not posted is emptied.</summary>
    private void DrainFull()
    {
        for (int row = 0; row < ColumnBatch.Rows; row++)
        {
            int cell = Block.Cells[row];
            if (!Table.IsFull(cell))
            {
                continue;
            }

            if (cell == Table.Unposted)
            {
                Table.Clear(cell);
            }
            else
            {
                Drain(cell / ColumnTable.Width);
            }
        }

        Table.ClearFull();
    }

    private void Drain(int key)
    {
        (int rest, int rowClass) = int.DivRem(key, Keys.ClassCount);
        (rest, int month) = int.DivRem(rest, LedgerShape.Months);
        (int area, int insuranceType) = int.DivRem(rest, Sums.Shape.InsuranceTypes.Count);
        Drain(key, area, insuranceType, month, rowClass);
        Table.Clear(key * ColumnTable.Width);
    }
}
