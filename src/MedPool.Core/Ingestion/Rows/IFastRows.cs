namespace MedPool.Internals;

/// <summary>
/// Decodes and posts the common rows of an indexed chunk and lists the odd ones, which go the careful way afterwards: a call in the row
/// loop would make the machine put its vector constants away for every row.
/// </summary>
internal unsafe interface IFastRows : IDisposable
{
    /// <summary>Prepares for the rows of a source.</summary>
    void Begin(RecordLayout layout);

    /// <summary>Works through the rows of a chunk.</summary>
    /// <param name="text">The text that the index is of.</param>
    /// <param name="index">The chunk's index; changed and restored on the way.</param>
    /// <param name="rowStarts">Takes where each row begins, and behind the last the end of the chunk's rows.</param>
    /// <param name="oddRows">Takes the numbers of rows that were not posted.</param>
    /// <returns>The number of odd rows.</returns>
    int Run(byte* text, RowIndex index, int* rowStarts, int* oddRows);

    /// <summary>Moves what was posted to the worker's 128-bit sums.</summary>
    void Drain();
}
