using System.Buffers;
using System.IO.Pipelines;

namespace MedPool.Internals;

/// <summary>
/// Cuts memory and pipes into blocks where they lie: rows of long segments are read in place, and only what stands at a border of
/// segments, or in short ones, is copied.
/// <code>
/// segments   |──────┬──────┬───|──┬──────┬────|      a block ends behind its last line feed
/// blocks            in place   └──┘ in place         far enough before the segment's end that vector loads stay within
///                              copied
/// </code>
/// A pipe's segments are given back when the next block is taken, so that only one thread may read it.
/// </summary>
internal sealed unsafe class SequenceFeed : BlockFeed
{
    // Shorter segments are gathered: a block has its price.
    private const int LongSegment = 64 * 1024;
    private const int InPlaceMin = 4 * 1024;

    private const int BlocksOfMemory = 32; // At least, so that no thread is done long before another. Never by the number of threads: what is read must not depend on it.

    private readonly PipeReader? _reader;
    private readonly int _rowBytes = Block.InPlaceRowBytes;
    private MemoryHandle _whole;
    private ReadOnlySequence<byte> _text;
    private MemoryHandle _pinned;
    private bool _isReading;
    private bool _isAll;
    private bool _inLongLine;

    /// <summary>Memory.</summary>
    public SequenceFeed(ReadOnlyMemory<byte> text, string name, RecordKind kind, IngestOptions options)
        : base(name)
    {
        _text = new ReadOnlySequence<byte>(text);
        _isAll = true;
        Layout = ReadHeader(kind, options);
        Length = _text.Length;
        _rowBytes = (int)Math.Clamp(_text.Length / BlocksOfMemory, Block.RowBytes, Block.InPlaceRowBytes);
        _whole = text.Pin(); // Blocks of it may be read side by side, until the feed is closed.
    }

    /// <summary>A pipe.</summary>
    public SequenceFeed(PipeReader reader, string name, RecordKind kind, IngestOptions options)
        : base(name)
    {
        _reader = reader;
        try
        {
            Layout = ReadHeader(kind, options);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override RecordLayout Layout { get; }

    public override long? Length { get; }

    public override bool TryTake(Block block)
    {
        _pinned.Dispose();
        block.IsSkipped = false;
        if (_inLongLine)
        {
            SkipLine();
        }

        return TryTakeInPlace(block) || TryCopy(block);
    }

    public override void Dispose()
    {
        _pinned.Dispose();
        _whole.Dispose();
        if (_isReading)
        {
            _isReading = false;
            _reader!.AdvanceTo(_text.Start);
        }
    }

    private bool TryTakeInPlace(Block block)
    {
        ReadOnlyMemory<byte> first = _text.First;
        int lead = _text.Start.GetInteger();
        int length = first.Length - Block.Padding;
        if (length < InPlaceMin || lead < Block.Lead || lead + first.Length < LongSegment)
        {
            return false;
        }

        int end = first.Span[..Math.Min(length, _rowBytes)].LastIndexOf((byte)'\n') + 1;
        if (end == 0)
        {
            return false;
        }

        _pinned = first.Pin();
        block.Text = (byte*)_pinned.Pointer;
        (block.Start, block.End) = (0, end);
        _text = _text.Slice(end);
        return true;
    }

    private bool TryCopy(Block block)
    {
        int length;
        while ((length = LengthToCopy()) < 0)
        {
            ReadMore();
        }

        block.UseBuffer();
        _text.Slice(0, length).CopyTo(block.Buffer.AsSpan(Block.Padding));
        int end = CutBehindLastRow(block, Block.Padding + length, _isAll && length == _text.Length);
        _text = _text.Slice(Math.Min(end - Block.Padding, length));
        (block.Start, block.End) = (Block.Padding, end);
        return end > Block.Padding;
    }

    /// <summary>As much as a block takes, or up to the first line feed of a long segment behind which rows can be read in place; -1 if more must be read.</summary>
    private int LengthToCopy()
    {
        int length = 0;
        foreach (ReadOnlyMemory<byte> segment in _text)
        {
            if (length > 0 && segment.Length >= LongSegment && segment.Span[Block.Lead..].IndexOf((byte)'\n') is >= 0 and int lineFeed)
            {
                return Math.Min(length + Block.Lead + lineFeed + 1, Block.RowBytes);
            }

            length += Math.Min(segment.Length, Block.RowBytes);
            if (length >= Block.RowBytes)
            {
                return Block.RowBytes;
            }
        }

        return _isAll ? length : -1;
    }

    private int CutBehindLastRow(Block block, int filled, bool atEnd)
    {
        int end = Block.Padding + block.Buffer.AsSpan(Block.Padding, filled - Block.Padding).LastIndexOf((byte)'\n') + 1;
        int rest = filled - end;
        if (end == Block.Padding && rest >= Block.LineTooLong)
        {
            // The line is rejected however it goes on; its beginning is all that is kept.
            block.Buffer[end + Block.LineTooLong] = (byte)'\n';
            _inLongLine = true;
            return end + Block.LineTooLong + 1;
        }

        if (atEnd && rest is > 0 and < Block.LineTooLong)
        {
            block.Buffer[filled] = (byte)'\n';
            return filled + 1;
        }

        return end;
    }

    /// <summary>Goes on behind the next line feed.</summary>
    private void SkipLine()
    {
        _inLongLine = false;
        while (true)
        {
            if (_text.PositionOf((byte)'\n') is { } lineFeed)
            {
                _text = _text.Slice(_text.GetPosition(1, lineFeed));
                return;
            }

            _text = _text.Slice(_text.End);
            if (_isAll)
            {
                return;
            }

            ReadMore();
        }
    }

    private RecordLayout ReadHeader(RecordKind kind, IngestOptions options)
    {
        while (!_isAll && _text.Length < Header.ReadLength)
        {
            ReadMore();
        }

        byte[] head = _text.Slice(0, Math.Min(_text.Length, Header.ReadLength)).ToArray();
        (RecordLayout layout, int length) = Header.Read(head, kind, options, Name);
        _text = _text.Slice(length);
        return layout;
    }

    private void ReadMore()
    {
        if (_isReading)
        {
            _reader!.AdvanceTo(_text.Start, _text.End);
            _isReading = false;
        }

        ReadResult result = Read(_reader!);
        (_text, _isReading, _isAll) = (result.Buffer, true, result.IsCompleted);
        if (result.IsCanceled)
        {
            throw new OperationCanceledException();
        }
    }

    private ReadResult Read(PipeReader reader)
    {
        try
        {
            return reader.TryRead(out ReadResult result) ? result : reader.ReadAsync().AsTask().GetAwaiter().GetResult();
        }
        catch (InvalidDataException problem)
        {
            throw new RecordFileException(Name, "the compressed file is damaged or cut short; take it from a copy.", problem);
        }
    }
}
