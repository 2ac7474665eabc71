using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>A chunk's text and index as the stages want them.</summary>
internal unsafe ref struct IndexedChunk
{
    public byte* Text;
    public ushort* Starts;
    public int* RowEnds;
    public int* Specials;
    public int DelimiterCount;
    public int RowCount;
    public bool HasNonAscii;

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

    /// <summary>The first entry of the row behind one that has not as many fields as the header.</summary>
    /// <param name="starts">The index's starts.</param>
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
