using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>A row between the stages.</summary>
internal struct PendingRow
{
    /// <summary>Number of the row in its chunk.</summary>
    public ushort Row;

    /// <summary>The entry of the index's starts at which the row begins.</summary>
    public ushort First;

    /// <summary>The key of its cells, once it is known.</summary>
    public int Key;

    /// <summary>What else posting needs: a claim's refund flag, a contribution's insurance and payer type.</summary>
    public ushort Detail;

    /// <summary>1 if a CR stands before the line feed.</summary>
    public ushort CarriageReturn;

    /// <summary>Sets what is known of a row at first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int row, int first, bool hasCarriageReturn)
    {
        unchecked
        {
            (Row, First) = ((ushort)row, (ushort)first);
            CarriageReturn = hasCarriageReturn ? (ushort)1 : (ushort)0;
        }
    }
}

/// <summary>The rows of a chunk on their way through the stages.</summary>
internal sealed class PendingRows
{
    /// <summary>Rows that are still to be posted; what a stage leaves moves to the front.</summary>
    public PendingRow[] Rows { get; } = GC.AllocateUninitializedArray<PendingRow>(RowIndex.ChunkBytes + 1, pinned: true);

    /// <summary>Amounts of the row at work.</summary>
    public VectorArray<long> Amounts { get; } = new(RowAmounts.Length + 4);
}
