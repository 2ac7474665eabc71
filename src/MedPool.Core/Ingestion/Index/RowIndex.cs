namespace MedPool.Internals;

/// <summary>
/// Where the fields and rows of a chunk lie. Positions count from the chunk's first byte and fit 16 bits, so that 32 fields are one vector.
/// <code>
/// text     S1,P1,330702\r\nS2,P2,330703\r\n
/// Starts   0  3  6        14 17 20        28    the first field, and behind every comma and line feed the next
/// RowEnds                 3               6     how many commas and line feeds stand up to and with a row's line feed
/// </code>
/// Field f of a row that begins with entry s is the text from Starts[s + f] to before the delimiter at Starts[s + f + 1] - 1.
/// Quotes and NULs are noted apart: a row that has one goes the careful way.
/// </summary>
internal sealed class RowIndex
{
    /// <summary>Bytes indexed at a time: text, index and rows of a chunk stay in the first-level cache.</summary>
    public const int ChunkBytes = 16 * 1024;

    /// <summary>Vector paths read and write this many entries at a time, whether there are as many or not.</summary>
    public const int Slack = 64;

    /// <summary>Where fields begin: 0, and behind every comma and line feed.</summary>
    public ushort[] Starts { get; } = GC.AllocateArray<ushort>(1 + ChunkBytes + Slack, pinned: true);

    /// <summary>By row: the entry of <see cref="Starts"/> at which the next row begins.</summary>
    public int[] RowEnds { get; } = GC.AllocateArray<int>(ChunkBytes + Slack, pinned: true);

    /// <summary>Positions of quotes and NULs, ended by <see cref="int.MaxValue"/>.</summary>
    public int[] Specials { get; } = GC.AllocateArray<int>(ChunkBytes + 1, pinned: true);

    /// <summary>Number of rows that end in the chunk.</summary>
    public int RowCount { get; set; }

    /// <summary>Whether some byte is not ASCII.</summary>
    public bool HasNonAscii { get; set; }
}
