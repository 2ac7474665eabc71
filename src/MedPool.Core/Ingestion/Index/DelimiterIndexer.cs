namespace MedPool.Internals;

/// <summary>Finds the commas, line feeds, quotes and NULs of a chunk. One class per hardware path; all give the same index.</summary>
internal abstract unsafe class DelimiterIndexer
{
    /// <summary>Indexes a chunk.</summary>
    /// <param name="chunk">A row's first byte; 64 bytes beyond the chunk can be read.</param>
    /// <param name="length">The chunk's length, at most <see cref="RowIndex.ChunkBytes"/>.</param>
    /// <param name="index">Takes the result.</param>
    public abstract void Index(byte* chunk, int length, RowIndex index);
}
