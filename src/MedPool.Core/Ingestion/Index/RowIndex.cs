using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Where the fields and rows of a chunk lie. Positions count from the chunk's first byte and fit 16 bits, so that 32 fields are one vector.
/// <code>
/// text     S1,P1,330702\r\nS2,P2,330703\r\n
/// Starts   0  3  6        14 17 20        28    the first field, and behind every comma and line feed the next
/// RowEnds                 14              28    behind every line feed
/// </code>
/// Field f of a row that begins with entry s is the text from Starts[s + f] to before the delimiter at Starts[s + f + 1] - 1. The row has
/// as many fields as the header if the header's number of entries further stands what its RowEnds says.
/// Quotes and NULs are noted apart: a row that has one goes the careful way.
/// </summary>
internal sealed class RowIndex
{
    /// <summary>Bytes indexed at a time: text, index and rows of a chunk stay in the first-level cache.</summary>
    public const int ChunkBytes = 16 * 1024;

    /// <summary>Vector paths read and write this many entries at a time, whether there are as many or not.</summary>
    public const int Slack = 64;

    /// <summary>Where fields begin: 0, and behind every comma and line feed. In an index that is closed, entries at which no row ends follow the last.</summary>
    public ushort[] Starts { get; } = GC.AllocateUninitializedArray<ushort>(1 + ChunkBytes + Slack, pinned: true);

    /// <summary>By row: where the next row begins.</summary>
    public int[] RowEnds { get; } = GC.AllocateUninitializedArray<int>(ChunkBytes + Slack, pinned: true);

    /// <summary>Positions of quotes and NULs, ended by <see cref="int.MaxValue"/>.</summary>
    public int[] Specials { get; } = GC.AllocateUninitializedArray<int>(ChunkBytes + 1, pinned: true);

    /// <summary>Commas and line feeds in the chunk: the last valid entry of <see cref="Starts"/>.</summary>
    public int DelimiterCount { get; set; }

    /// <summary>Number of rows that end in the chunk.</summary>
    public int RowCount { get; set; }

    /// <summary>Whether some byte is not ASCII.</summary>
    public bool HasNonAscii { get; set; }

    /// <summary>
    /// Closes the index: behind its last entry stand as many at which no row ends as a row of <see cref="CommonRowPass"/> has fields, so that who looks
    /// there need not count.
    /// </summary>
    public unsafe void Close() => Vector512<ushort>.AllBitsSet.Store(Pinned.PointerTo(Starts) + DelimiterCount + 1);

    /// <summary>Copies where rows begin, and behind the last the end of the chunk's rows.</summary>
    /// <param name="offset">Where the chunk begins.</param>
    /// <param name="rowStarts">Takes them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyRowStarts(int offset, Span<int> rowStarts)
    {
        rowStarts[0] = offset;
        Span<int> to = rowStarts.Slice(1, RowCount);
        ReadOnlySpan<int> ends = RowEnds.AsSpan(0, RowCount);
        int row = 0;
        for (; row <= ends.Length - Vector256<int>.Count; row += Vector256<int>.Count)
        {
            (Vector256.Create(ends[row..]) + Vector256.Create(offset)).CopyTo(to[row..]);
        }

        for (; row < ends.Length; row++)
        {
            to[row] = ends[row] + offset;
        }
    }

    /// <summary>The entry of <see cref="Starts"/> at which the next row begins.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The entry at which it begins itself.</param>
    /// <param name="fieldCount">The fields that it should have.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Next(int row, int first, int fieldCount)
    {
        int end = RowEnds[row];
        int next = first + fieldCount;
        if (next <= DelimiterCount && Starts[next] == end)
        {
            return next;
        }

        do
        {
            first++;
        }
        while (Starts[first] < end);
        return first;
    }
}
