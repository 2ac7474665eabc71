using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace MedPool.Internals;

/// <summary>
/// Delimited text (CSV, RFC 4180) in UTF-8 that is written to a stream through a buffer. Allocates nothing per row. Not safe for concurrent use; dispose it to
/// write the rest.
/// </summary>
/// <param name="stream">Receives the text.</param>
/// <param name="leaveOpen">Whether the stream stays open when this is disposed.</param>
internal sealed class DelimitedBuffer(Stream stream, bool leaveOpen) : IDisposable
{
    private const int Length = 64 * 1024;
    private const int NumberLengthMax = 20;
    private const int BytesPerCharacterMax = 3;

    // ASCII that needs no change within quotation marks: all but the quotation mark.
    private static readonly SearchValues<byte> Unchanged =
        SearchValues.Create([.. Enumerable.Range(0, 0x80).Where(character => character != '"').Select(character => (byte)character)]);

    private readonly byte[] _buffer = new byte[Length];
    private int _used;

    /// <summary>Writes bytes unchanged.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Length - _used)
        {
            Write();
            if (bytes.Length > Length)
            {
                stream.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    /// <summary>Writes an ASCII character.</summary>
    public void Append(char character)
    {
        Reserve(1);
        _buffer[_used++] = (byte)character;
    }

    /// <summary>Writes a text unchanged.</summary>
    public void AppendText(string text)
    {
        if (text.Length > Length / BytesPerCharacterMax)
        {
            Append(Encoding.UTF8.GetBytes(text));
            return;
        }

        Reserve(text.Length * BytesPerCharacterMax);
        _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
    }

    /// <summary>Writes a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="digits">The least number of digits; zeros are written before a shorter number.</param>
    public void AppendNumber(long number, byte digits = 1)
    {
        Reserve(NumberLengthMax);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out int written, new StandardFormat('D', digits));
        _used += written;
    }

    /// <summary>Writes a field, in quotation marks if it needs them.</summary>
    public void AppendField(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAny(",\"\r\n"u8))
        {
            AppendQuoted(text);
        }
        else
        {
            Append(text);
        }
    }

    /// <summary>Writes a field in quotation marks. Bytes that are not valid UTF-8 become U+FFFD.</summary>
    public void AppendQuoted(ReadOnlySpan<byte> text)
    {
        Append('"');
        int unchanged;
        while ((unchanged = text.IndexOfAnyExcept(Unchanged)) >= 0)
        {
            Append(text[..unchanged]);
            text = text[unchanged..];
            bool valid = Rune.DecodeFromUtf8(text, out Rune rune, out int consumed) == OperationStatus.Done;
            Append(!valid ? "\uFFFD"u8 : rune.Value == '"' ? "\"\""u8 : text[..consumed]);
            text = text[consumed..];
        }

        Append(text);
        Append('"');
    }

    /// <summary>Writes what is buffered to the stream, and flushes it.</summary>
    public void Flush()
    {
        Write();
        stream.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Flush();
        if (!leaveOpen)
        {
            stream.Dispose();
        }
    }

    private void Reserve(int bytes)
    {
        if (bytes > Length - _used)
        {
            Write();
        }
    }

    private void Write()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
