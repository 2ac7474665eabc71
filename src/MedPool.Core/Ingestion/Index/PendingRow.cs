using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>A row of a chunk that is still to be posted, as one loop leaves it to the next.</summary>
internal struct PendingRow
{
    /// <summary>Number of the row in its chunk.</summary>
    public ushort Row;

    /// <summary>The first entry of the row in <see cref="RowIndex.Starts"/>.</summary>
    public ushort First;

    /// <summary>The key of the row's cell, once it is known.</summary>
    public int Key;

    /// <summary>What posting needs beside the key: a claim's refund flag; of a contribution, the index of its personal-account share.</summary>
    public ushort Detail;

    /// <summary>1 if a CR precedes the line feed, 0 otherwise.</summary>
    public ushort CarriageReturn;

    /// <summary>Sets what the index tells of a row.</summary>
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
