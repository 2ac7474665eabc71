using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace MedPool;

/// <summary>
/// Writes rejected rows as CSV: <c>file,line,reason,column,text</c>, the text quoted, cut at 4 KiB, invalid UTF-8 as U+FFFD.
/// Allocates nothing per row. Not safe for concurrent use; dispose it to write the rest.
/// </summary>
public sealed class RejectWriter : RejectSink, IDisposable
{
    private const int TextLengthMax = 4096;
    private const int BufferLength = 64 * 1024;

    // A byte of text becomes at most three (U+FFFD); the other fields are a file name and short ones.
    private const int RowLengthMax = (TextLengthMax * 3) + 4096;

    // ASCII that is written as it stands: all but the quotation mark.
    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range(0, 0x80).Where(character => character != '"').Select(character => (byte)character)]);

    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly byte[] _buffer = new byte[BufferLength];
    private int _used;
    private string? _file;
    private byte[] _fileField = [];

    /// <summary>Writes to a stream, beginning with the header.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="leaveOpen">Whether disposing leaves the stream open.</param>
    public RejectWriter(Stream stream, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _leaveOpen = leaveOpen;
        Append("file,line,reason,column,text\n"u8);
    }

    /// <summary>Makes a reject file.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static RejectWriter Create(string path) => new(new FileStream(path, FileMode.Create, FileAccess.Write));

    /// <inheritdoc/>
    public override void Write(in Reject reject)
    {
        if (BufferLength - _used < RowLengthMax)
        {
            Flush();
        }

        AppendFile(reject.File);
        Append((byte)',');
        Utf8Formatter.TryFormat(reject.Line, _buffer.AsSpan(_used), out int written);
        _used += written;
        Append((byte)',');
        AppendAscii(reject.Reason.Name());
        Append((byte)',');
        AppendAscii(reject.Column);
        Append(",\""u8);
        AppendText(reject.Row[..Math.Min(reject.Row.Length, TextLengthMax)]);
        Append("\"\n"u8);
    }

    /// <summary>Writes what is buffered to the stream.</summary>
    public void Flush()
    {
        _stream.Write(_buffer, 0, _used);
        _used = 0;
        _stream.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Flush();
        if (!_leaveOpen)
        {
            _stream.Dispose();
        }
    }

    private void AppendFile(string file)
    {
        if (!ReferenceEquals(file, _file))
        {
            _file = file;
            bool quoted = file.AsSpan().ContainsAny(",\"\r\n");
            _fileField = Encoding.UTF8.GetBytes(quoted ? "\"" + file.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : file);
        }

        if (_fileField.Length > BufferLength - _used - RowLengthMax + 2048)
        {
            Flush();
            _stream.Write(_fileField);
            return;
        }

        Append(_fileField);
    }

    private void AppendText(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            int plain = text.IndexOfAnyExcept(Plain);
            Append(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                return;
            }

            text = text[plain..];
            if (Rune.DecodeFromUtf8(text, out Rune rune, out int consumed) != OperationStatus.Done)
            {
                Append("\uFFFD"u8);
            }
            else if (rune.Value == '"')
            {
                Append("\"\""u8);
            }
            else
            {
                Append(text[..consumed]);
            }

            text = text[consumed..];
        }
    }

    private void AppendAscii(string text) => _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));

    private void Append(byte character) => _buffer[_used++] = character;

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }
}
