using System.Globalization;

using Microsoft.Win32.SafeHandles;

namespace MedPool.Internals;

/// <summary>
/// Divides a file into ranges of bytes. A block has the rows that begin in its range, so that every row is in exactly one block and threads can read at the
/// same time.
/// <code>
/// range      |-------------|-------------|
/// rows    …──┬──────┬────┬─┼────┬────────┼─┬──
/// block             └──────┴────┘          a row that begins before the border belongs to the left block
/// </code>
/// </summary>
internal sealed class FileFeed : BlockFeed
{
    private const int LookAhead = 4096;

    private readonly SafeFileHandle _file;
    private readonly PositionedRead _read;
    private readonly long _length;
    private readonly long _dataStart;
    private readonly long _end;
    private long _next;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">Kind of its records.</param>
    /// <param name="options">How they are ingested.</param>
    /// <param name="read">Reads from the file; tests read fewer bytes at a time.</param>
    public FileFeed(string path, RecordKind kind, IngestOptions options, PositionedRead? read = null)
        : base(path)
    {
        _read = read ?? RandomAccess.Read;
        _file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        try
        {
            _length = RandomAccess.GetLength(_file);
            byte[] head = new byte[Header.ReadLength];
            int headLength = ReadFully(head, 0);
            (Layout, int headerLength) = Header.Read(head.AsSpan(0, headLength), kind, options.Map, path);
            _dataStart = headerLength;
            _next = Math.Max(options.Shard.CutAt(_length, end: false), _dataStart);
            _end = Math.Max(options.Shard.CutAt(_length, end: true), _dataStart);
            Length = _end - _next;
            FirstLine = 2 + CountRowsBefore(_next);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override RecordLayout Layout { get; }

    /// <inheritdoc/>
    public override long? Length { get; }

    /// <inheritdoc/>
    public override long FirstLine { get; }

    /// <inheritdoc/>
    public override bool TryTake(Block block)
    {
        block.IsSkipped = false;
        block.From = _next;
        block.To = Math.Min(_next + Block.RowBytes, _end);
        _next = block.To;
        return block.From < block.To;
    }

    /// <inheritdoc/>
    public override void Fill(Block block)
    {
        block.UseBuffer();

        // A row begins at the start of the range if the byte before ends a line. The first row of the file needs no such byte.
        int lead = block.From == _dataStart ? 0 : 1;
        int rangeEnd = RowText.Padding + lead + (int)(block.To - block.From);
        int filled = RowText.Padding;
        Read(block, ref filled, block.From - lead, rangeEnd + LookAhead);
        block.Start = RowText.Padding;
        if (lead == 1)
        {
            int lineFeed = block.Buffer.AsSpan(RowText.Padding, rangeEnd - 1 - RowText.Padding).IndexOf((byte)'\n');
            block.Start = lineFeed < 0 ? rangeEnd : RowText.Padding + lineFeed + 1;
        }

        block.End = block.Start >= rangeEnd ? block.Start : EndOfLastRow(block, filled, rangeEnd, block.From - lead);
    }

    /// <inheritdoc/>
    public override void Dispose() => _file.Dispose();

    /// <summary>The last row begins before the range's end, so it ends at the first line feed from the range's last byte on.</summary>
    private int EndOfLastRow(Block block, int filled, int rangeEnd, long fileStart)
    {
        int searched = rangeEnd - 1;
        while (true)
        {
            int lineFeed = block.Buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n');
            if (lineFeed >= 0)
            {
                return searched + lineFeed + 1;
            }

            searched = filled;
            int limit = Math.Min(rangeEnd + RowText.LineTooLong, block.Buffer.Length - RowText.Padding);
            Read(block, ref filled, fileStart + (filled - RowText.Padding), limit);
            if (filled == searched)
            {
                // The end of the file, or of what is kept of a line that is too long.
                return block.EndLine(filled);
            }
        }
    }

    private void Read(Block block, ref int filled, long position, int limit)
    {
        if (filled < limit)
        {
            filled += ReadFully(block.Buffer.AsSpan(filled, limit - filled), position);
        }
    }

    /// <summary>Reads until the buffer is full or the file ends, which it does where it ended at the beginning.</summary>
    private int ReadFully(Span<byte> buffer, long position)
    {
        int filled = _read.Fill(_file, buffer, position);
        return filled == buffer.Length || position + filled >= _length ? filled : throw Shortened(position + filled);
    }

    private RecordFileException Shortened(long length) => new(Name, string.Create(
        CultureInfo.InvariantCulture, $"the file became shorter while it was read ({_length} bytes at first, {length} now). Read it when nothing writes to it."));

    /// <summary>The number of rows that begin before a position: one, plus the line feeds before the last byte before it.</summary>
    private long CountRowsBefore(long position)
    {
        if (position == _dataStart)
        {
            return 0;
        }

        long rows = 1;
        byte[] buffer = new byte[Block.RowBytes];
        for (long at = _dataStart; at < position - 1; at += buffer.Length)
        {
            int read = ReadFully(buffer.AsSpan(0, (int)Math.Min(buffer.Length, position - 1 - at)), at);
            rows += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return rows;
    }
}
