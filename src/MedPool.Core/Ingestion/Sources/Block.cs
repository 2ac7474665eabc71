namespace MedPool.Internals;

/// <summary>
/// A piece of a source that holds whole rows, each ended by a line feed, and what became of them. Reused; grows with the rows of a
/// block and never with the file.
/// </summary>
internal sealed unsafe class Block
{
    /// <summary>Bytes of rows that are copied into a block: a block and its index stay in the second-level cache.</summary>
    public const int RowBytes = 256 * 1024;

    /// <summary>Bytes of rows at most of a block that is read in place: the longer, the seldomer a thread begins with text that was not asked for ahead.</summary>
    public const int InPlaceRowBytes = 512 * 1024;

    /// <summary>From here on a line without terminator is too long, whatever follows: 65,536 bytes, CR, and one more.</summary>
    public const int LineTooLong = RowFields.LengthMax + 2;

    /// <summary>Bytes behind the rows that can be read, so that vector loads never leave the memory; room for as many before them.</summary>
    public const int Padding = 192;

    /// <summary>Bytes before the rows that can be read.</summary>
    public const int Lead = 16;

    private const int Capacity = Padding + RowBytes + LineTooLong + Padding;

    /// <summary>Makes an empty block.</summary>
    public Block() => UseBuffer();

    /// <summary>The block's own memory.</summary>
    public byte[] Buffer { get; } = GC.AllocateUninitializedArray<byte>(Capacity, pinned: true);

    /// <summary>What positions count from: the block's own memory, or a source's, where its rows are read in place.</summary>
    public byte* Text { get; set; }

    /// <summary>Where the rows begin.</summary>
    public int Start { get; set; }

    /// <summary>Where the rows end: behind the last line feed.</summary>
    public int End { get; set; }

    /// <summary>The feed it was taken from.</summary>
    public BlockFeed Feed { get; set; } = null!;

    /// <summary>The worker whose block it is.</summary>
    public int Worker { get; init; }

    /// <summary>Position in the run, over all sources.</summary>
    public long Sequence { get; set; }

    /// <summary>For file feeds: the range of the file in which the rows begin.</summary>
    public long From { get; set; }

    /// <summary>End of that range.</summary>
    public long To { get; set; }

    /// <summary>Whether the rows belong to another shard and are only counted.</summary>
    public bool IsSkipped { get; set; }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; set; }

    /// <summary>By row: where it begins; one more entry for the end.</summary>
    public int[] RowStarts { get; private set; } = new int[4096];

    /// <summary>By row: why it is rejected, or 0.</summary>
    public byte[] Reasons { get; private set; } = new byte[4096];

    /// <summary>By row: the column at fault, or -1.</summary>
    public sbyte[] Columns { get; private set; } = new sbyte[4096];

    /// <summary>By row: the id, for rows that are posted.</summary>
    public BlockIds Ids { get; } = new();

    /// <summary>Posted rows of members who are not entitled; <see langword="null"/> in runs that do not ask.</summary>
    public List<int>? Unentitled { get; set; }

    /// <summary>All rows.</summary>
    public ReadOnlySpan<byte> Rows => Span(Start, End);

    /// <summary>A piece of the text.</summary>
    public ReadOnlySpan<byte> Span(int start, int end) => new(Text + start, end - start);

    /// <summary>The row's bytes without its terminator.</summary>
    public ReadOnlySpan<byte> Row(int row)
    {
        int start = RowStarts[row];
        int end = RowStarts[row + 1] - 1;
        return Span(start, end > start && Text[end - 1] == (byte)'\r' ? end - 1 : end);
    }

    /// <summary>Rows follow in the block's own memory.</summary>
    public void UseBuffer() => Text = Pinned.PointerTo(Buffer);

    public void Reserve(int rows)
    {
        if (rows >= RowStarts.Length)
        {
            int length = rows * 2;
            int[] rowStarts = RowStarts;
            byte[] reasons = Reasons;
            sbyte[] columns = Columns;
            Array.Resize(ref rowStarts, length);
            Array.Resize(ref reasons, length);
            Array.Resize(ref columns, length);
            (RowStarts, Reasons, Columns) = (rowStarts, reasons, columns);
        }
    }
}
