namespace MedPool.Internals;

/// <summary>The bytes of a text source while it is read: decompressed, complete or an error, with the distance read for progress.</summary>
internal sealed class OpenedText : IDisposable
{
    private readonly string _name;
    private readonly Stream _source;
    private readonly Stream _text;
    private readonly long _lengthAtStart;

    public OpenedText(string name, Stream source)
    {
        (_name, _source) = (name, source);
        try
        {
            _lengthAtStart = source.CanSeek ? source.Length : 0;
            byte[] head = new byte[2];
            int read = source.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            Stream whole = new JoinedStream([new MemoryStream(head, 0, read), source]);
            _text = IsGzip(head.AsSpan(0, read)) ? new GzipTextStream(whole, leaveOpen: false) : whole;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>Bytes of the source as they are, compressed or not; 0 where that is not known.</summary>
    public long Length => _source.CanSeek ? _source.Length : 0;

    /// <summary>How many of these are read.</summary>
    public long Position => _source.CanSeek ? _source.Position : 0;

    /// <summary>Reads some bytes of text, at least one unless the text is at its end.</summary>
    /// <exception cref="InputException">The compressed data is damaged or cut short, or the file became shorter while it was read.</exception>
    public int Read(Span<byte> buffer)
    {
        try
        {
            int read = _text.Read(buffer);
            return read > 0 || Position >= _lengthAtStart ? read : throw Shortened();
        }
        catch (InvalidDataException problem)
        {
            throw new InputException($"{_name}: the compressed file is damaged or cut short. Take it from a copy.", problem) { File = _name };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    private InputException Shortened() =>
        new(
            $"{_name}: the file became shorter while it was read ({_lengthAtStart} bytes at first, {Position} at the end).",
            "Read it when nothing writes to it.")
        { File = _name };

    private static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B];
}
