using System.Runtime.CompilerServices;

namespace MedPool.TestData;

/// <summary>Collects rows of text in a buffer and writes full buffers to a stream; no allocation per row.</summary>
/// <param name="stream">Receives the text.</param>
internal sealed class RowText(Stream stream)
{
    private const int Capacity = 1 << 20;
    private const int RowMax = 1 << 17; // Above the longest row, the one that is too long on purpose.

    private readonly byte[] _buffer = new byte[Capacity];
    private int _length;

    /// <summary>Appends bytes as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>Appends one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Byte(byte value) => _buffer[_length++] = value;

    /// <summary>Appends a comma.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Comma() => Byte((byte)',');

    /// <summary>Appends one byte many times.</summary>
    public void Repeat(byte value, int count)
    {
        _buffer.AsSpan(_length, count).Fill(value);
        _length += count;
    }

    /// <summary>Appends a number, not negative, with leading zeros.</summary>
    public void Digits(long number, int width)
    {
        Span<byte> target = _buffer.AsSpan(_length, width);
        for (int at = width - 1; at >= 0; at--)
        {
            (number, long digit) = Math.DivRem(number, 10);
            target[at] = (byte)('0' + digit);
        }

        _length += width;
    }

    /// <summary>Appends an amount in yuan with two decimals.</summary>
    public void Amount(long fen)
    {
        if (fen < 0)
        {
            Byte((byte)'-');
            fen = -fen;
        }

        (long yuan, long rest) = Math.DivRem(fen, 100);
        int width = 1;
        for (long left = yuan; left >= 10; left /= 10)
        {
            width++;
        }

        Digits(yuan, width);
        Byte((byte)'.');
        Digits(rest, 2);
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        Byte((byte)'\n');
        if (_length > Capacity - RowMax)
        {
            Flush();
        }
    }

    /// <summary>Writes what is collected to the stream.</summary>
    public void Flush()
    {
        stream.Write(_buffer, 0, _length);
        _length = 0;
    }
}
