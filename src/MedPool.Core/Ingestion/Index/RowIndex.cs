using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Where the fields and rows of a chunk begin and end. Positions count from the chunk's first byte and have 16 bits, so that 32 of them are one vector.
/// <code>
/// text     S1,P1,330702\r\nS2,P2,330703\r\n
/// Starts   0  3  6        14 17 20        28    0, then the position behind each comma and line feed
/// RowEnds                 14              28    the position behind each line feed
/// </code>
/// Field f of a row whose first entry is s is the text from Starts[s + f] up to the delimiter at Starts[s + f + 1] - 1. A row has n fields, as many as the
/// header, if Starts[s + n] equals its RowEnds. Quotation marks and NULs are listed separately: a row with one of them is deferred.
/// </summary>
internal sealed class RowIndex
{
    /// <summary>Bytes indexed at a time: text, index and rows of a chunk stay in the first-level cache.</summary>
    public const int ChunkBytes = 16 * 1024;

    /// <summary>Vector paths may read and write this many entries behind the last.</summary>
    public const int Slack = 64;

    /// <summary>Where fields begin: 0, and the position behind each comma and line feed. See also <see cref="Close"/>.</summary>
    public ushort[] Starts { get; } = GC.AllocateUninitializedArray<ushort>(1 + ChunkBytes + Slack, pinned: true);

    /// <summary>By row: where the next row begins.</summary>
    public int[] RowEnds { get; } = GC.AllocateUninitializedArray<int>(ChunkBytes + Slack, pinned: true);

    /// <summary>Positions of quotation marks and NULs, then <see cref="int.MaxValue"/>.</summary>
    public int[] Specials { get; } = GC.AllocateUninitializedArray<int>(ChunkBytes + 1, pinned: true);

    /// <summary>Number of commas and line feeds: the last valid entry of <see cref="Starts"/>.</summary>
    public int DelimiterCount { get; set; }

    /// <summary>Number of rows that end in the chunk.</summary>
    public int RowCount { get; set; }

    /// <summary>Whether the chunk has a byte from 0x80 on.</summary>
    public bool HasNonAscii { get; set; }

    /// <summary>
    /// Writes 32 entries that equal no position behind the last one, so that a loop over rows of up to 31 fields may look there without counting.
    /// </summary>
    public unsafe void Close() => Vector512<ushort>.AllBitsSet.Store(Pinned.PointerTo(Starts) + DelimiterCount + 1);

    /// <summary>Copies where each row begins, and where the last one ends.</summary>
    /// <param name="offset">Where the chunk begins in its block.</param>
    /// <param name="rowStarts">Receives the positions in the block.</param>
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

    /// <summary>The first entry of the next row in <see cref="Starts"/>.</summary>
    /// <param name="row">Number of the row.</param>
    /// <param name="first">The row's own first entry.</param>
    /// <param name="fieldCount">Number of fields of the header.</param>
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
