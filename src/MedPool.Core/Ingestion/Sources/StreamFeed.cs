namespace MedPool.Internals;

/// <summary>Cuts a stream into blocks: each is filled, ends behind its last line feed, and hands the rest to the next.</summary>
internal sealed class StreamFeed : BlockFeed
{
    private readonly Stream _stream;
    private readonly Shard _shard;
    private readonly bool _dispose;

    // What was read and not yet given out: the header's buffer at first, then the part of a row behind a block's last line feed.
    private readonly byte[] _rest = GC.AllocateUninitializedArray<byte>(Header.ReadLength + Block.RowBytes);
    private int _restStart;
    private int _restEnd;
    private bool _inLongLine;
    private long _blocks;

    public StreamFeed(Stream stream, string name, RecordKind kind, IngestOptions options, bool dispose)
        : base(name)
    {
        _stream = stream;
        _shard = options.Shard;
        _dispose = dispose;
        try
        {
            _restEnd = ReadFully(_rest.AsSpan(0, Header.ReadLength));
            (Layout, _restStart) = Header.Read(_rest.AsSpan(0, _restEnd), kind, options, name);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override RecordLayout Layout { get; }

    public override bool TryTake(Block block)
    {
        if (_inLongLine)
        {
            SkipLine();
        }

        block.UseBuffer();
        int filled = Block.Padding;
        _rest.AsSpan(_restStart, _restEnd - _restStart).CopyTo(block.Buffer.AsSpan(filled));
        filled += _restEnd - _restStart;
        _restStart = _restEnd = 0;
        int wanted = Block.Padding + Block.RowBytes;
        filled += filled < wanted ? ReadFully(block.Buffer.AsSpan(filled, wanted - filled)) : 0;
        bool atEnd = filled < wanted;
        block.Start = Block.Padding;
        block.End = CutBehindLastRow(block, filled, atEnd);
        block.IsSkipped = !_shard.HasBlock(_blocks++);
        return block.End > block.Start;
    }

    public override void Dispose()
    {
        if (_dispose)
        {
            _stream.Dispose();
        }
    }

    private int CutBehindLastRow(Block block, int filled, bool atEnd)
    {
        int end = Block.Padding + block.Buffer.AsSpan(Block.Padding, filled - Block.Padding).LastIndexOf((byte)'\n') + 1;
        int rest = filled - end;
        if (rest >= Block.LineTooLong)
        {
            // The line is rejected however it goes on; its beginning is all that is kept.
            block.Buffer[end + Block.LineTooLong] = (byte)'\n';
            _inLongLine = !atEnd;
            return end + Block.LineTooLong + 1;
        }

        if (atEnd && rest > 0)
        {
            block.Buffer[filled] = (byte)'\n';
            return filled + 1;
        }

        block.Buffer.AsSpan(end, rest).CopyTo(_rest);
        _restEnd = rest;
        return end;
    }

    /// <summary>Reads to behind the next line feed.</summary>
    private void SkipLine()
    {
        _inLongLine = false;
        int read;
        while ((read = ReadFully(_rest.AsSpan(0, Block.RowBytes - Block.LineTooLong))) > 0)
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
            throw new RecordFileException(Name, "the compressed file is damaged or cut short; take it from a copy.", problem);
        }
    }
}
