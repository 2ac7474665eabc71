using MedPool.Files;

namespace MedPool.Internals;

/// <summary>
/// The lines of a text, one after another, in UTF-8, in a buffer of bounded size. A byte order mark before the first line is skipped. In UTF-8 and in GB18030
/// no character but the line feed itself contains its byte, so that lines are cut before they are decoded.
/// </summary>
internal sealed class TextLines : IDisposable
{
    private const int BufferLength = 1 << 18;

    /// <summary>Longer lines are no rows of a table; the record files have the same bound.</summary>
    private const int LineLengthMax = 1 << 16;

    private readonly string _name;
    private readonly TextEncoding _encoding;
    private readonly OpenedText _text;
    private readonly byte[] _buffer = new byte[BufferLength];
    private byte[] _decoded = [];
    private int _start;
    private int _end;

    /// <summary>Opens a source.</summary>
    public TextLines(TextSource source) => (_name, _encoding, _text) = (source.Name, source.Encoding, source.Open());

    /// <summary>The number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Bytes of the source as they are, compressed or not; 0 where that is not known.</summary>
    public long Length => _text.Length;

    /// <summary>How many of these are read.</summary>
    public long Position => _text.Position;

    /// <summary>Reads the next line, without its end (LF or CRLF); it stays until the next call.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InputException">The line is too long or not valid in its encoding, or the source is damaged.</exception>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        int searched = 0;
        while (true)
        {
            int lineFeed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (lineFeed >= 0)
            {
                line = Take(searched + lineFeed, terminator: 1);
                return true;
            }

            searched = _end - _start;
            if (searched > LineLengthMax)
            {
                throw new InputException($"{_name}:{Number + 1}: the line is over 64 KiB long.", "Is this a text file?") { File = _name, Line = Number + 1 };
            }

            if (!Fill())
            {
                line = searched == 0 ? default : Take(searched, terminator: 0);
                return searched > 0;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    private ReadOnlySpan<byte> Take(int length, int terminator)
    {
        ReadOnlySpan<byte> line = _buffer.AsSpan(_start, length);
        if (Number == 0)
        {
            line = StrictText.DescribeOther(line, _encoding) is { } other ? throw Wrong(1, 1, other) : line[StrictText.MarkLength(line, _encoding)..];
        }

        line = line.EndsWith("\r"u8) ? line[..^1] : line;
        _start += length + terminator;
        Number++;
        int valid = StrictText.Decode(line, _encoding, ref _decoded, out ReadOnlySpan<byte> utf8);
        if (valid < line.Length)
        {
            throw Wrong(Number, StrictText.CountCharacters(line[..valid], _encoding) + 1, StrictText.Describe(_encoding));
        }

        int zero = utf8.IndexOf((byte)0);
        return zero < 0
            ? utf8
            : throw Wrong(Number, StrictText.CountCharacters(utf8[..zero], TextEncoding.Utf8) + 1, "not a table: it has a zero byte (NUL); save it as CSV");
    }

    private InputException Wrong(long line, int character, string what) =>
        new($"{_name}:{line}:{character}: the text is {what}.") { File = _name, Line = line, Character = character };

    private bool Fill()
    {
        if (_end == _buffer.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        int read = _text.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }
}
