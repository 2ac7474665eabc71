using System.Numerics;

namespace MedPool.Internals;

/// <summary>
/// Posts records that enter as columns, with the checks of rows of text that apply to numbers. Batches of rows take the hardware path. Deferred rows, and
/// those before the first and behind the last full batch, are posted one by one by the scalar definition.
/// </summary>
/// <typeparam name="TTables">The policy's tables.</typeparam>
/// <typeparam name="TColumns">The pinned columns.</typeparam>
internal abstract unsafe class ColumnPoster<TTables, TColumns> : IColumnPoster<TColumns>
    where TTables : struct, IRecordTables
    where TColumns : struct, IPinnedColumns, allows ref struct
{
    private readonly RowPoster _poster;
    private readonly int _amountCount;
    private readonly int _firstAmount;
    private long _rows;

    /// <summary>A poster with an empty table.</summary>
    /// <param name="tables">The policy's tables.</param>
    /// <param name="sums">Receives what is drained from the table.</param>
    /// <param name="poster">Posts single rows to the same sums.</param>
    /// <param name="classCount">Number of classes of rows.</param>
    /// <param name="classOf">The class of a medical or payer type; -1 if it has none.</param>
    /// <param name="firstAmount">The first amount column.</param>
    protected ColumnPoster(TTables tables, LedgerSums sums, RowPoster poster, int classCount, Func<int, int> classOf, int firstAmount)
    {
        LedgerShape shape = sums.Shape;
        Tables = tables;
        Sums = sums;
        Table = new ColumnTable(CellKey.Count(shape, classCount));
        Keys = new ColumnKeys(
            shape, classCount, type => unchecked((byte)classOf(type)), (area, month) => ColumnChecks.IsAreaValid(tables, shape.Year, area, month));
        _poster = poster;
        _amountCount = sums.Totals.Posted.Length;
        _firstAmount = firstAmount;
    }

    /// <summary>The policy's tables.</summary>
    protected TTables Tables { get; }

    /// <summary>The sums.</summary>
    protected LedgerSums Sums { get; }

    /// <summary>The table of cells.</summary>
    protected ColumnTable Table { get; }

    /// <summary>What key columns are checked against.</summary>
    protected ColumnKeys Keys { get; }

    /// <summary>The current batch.</summary>
    protected ColumnBatch Batch { get; } = new();

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public void Post(in TColumns columns, RejectSink? rejects)
    {
        try
        {
            PostAll(columns, rejects);
        }
        catch
        {
            Finish().Clear(); // The sink threw: these rows must not be posted with the next.
            throw;
        }
    }

    /// <summary>Posts the rows of a batch, except those that it defers.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="row">The batch's first row.</param>
    /// <param name="amounts">The amount columns, beginning at that row.</param>
    /// <returns>The mask of deferred rows.</returns>
    protected abstract ulong PostBatch(in TColumns columns, int row, long** amounts);

    /// <summary>The checks of a row whose amounts were read, in the order of reject reasons.</summary>
    protected abstract void Check(in TColumns columns, int row, ref DecodedRow decoded);

    /// <summary>Adds a cell of the table to its accounts and to the control sums.</summary>
    /// <param name="number">The number of the cell's key.</param>
    /// <param name="key">The key.</param>
    protected abstract void Drain(int number, CellKey key);

    /// <remarks>
    /// Batches begin where a cache line of the first amount column does. Large arrays are allocated at the same place within their pages, so the other columns
    /// are then aligned too. If every vector crossed a line, each line would be loaded twice, and with so many columns at the same place in their pages the
    /// cache would have evicted it in between.
    /// </remarks>
    private void PostAll(in TColumns columns, RejectSink? rejects)
    {
        long** all = columns.Amounts;
        long** amounts = stackalloc long*[_amountCount];
        int first = Math.Min(ColumnBatch.RowsToLine(all, _amountCount), columns.Count);
        PostEach(columns, 0, first, rejects);
        Batch.Begin(all, _amountCount, first, amounts);
        int row = first;
        for (; row + ColumnBatch.Rows <= columns.Count; row += ColumnBatch.Rows)
        {
            ulong deferred = PostBatch(columns, row, amounts);
            _rows += ColumnBatch.Rows - BitOperations.PopCount(deferred);
            for (; deferred != 0; deferred &= deferred - 1)
            {
                PostOne(columns, row + BitOperations.TrailingZeroCount(deferred), rejects);
            }

            if (Table.HasFull)
            {
                DrainFull();
            }

            ColumnBatch.Advance(all, _amountCount, amounts);
        }

        PostEach(columns, row, columns.Count, rejects);
    }

    private void PostEach(in TColumns columns, int first, int end, RejectSink? rejects)
    {
        for (int row = first; row < end; row++)
        {
            PostOne(columns, row, rejects);
        }
    }

    /// <summary>Posts a row by the scalar definition.</summary>
    private void PostOne(in TColumns columns, int row, RejectSink? rejects)
    {
        DecodedRow decoded = default;
        ColumnChecks.ReadAmounts(columns.Amounts, row, _amountCount, _firstAmount, ref decoded);
        decoded.Area = columns.Keys.Area[row];
        decoded.InsuranceType = columns.Keys.InsuranceType[row];
        decoded.Month = columns.Keys.Month[row] - 1;
        Check(columns, row, ref decoded);
        if (decoded.Reason == RejectReason.None)
        {
            _poster.Post(decoded, 1);
        }

        ColumnChecks.Count(decoded, row + 1L, Sums.Totals, rejects);
    }

    /// <summary>Drains the full cells of the last batch. The cell of rows that must not be posted is only emptied.</summary>
    private void DrainFull()
    {
        for (int row = 0; row < ColumnBatch.Rows; row++)
        {
            int cell = Batch.Cells[row];
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

    private void Drain(int number)
    {
        Drain(number, CellKey.Unpack(number, Sums.Shape.InsuranceTypes.Count, Keys.ClassCount));
        Table.Clear(number * ColumnTable.Width);
    }
}
