namespace MedPool.Internals;

/// <summary>
/// Receives the rows that <see cref="RowMarker"/> marked, in the order of files and lines. Called for one block after another, when its duplicates are
/// known.
/// </summary>
internal abstract class MarkedRows
{
    /// <summary>Adds the marked rows of a block. Those that were rejected as duplicates since do not count.</summary>
    /// <param name="block">The block.</param>
    /// <param name="firstLine">Line number of its first row.</param>
    public void Add(Block block, long firstLine)
    {
        foreach (int row in block.Marked ?? [])
        {
            if (block.Reasons[row] == (byte)RejectReason.None)
            {
                Add(block, row, firstLine + row);
            }
        }
    }

    /// <summary>Adds a row.</summary>
    /// <param name="block">The block.</param>
    /// <param name="row">The row's number in the block.</param>
    /// <param name="line">Line number of the row.</param>
    protected abstract void Add(Block block, int row, long line);
}

/// <summary>Which rows a run marks, and who receives them.</summary>
/// <param name="CreateMarker">Creates the marker of a worker.</param>
/// <param name="Rows">Receives the rows.</param>
internal sealed record RowMarking(Func<RowMarker> CreateMarker, MarkedRows Rows);
