using System.Text;
using MedPool.Internals;

namespace MedPool;

/// <summary>
/// Writes rejected rows (剔除记录) as CSV: <c>file,line,reason,column,text</c>. The text is quoted and cut at 4 KiB; invalid UTF-8 becomes U+FFFD. Allocates
/// nothing per row. Not safe for concurrent use; dispose it to write the rest.
/// </summary>
public sealed class RejectWriter : RejectSink, IDisposable
{
    private const int TextLengthMax = 4096;

    private readonly DelimitedBuffer _text;
    private string? _file;
    private byte[] _fileField = [];

    /// <summary>Begins with the header.</summary>
    /// <param name="stream">Receives the text.</param>
    /// <param name="leaveOpen">Whether the stream stays open when this is disposed.</param>
    public RejectWriter(Stream stream, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _text = new DelimitedBuffer(stream, leaveOpen);
        _text.Append("file,line,reason,column,text\n"u8);
    }

    /// <summary>Begins a reject file. A new file is readable by its owner alone, because it holds rows of persons.</summary>
    /// <param name="path">The file; one that exists is overwritten and keeps its mode.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static RejectWriter Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new RejectWriter(new FileStream(path, options));
    }

    /// <inheritdoc/>
    public override void Write(in Reject reject)
    {
        if (!ReferenceEquals(reject.File, _file))
        {
            _file = reject.File;
            _fileField = Encoding.UTF8.GetBytes(DelimitedText.Field(reject.File));
        }

        _text.Append(_fileField);
        _text.Append(',');
        _text.AppendNumber(reject.Line);
        _text.Append(',');
        _text.AppendText(reject.Reason.Name());
        _text.Append(',');
        _text.AppendText(reject.Column);
        _text.Append(',');
        _text.AppendQuoted(reject.Row[..Math.Min(reject.Row.Length, TextLengthMax)]);
        _text.Append('\n');
    }

    /// <summary>Writes what is buffered to the stream.</summary>
    public void Flush() => _text.Flush();

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();
}
