using System.Buffers.Text;

namespace MedPool.Benchmarks;

/// <summary>Rows of a record file as they are made.</summary>
internal sealed class RowText(long bytesMax)
{
    private readonly byte[] _bytes = new byte[bytesMax];
    private int _length;

    public RowText Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
        return this;
    }

    public RowText Add(long number, int digits = 0)
    {
        Utf8Formatter.TryFormat(number, _bytes.AsSpan(_length), out int written, digits == 0 ? default : new('D', (byte)digits));
        _length += written;
        return this;
    }

    /// <summary>An amount with two decimals, and a comma.</summary>
    public RowText AddFen(long fen)
    {
        if (fen < 0)
        {
            Add("-"u8);
        }

        return Add(Math.Abs(fen) / 100).Add("."u8).Add(Math.Abs(fen) % 100, 2).Add(","u8);
    }

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();
}
