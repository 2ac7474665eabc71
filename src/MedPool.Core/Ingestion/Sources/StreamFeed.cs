namespace MedPool.Internals;

/// <summary>Divides a stream into blocks. Each block is filled and ends behind its last line feed; the rest goes to the next block.</summary>
internal sealed class StreamFeed : BlockFeed
{
    private readonly Stream _stream;
    private readonly Shard _shard;
    private readonly bool _dispose;

    // Text that was read and is not in a block yet: at first behind the header, later behind a block's last line feed.
    private readonly byte[] _rest = GC.AllocateUninitializedArray<byte>(Header.ReadLength + Block.RowBytes);
    private int _restStart;
    private int _restEnd;
    private bool _inLongLine;
    private long _blocks;

    /// <summary>Reads the header of a stream.</summary>
    public StreamFeed(Stream stream, string name, RecordKind kind, IngestOptions options, bool dispose)
        : base(name)
    {
        _stream = stream;
        _shard = options.Shard;
        _dispose = dispose;
        try
        {
            _restEnd = ReadFully(_rest.AsSpan(0, Header.ReadLength));
            (Layout, _restStart) = Header.Read(_rest.AsSpan(0, _restEnd), kind, options.Map, name);
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
    public override bool TryTake(Block block)
    {
        if (_inLongLine)
        {
            SkipLine();
        }

        block.UseBuffer();
        int filled = RowText.Padding;
        _rest.AsSpan(_restStart, _restEnd - _restStart).CopyTo(block.Buffer.AsSpan(filled));
        filled += _restEnd - _restStart;
        _restStart = _restEnd = 0;
        int wanted = RowText.Padding + Block.RowBytes;
        filled += filled < wanted ? ReadFully(block.Buffer.AsSpan(filled, wanted - filled)) : 0;
        bool atEnd = filled < wanted;
        block.Start = RowText.Padding;
        block.End = CutBehindLastRow(block, filled, atEnd);
        block.IsSkipped = !_shard.HasBlock(_blocks++);
        return block.End > block.Start;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (_dispose)
        {
            _stream.Dispose();
        }
    }

    private int CutBehindLastRow(Block block, int filled, bool atEnd)
    {
        int end = block.EndOfLastLine(filled);
        int rest = filled - end;
        if (rest >= RowText.LineTooLong)
        {
            // The line will be rejected, so only its beginning is kept.
            _inLongLine = !atEnd;
            return block.EndLine(end + RowText.LineTooLong);
        }

        if (atEnd && rest > 0)
        {
            return block.EndLine(filled);
        }

        block.Buffer.AsSpan(end, rest).CopyTo(_rest);
        _restEnd = rest;
        return end;
    }

    /// <summary>Reads up to the next line feed and skips it.</summary>
    private void SkipLine()
    {
        _inLongLine = false;
        int read;
        while ((read = ReadFully(_rest.AsSpan(0, Block.RowBytes - RowText.LineTooLong))) > 0)
        {
            int lineFeed = _rest.AsSpan(0, read).IndexOf((byte)'\n');
            if (lineFeed >= 0)
            {
                (_restStart, _restEnd) = (lineFeed + 1, read);
                return;
            }
        }
    }

    private int ReadFully(Span<byte> buffer)
    {
        try
        {
            int filled = 0;
            int read;
            while (filled < buffer.Length && (read = _stream.Read(buffer[filled..])) > 0)
            {
                filled += read;
            }

            return filled;
        }
        catch (InvalidDataException problem)
        {
            throw Damaged(problem);
        }
    }
}
