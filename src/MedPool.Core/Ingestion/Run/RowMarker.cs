namespace MedPool.Internals;

/// <summary>
/// Goes through a block's posted rows after they are posted, and marks some of them. Each worker of a run that asks for it has one; the loops over rows
/// know nothing of it.
/// </summary>
internal abstract class RowMarker
{
    /// <summary>Marks rows of a block.</summary>
    public void Mark(Block block)
    {
        List<int> rows = block.Marked ??= [];
        rows.Clear();
        for (int row = 0; row < block.RowCount && !block.IsSkipped; row++)
        {
            if (block.Reasons[row] == (byte)RejectReason.None && IsMarked(block.Row(row), block.Feed.Layout))
            {
                rows.Add(row);
            }
        }
    }

    /// <summary>Whether a posted row is to be marked.</summary>
    protected abstract bool IsMarked(ReadOnlySpan<byte> row, RecordLayout layout);
}
