namespace MedPool.Internals;

/// <summary>The rows of a chunk on their way through the stages: what the key stage found, and which rows the next stage takes.</summary>
internal sealed class RowBatch
{
    /// <summary>By row: the key of its cells.</summary>
    public int[] Keys { get; } = GC.AllocateArray<int>(RowIndex.ChunkBytes + 1, pinned: true);

    /// <summary>By row: what else posting needs; a claim's refund flag, a contribution's insurance and payer type.</summary>
    public int[] Details { get; } = GC.AllocateArray<int>(RowIndex.ChunkBytes + 1, pinned: true);

    /// <summary>Rows whose keys are known.</summary>
    public int[] Keyed { get; } = GC.AllocateArray<int>(RowIndex.ChunkBytes + 1, pinned: true);

    /// <summary>Rows whose amounts are of mixed forms.</summary>
    public int[] Mixed { get; } = GC.AllocateArray<int>(RowIndex.ChunkBytes + 1, pinned: true);
}

/// <summary>A chunk's text and index as the stages want them.</summary>
internal unsafe ref struct RowChunk
{
    public byte* Text;

    /// <summary>Field ends; entry -1 is the position before the chunk.</summary>
    public int* Ends;

    public int* RowEnds;
    public int* Specials;
    public int RowCount;
    public bool HasNonAscii;

    public static RowChunk Of(byte* text, RowIndex index) => new()
    {
        Text = text,
        Ends = Pinned.PointerTo(index.Ends) + 1,
        RowEnds = Pinned.PointerTo(index.RowEnds),
        Specials = Pinned.PointerTo(index.Specials),
        RowCount = index.RowCount,
        HasNonAscii = index.HasNonAscii,
    };
}
