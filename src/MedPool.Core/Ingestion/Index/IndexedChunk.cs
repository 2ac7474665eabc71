using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The text and the index of a chunk as pointers, for the loops over its rows.</summary>
internal unsafe ref struct IndexedChunk
{
    /// <summary>The chunk's first byte, from which positions count.</summary>
    public byte* Text;

    /// <summary>As <see cref="RowIndex.Starts"/>.</summary>
    public ushort* Starts;

    /// <summary>As <see cref="RowIndex.RowEnds"/>.</summary>
    public int* RowEnds;

    /// <summary>As <see cref="RowIndex.Specials"/>.</summary>
    public int* Specials;

    /// <summary>As <see cref="RowIndex.DelimiterCount"/>.</summary>
    public int DelimiterCount;

    /// <summary>As <see cref="RowIndex.RowCount"/>.</summary>
    public int RowCount;

    /// <summary>As <see cref="RowIndex.HasNonAscii"/>.</summary>
    public bool HasNonAscii;

    /// <summary>A chunk with its index.</summary>
    public static IndexedChunk Of(byte* text, RowIndex index) => new()
    {
        Text = text,
        Starts = Pinned.PointerTo(index.Starts),
        RowEnds = Pinned.PointerTo(index.RowEnds),
        Specials = Pinned.PointerTo(index.Specials),
        DelimiterCount = index.DelimiterCount,
        RowCount = index.RowCount,
        HasNonAscii = index.HasNonAscii,
    };

    /// <summary>The first entry of the row that follows one whose number of fields differs from the header's.</summary>
    /// <param name="starts">As <see cref="RowIndex.Starts"/>.</param>
    /// <param name="first">The first entry of the row.</param>
    /// <param name="end">Where the next row begins.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Skip(ushort* starts, nint first, int end)
    {
        unchecked
        {
            do
            {
                first++;
            }
            while (starts[first] < end);
            return first;
        }
    }
}
