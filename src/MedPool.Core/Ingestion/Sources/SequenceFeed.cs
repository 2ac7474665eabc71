using System.Buffers;
using System.IO.Pipelines;

namespace MedPool.Internals;

/// <summary>
/// Divides memory and pipes into blocks. Rows of long segments are read in place; only rows at the border of segments, or in short segments, are copied.
/// <code>
/// segments   |──────┬──────┬───|──┬──────┬────|      a block ends behind its last line feed
/// blocks            in place   └──┘ in place         and before the segment's end, so that vector loads stay within it
///                              copied
/// </code>
/// A pipe's segments are released when the next block is taken, so only one thread may read a pipe.
/// </summary>
internal sealed unsafe class SequenceFeed : BlockFeed
{
    // Shorter segments are copied together, since each block has a cost.
    private const int LongSegment = 64 * 1024;
    private const int InPlaceMin = 4 * 1024;

    // At least so many blocks, so that threads finish at about the same time. Independent of the number of threads, on which the result must not depend.
    private const int BlocksOfMemory = 32;

    private readonly PipeReader? _reader;
    private readonly int _rowBytes = Block.InPlaceRowBytes;
    private MemoryHandle _whole;
    private ReadOnlySequence<byte> _text;
    private MemoryHandle _pinned;
    private bool _isReading;
    private bool _isAll;
    private bool _inLongLine;

    /// <summary>Reads the header of text in memory.</summary>
    public SequenceFeed(ReadOnlyMemory<byte> text, string name, RecordKind kind, IngestOptions options)
        : base(name)
    {
        _text = new ReadOnlySequence<byte>(text);
        _isAll = true;
        Layout = ReadHeader(kind, options);
        Length = _text.Length;
        _rowBytes = (int)Math.Clamp(_text.Length / BlocksOfMemory, Block.RowBytes, Block.InPlaceRowBytes);
        _whole = text.Pin(); // Several threads may read blocks of it until the feed is closed.
    }

    /// <summary>Reads the header of a pipe.</summary>
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

    /// <inheritdoc/>
    public override RecordLayout Layout { get; }

    /// <inheritdoc/>
    public override long? Length { get; }

    /// <inheritdoc/>
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

    /// <inheritdoc/>
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
        int length = first.Length - RowText.Padding;
        if (length < InPlaceMin || lead < RowText.Lead || lead + first.Length < LongSegment)
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
        _text.Slice(0, length).CopyTo(block.Buffer.AsSpan(RowText.Padding));
        int end = CutBehindLastRow(block, RowText.Padding + length, _isAll && length == _text.Length);
        _text = _text.Slice(Math.Min(end - RowText.Padding, length));
        (block.Start, block.End) = (RowText.Padding, end);
        return end > RowText.Padding;
    }

    /// <summary>How many bytes to copy: up to a full block, or up to the first line feed of a long segment, whose further rows can be read in place.</summary>
    /// <returns>-1: more must be read first.</returns>
    private int LengthToCopy()
    {
        int length = 0;
        foreach (ReadOnlyMemory<byte> segment in _text)
        {
            if (length > 0 && segment.Length >= LongSegment && segment.Span[RowText.Lead..].IndexOf((byte)'\n') is >= 0 and int lineFeed)
            {
                return Math.Min(length + RowText.Lead + lineFeed + 1, Block.RowBytes);
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
        int end = block.EndOfLastLine(filled);
        int rest = filled - end;
        if (end == RowText.Padding && rest >= RowText.LineTooLong)
        {
            // The line will be rejected, so only its beginning is kept.
            _inLongLine = true;
            return block.EndLine(end + RowText.LineTooLong);
        }

        if (atEnd && rest is > 0 and < RowText.LineTooLong)
        {
            return block.EndLine(filled);
        }

        return end;
    }

    /// <summary>Skips the text up to the next line feed.</summary>
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
        (RecordLayout layout, int length) = Header.Read(head, kind, options.Map, Name);
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
            throw Damaged(problem);
        }
    }
}
