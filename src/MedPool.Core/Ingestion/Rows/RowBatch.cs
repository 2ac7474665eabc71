namespace MedPool.Internals;

/// <summary>A row between the stages: its keys are known, its amounts not.</summary>
internal struct RowEntry
{
    /// <summary>Number of the row in its chunk.</summary>
    public ushort Row;

    /// <summary>The entry of the index's starts at which the row begins.</summary>
    public ushort First;

    /// <summary>The key of its cells.</summary>
    public int Key;

    /// <summary>What else posting needs: a claim's refund flag, a contribution's insurance and payer type.</summary>
    public ushort Detail;

    /// <summary>1 if a CR stands before the line feed.</summary>
    public ushort CarriageReturn;
}

/// <summary>The rows of a chunk on their way through the stages.</summary>
internal sealed class RowBatch
{
    /// <summary>Rows whose keys are known; what a stage leaves moves to the front.</summary>
    public RowEntry[] Keyed { get; } = GC.AllocateArray<RowEntry>(RowIndex.ChunkBytes + 1, pinned: true);

    /// <summary>Amounts of the row at work.</summary>
    public VectorArray<long> Amounts { get; } = new(RowAmounts.Length + 4);
}

/// <summary>A chunk's text and index as the stages want them.</summary>
internal unsafe ref struct RowChunk
{
    public byte* Text;
    public ushort* Starts;
    public int* RowEnds;
    public int* Specials;
    public int RowCount;
    public bool HasNonAscii;

    public static RowChunk Of(byte* text, RowIndex index) => new()
    {
        Text = text,
        Starts = Pinned.PointerTo(index.Starts),
        RowEnds = Pinned.PointerTo(index.RowEnds),
        Specials = Pinned.PointerTo(index.Specials),
        RowCount = index.RowCount,
        HasNonAscii = index.HasNonAscii,
    };
}
