using System.IO.Compression;

using MedPool.Cli.Ingestion;

namespace MedPool.Cli.Payments;

/// <summary>The lines of a file (gzip by its name), one after another, in a buffer of bounded size.</summary>
internal sealed class TextLines : IDisposable
{
    private const int BufferLength = 1 << 18;

    /// <summary>Longer lines are no rows of a table; the record files have the same bound.</summary>
    private const int LineLengthMax = 1 << 16;

    private readonly string _path;
    private readonly Stream _file;
    private readonly Stream _bytes;
    private readonly byte[] _buffer = new byte[BufferLength];
    private int _start;
    private int _end;
    private long _number;

    private TextLines(string path, Stream file)
    {
        (_path, _file) = (path, file);
        _bytes = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>Bytes of the file.</summary>
    public long Length => _file.CanSeek ? _file.Length : 0;

    /// <summary>How far the file is read.</summary>
    public long Position => _file.CanSeek ? _file.Position : 0;

    /// <summary>Opens a file.</summary>
    /// <exception cref="InputException">Standard input is asked for.</exception>
    public static TextLines Open(string path) => path == RecordFiles.StandardInput
        ? throw new InputException("'-': standard input cannot be read here, since the file is read more than once or beside others.", "Give a file name.")
        : new(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan));

    /// <summary>The lines of a stream.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="stream">The stream; closed with the lines.</param>
    public static TextLines Of(string name, Stream stream) => new(name, stream);

    /// <summary>Reads the next line, without its end (LF or CRLF); it stays until the next call.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InputException">The line is too long, or the compression is damaged.</exception>
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
                throw new InputException($"{_path}:{_number + 1}: the line is over 64 KiB long.", "Is this a text file?");
            }

            if (!Fill())
            {
                line = Take(searched, terminator: 0);
                return searched > 0;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _bytes.Dispose();
        _file.Dispose();
    }

    private ReadOnlySpan<byte> Take(int length, int terminator)
    {
        ReadOnlySpan<byte> line = _buffer.AsSpan(_start, length);
        line = _number == 0 && line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        _start += length + terminator;
        _number++;
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    private bool Fill()
    {
        if (_end == _buffer.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        try
        {
            int read = _bytes.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            return read > 0;
        }
        catch (InvalidDataException problem)
        {
            throw new InputException($"{_path}: the compressed data is damaged: {problem.Message}", "Make the file anew.");
        }
    }
}
