namespace MedPool.Internals;

/// <summary>Sums of rows of one kind by key, in the order of the amount columns. Draining turns them into sums by account.</summary>
/// <param name="packed">The cells.</param>
/// <param name="sums">The worker's sums.</param>
/// <param name="classCount">Number of classes of rows.</param>
internal abstract class PostingTable(PackedTable packed, LedgerSums sums, int classCount)
{
    private int _rows;

    /// <summary>The cells.</summary>
    public PackedTable Packed => packed;

    /// <summary>The worker's sums.</summary>
    protected LedgerSums Sums => sums;

    /// <summary>Drains the table if so many rows would be too many.</summary>
    public void Reserve(int rows)
    {
        if (_rows > PackedTable.RowsMax - rows)
        {
            Drain();
        }

        _rows += rows;
    }

    /// <summary>Moves everything to the worker's 128-bit sums.</summary>
    public void Drain()
    {
        for (int key = 0; key < packed.KeyCount; key++)
        {
            if (!packed.IsEmpty(key))
            {
                Drain(key, CellKey.Unpack(key, sums.Shape.InsuranceTypes.Count, classCount));
            }
        }

        packed.Clear();
        _rows = 0;
    }

    /// <summary>Moves a cell to its accounts and to the control sums.</summary>
    /// <param name="number">The number of the cell's key.</param>
    /// <param name="key">The key.</param>
    protected abstract void Drain(int number, CellKey key);
}
