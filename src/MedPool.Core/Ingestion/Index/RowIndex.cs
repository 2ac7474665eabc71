namespace MedPool.Internals;

/// <summary>
/// Where the fields and rows of a chunk end.
/// <code>
/// text     S1,P1,330702\r\nS2,P2,330703\r\n
/// Ends       2  5        13   16 19      27     every comma and line feed, one after another
/// RowEnds                3               6      how many ends stand up to and with a row's line feed
/// </code>
/// Quotes and NULs are noted apart: a row that has one goes the careful way.
/// </summary>
internal sealed class RowIndex
{
    /// <summary>Bytes indexed at a time: text, index and rows of a chunk stay in the first-level cache.</summary>
    public const int ChunkBytes = 16 * 1024;

    /// <summary>Vector paths store this many entries at a time, whether there are as many or not.</summary>
    public const int Slack = 64;

    /// <summary>Positions of commas and line feeds. The first entry is not theirs: it is the position before the chunk.</summary>
    public int[] Ends { get; } = GC.AllocateArray<int>(1 + ChunkBytes + Slack, pinned: true);

    /// <summary>By row: how many entries of <see cref="Ends"/> stand up to and with its line feed, without the first.</summary>
    public int[] RowEnds { get; } = GC.AllocateArray<int>(ChunkBytes + Slack, pinned: true);

    /// <summary>Positions of quotes and NULs, ended by <see cref="int.MaxValue"/>.</summary>
    public int[] Specials { get; } = GC.AllocateArray<int>(ChunkBytes + 1, pinned: true);

    /// <summary>Number of rows that end in the chunk.</summary>
    public int RowCount { get; set; }

    /// <summary>Whether some byte is not ASCII.</summary>
    public bool HasNonAscii { get; set; }
}
