using System.Buffers;
using System.Text;

namespace MedPool.Cli.Output;

/// <summary>A stream that hands UTF-8 on to a writer of text as it comes; what is written is never held as a whole.</summary>
internal sealed class Utf8Text(TextWriter text) : Stream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        char[] characters = ArrayPool<char>.Shared.Rent(buffer.Length + 1); // One may be left of the bytes before.
        int count = _decoder.GetChars(buffer, characters, flush: false);
        text.Write(characters, 0, count);
        ArrayPool<char>.Shared.Return(characters);
    }

    public override void Flush() => text.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
