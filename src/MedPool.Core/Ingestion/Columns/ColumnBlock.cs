using System.Numerics;
using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// Sixty-four rows of columns on their way into cells: a step of the column kernel, one bit of a word for each row. A column that was
/// left empty is read from as many zeros, block after block the same.
/// </summary>
internal sealed unsafe class ColumnBlock
{
    public const int Rows = 64;

    private readonly long[] _zeros = GC.AllocateArray<long>(Rows, pinned: true);
    private readonly int[] _cells = GC.AllocateArray<int>(Rows, pinned: true);
    private readonly long[] _parts = GC.AllocateArray<long>(Rows, pinned: true);

    /// <summary>By row: where its cell begins in the table.</summary>
    public int* Cells => Pinned.PointerTo(_cells);

    /// <summary>By row: the part of a member's contribution that goes to the personal account.</summary>
    public long* Parts => Pinned.PointerTo(_parts);

    /// <summary>The amount columns of the first block.</summary>
    public void Begin(long** columns, int count, long** block)
    {
        for (int i = 0; i < count; i++)
        {
            block[i] = columns[i] is null ? Pinned.PointerTo(_zeros) : columns[i];
        }
    }

    /// <summary>The amount columns of the next block.</summary>
    public static void Advance(long** columns, int count, long** block)
    {
        for (int i = 0; i < count; i++)
        {
            block[i] += columns[i] is null ? 0 : Rows;
        }
    }

    /// <summary>Gives another cell to rows that are not posted.</summary>
    /// <param name="odd">Bits of these rows.</param>
    /// <param name="cells">By row: where its cell begins.</param>
    /// <param name="unposted">Where the cell begins that nobody reads.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Divert(uint odd, int* cells, int unposted)
    {
        for (; odd != 0; odd = unchecked(odd & (odd - 1)))
        {
            cells[unchecked((uint)BitOperations.TrailingZeroCount(odd))] = unposted;
        }
    }
}
