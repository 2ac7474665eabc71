namespace MedPool.Internals;

/// <summary>Rows of one kind by the key of their cell, in the order of the amount columns; accounts are made of them when the table is drained.</summary>
/// <param name="packed">The cells.</param>
internal abstract class PostingTable(PackedTable packed)
{
    private int _rows;

    /// <summary>The cells.</summary>
    public PackedTable Packed => packed;

    /// <summary>Makes sure that so many rows can be added.</summary>
    public void Reserve(int rows)
    {
        if (_rows > PackedTable.RowsMax - rows)
        {
            Drain();
        }

        _rows += rows;
    }

    /// <summary>Moves everything to the 128-bit sums.</summary>
    public void Drain()
    {
        for (int key = 0; key < packed.KeyCount; key++)
        {
            if (!packed.IsEmpty(key))
            {
                Drain(key);
            }
        }

        packed.Clear();
        _rows = 0;
    }

    /// <summary>Moves a cell to the accounts.</summary>
    protected abstract void Drain(int key);
}
