using System.Text;
using MedPool.Internals;

namespace MedPool.Contributions;

/// <summary>
/// Writes claims of members who are not entitled as CSV: <c>file,line,setl_id,psn_no,month</c>, the month as yyyy-MM. Allocates nothing per row. Not safe for
/// concurrent use; dispose it to write the rest.
/// </summary>
public sealed class UnentitledClaimWriter : UnentitledClaimSink, IDisposable
{
    private readonly DelimitedBuffer _text;
    private string? _file;
    private byte[] _fileField = [];

    /// <summary>Begins with the header.</summary>
    /// <param name="stream">Receives the text.</param>
    /// <param name="leaveOpen">Whether the stream stays open when this is disposed.</param>
    public UnentitledClaimWriter(Stream stream, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _text = new DelimitedBuffer(stream, leaveOpen);
        _text.Append("file,line,setl_id,psn_no,month\n"u8);
    }

    /// <inheritdoc/>
    public override void Write(in UnentitledClaim claim)
    {
        if (!ReferenceEquals(claim.File, _file))
        {
            _file = claim.File;
            _fileField = Encoding.UTF8.GetBytes(DelimitedText.Field(claim.File));
        }

        _text.Append(_fileField);
        _text.Append(',');
        _text.AppendNumber(claim.Line);
        _text.Append(',');
        _text.AppendField(claim.Id);
        _text.Append(',');
        _text.AppendField(claim.Member);
        _text.Append(',');
        _text.AppendNumber(claim.Month / 100, digits: 4);
        _text.Append('-');
        _text.AppendNumber(claim.Month % 100, digits: 2);
        _text.Append('\n');
    }

    /// <summary>Writes what is buffered to the stream.</summary>
    public void Flush() => _text.Flush();

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();
}
