namespace MedPool.Internals;

/// <summary>
/// A piece of a source that consists of whole rows, each ended by a line feed, and the result of each row. Used again and again; its memory depends on the
/// number of rows of a block, not of a file.
/// </summary>
internal sealed unsafe class Block
{
    /// <summary>Bytes of rows that are copied into a block. A block and its index fit the second-level cache.</summary>
    public const int RowBytes = 256 * 1024;

    /// <summary>
    /// Most bytes of rows of a block that is read in place. The longer the blocks, the more rarely does a thread begin with text that was not prefetched.
    /// </summary>
    public const int InPlaceRowBytes = 512 * 1024;

    private const int Capacity = RowText.Padding + RowBytes + RowText.LineTooLong + RowText.Padding;
    private const int RowsFirst = 4096;

    /// <summary>An empty block.</summary>
    public Block() => UseBuffer();

    /// <summary>The block's own memory.</summary>
    public byte[] Buffer { get; } = GC.AllocateUninitializedArray<byte>(Capacity, pinned: true);

    /// <summary>The memory in which positions count: the block's own, or that of a source whose rows are read in place.</summary>
    public byte* Text { get; set; }

    /// <summary>Where the rows begin.</summary>
    public int Start { get; set; }

    /// <summary>Where the rows end: behind the last line feed.</summary>
    public int End { get; set; }

    /// <summary>The feed from which the block was taken.</summary>
    public BlockFeed Feed { get; set; } = null!;

    /// <summary>The worker to which the block belongs.</summary>
    public int Worker { get; init; }

    /// <summary>Number of the block in the run, over all sources.</summary>
    public long Sequence { get; set; }

    /// <summary>Of a file: the beginning of the range in which the rows begin.</summary>
    public long From { get; set; }

    /// <summary>Of a file: the end of that range.</summary>
    public long To { get; set; }

    /// <summary>Whether the rows belong to another shard and are only counted.</summary>
    public bool IsSkipped { get; set; }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; set; }

    /// <summary>By row: where it begins; then where the last one ends.</summary>
    public int[] RowStarts { get; private set; } = new int[RowsFirst];

    /// <summary>By row: its <see cref="RejectReason"/>.</summary>
    public byte[] Reasons { get; private set; } = new byte[RowsFirst];

    /// <summary>By row: the column at fault, or -1.</summary>
    public sbyte[] Columns { get; private set; } = new sbyte[RowsFirst];

    /// <summary>By row: the id, if the row is posted.</summary>
    public BlockIds Ids { get; } = new();

    /// <summary>Posted rows that the run's <see cref="RowMarker"/> marked, in order; <see langword="null"/> in runs that mark none.</summary>
    public List<int>? Marked { get; set; }

    /// <summary>All rows.</summary>
    public ReadOnlySpan<byte> Rows => Span(Start, End);

    /// <summary>A piece of the text.</summary>
    public ReadOnlySpan<byte> Span(int start, int end) => new(Text + start, end - start);

    /// <summary>A row without its line end.</summary>
    public ReadOnlySpan<byte> Row(int row)
    {
        int start = RowStarts[row];
        int end = RowStarts[row + 1] - 1;
        return Span(start, end > start && Text[end - 1] == (byte)'\r' ? end - 1 : end);
    }

    /// <summary>Makes positions count in the block's own memory.</summary>
    public void UseBuffer() => Text = Pinned.PointerTo(Buffer);

    /// <summary>Where the last whole line in the block's own memory ends.</summary>
    /// <param name="filled">Where the text ends.</param>
    public int EndOfLastLine(int filled) =>
        RowText.Padding + Buffer.AsSpan(RowText.Padding, filled - RowText.Padding).LastIndexOf((byte)'\n') + 1;

    /// <summary>Adds the line feed that the last line of a source lacks, in the block's own memory.</summary>
    /// <param name="filled">Where the text ends.</param>
    /// <returns>Where the line ends.</returns>
    public int EndLine(int filled)
    {
        Buffer[filled] = (byte)'\n';
        return filled + 1;
    }

    /// <summary>Makes room for so many rows.</summary>
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
