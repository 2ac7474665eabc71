namespace MedPool.Internals;

/// <summary>Finds the commas, line feeds, quotation marks and NULs of a chunk. One class for each hardware path; all give the same index.</summary>
internal abstract unsafe class DelimiterIndexer
{
    /// <summary>The indexer of a hardware path.</summary>
    public static DelimiterIndexer Of(HardwarePath path) => path switch
    {
        HardwarePath.Avx512 => new Avx512Indexer(),
        HardwarePath.Avx2 => new VectorIndexer<Avx2Masks>(),
        HardwarePath.Vector128 => new VectorIndexer<Vector128Masks>(),
        _ => new ScalarIndexer(),
    };

    /// <summary>Indexes a chunk.</summary>
    /// <param name="chunk">The first byte of a row. 64 bytes behind the chunk must be readable.</param>
    /// <param name="length">The chunk's length, at most <see cref="RowIndex.ChunkBytes"/>.</param>
    /// <param name="index">Receives the positions.</param>
    public abstract void Index(byte* chunk, int length, RowIndex index);
}
