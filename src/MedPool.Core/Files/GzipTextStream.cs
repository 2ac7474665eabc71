using System.IO.Compression;

namespace MedPool.Internals;

/// <summary>
/// Decompresses gzip and knows whether it is whole. The framework's stream ends silently where its input was cut short; here a small
/// member of our own is appended to the input, and unless its content comes out at the very end, something before it was missing.
/// </summary>
internal sealed class GzipTextStream : Stream
{
    private const int BufferLength = 64 * 1024;

    private static readonly byte[] Sentinel = "MedPool end of records"u8.ToArray();

    private readonly GZipStream _text;
    private readonly byte[] _buffer = new byte[BufferLength];
    private int _start;
    private int _end;
    private bool _ended;

    public GzipTextStream(Stream compressed, bool leaveOpen) =>
        _text = new GZipStream(new JoinedStream(compressed, new MemoryStream(Compress(Sentinel))), CompressionMode.Decompress, leaveOpen);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="InvalidDataException">The compressed data is damaged or cut short.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!_ended && _end - _start <= Sentinel.Length)
        {
            Fill();
        }

        // What may be the sentinel is held back until more comes.
        int length = Math.Min(buffer.Length, _end - _start - Sentinel.Length);
        _buffer.AsSpan(_start, length).CopyTo(buffer);
        _start += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _text.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        int read = _text.Read(_buffer.AsSpan(_end));
        _end += read;
        _ended = read == 0;
        if (_ended && !_buffer.AsSpan(0, _end).SequenceEqual(Sentinel))
        {
            throw new InvalidDataException("The compressed data is cut short.");
        }
    }

    private static byte[] Compress(byte[] text)
    {
        using MemoryStream stream = new();
        using (GZipStream gzip = new(stream, CompressionLevel.NoCompression))
        {
            gzip.Write(text);
        }

        return stream.ToArray();
    }
}
