namespace MedPool.Internals;

/// <summary>
/// Decodes and posts the common rows of an indexed chunk and lists the odd ones, which go the careful way afterwards: a call in the row
/// loop would make the machine put its vector constants away for every row.
/// </summary>
internal abstract unsafe class FastRows : IDisposable
{
    // One row in so many is odd at most where keys are taken to stand close together, unless quotes are the cause.
    private const int FarShare = 4;

    private readonly RowBatch _batch = new();

    /// <summary>The layout of the rows at hand.</summary>
    protected FastLayout? Layout { get; private set; }

    /// <summary>Whether the keys of most rows stand close together, as far as is known.</summary>
    protected bool IsNear { get; set; }

    /// <summary>Prepares for the rows of a source.</summary>
    public void Begin(RecordLayout layout)
    {
        if (Layout?.Layout != layout)
        {
            Layout = Prepare(layout);
        }
    }

    /// <summary>Works through the rows of a chunk.</summary>
    /// <param name="text">The text that the index is of.</param>
    /// <param name="index">The chunk's index.</param>
    /// <param name="rowStarts">Takes where each row begins, and behind the last the end of the chunk's rows.</param>
    /// <param name="offset">What is added to each of them.</param>
    /// <param name="oddRows">Takes the numbers of rows that were not posted.</param>
    /// <returns>The number of odd rows.</returns>
    public int Run(byte* text, RowIndex index, int* rowStarts, int offset, int* oddRows)
    {
        RowChunk chunk = RowChunk.Of(text, index);
        RowEntry* keyed = Pinned.PointerTo(_batch.Keyed);
        int count = FindKeys(chunk, keyed, rowStarts, offset, oddRows);
        int oddCount = chunk.RowCount - count;
        IsNear &= oddCount <= chunk.RowCount / FarShare || *chunk.Specials != int.MaxValue;
        int left = Post(chunk, keyed, count, _batch.Amounts.Pointer);
        for (int i = 0; i < left; i++)
        {
            oddRows[oddCount++] = keyed[i].Row;
        }

        return oddCount;
    }

    /// <summary>Moves what was posted to the worker's 128-bit sums.</summary>
    public abstract void Drain();

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The layout, prepared for the stages.</summary>
    protected abstract FastLayout Prepare(RecordLayout layout);

    /// <summary>The stage of the keys.</summary>
    /// <returns>The number of rows whose keys are known; the others are odd.</returns>
    protected abstract int FindKeys(RowChunk chunk, RowEntry* keyed, int* rowStarts, int offset, int* oddRows);

    /// <summary>The stages of the amounts, each of which takes what the one before left.</summary>
    /// <returns>The number of rows that all left; they have moved to the front.</returns>
    protected abstract int Post(RowChunk chunk, RowEntry* keyed, int count, long* amounts);
}
