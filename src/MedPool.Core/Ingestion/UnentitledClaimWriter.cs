using System.Buffers.Text;
using System.Text;

namespace MedPool;

/// <summary>
/// Writes claims of members who are not entitled to them as CSV: <c>file,line,setl_id,psn_no,month</c>, the month as yyyy-MM. Not safe for concurrent use;
/// dispose it to write the rest.
/// </summary>
public sealed class UnentitledClaimWriter : UnentitledClaimSink, IDisposable
{
    private const int BufferLength = 64 * 1024;

    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly byte[] _buffer = new byte[BufferLength];
    private int _used;
    private string? _file;
    private byte[] _fileText = [];

    /// <summary>Writes to a stream, beginning with the header.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="leaveOpen">Whether disposing leaves the stream open.</param>
    public UnentitledClaimWriter(Stream stream, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _leaveOpen = leaveOpen;
        Append("file,line,setl_id,psn_no,month\n"u8);
    }

    /// <inheritdoc/>
    public override void Write(in UnentitledClaim claim)
    {
        if (!ReferenceEquals(claim.File, _file))
        {
            _file = claim.File;
            _fileText = Encoding.UTF8.GetBytes(claim.File);
        }

        AppendField(_fileText);
        AppendComma();
        AppendNumber(claim.Line, 'D');
        AppendComma();
        AppendField(claim.Id);
        AppendComma();
        AppendField(claim.Member);
        AppendComma();
        AppendNumber(claim.Month / 100, 'D', 4);
        Append("-"u8);
        AppendNumber(claim.Month % 100, 'D', 2);
        Append("\n"u8);
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

    private void AppendComma() => Append(","u8);

    private void AppendNumber(long number, char format, byte digits = 0)
    {
        Span<byte> text = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, text, out int written, new System.Buffers.StandardFormat(format, digits));
        Append(text[..written]);
    }

    private void AppendField(ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAny(",\"\r\n"u8))
        {
            Append(text);
            return;
        }

        Append("\""u8);
        for (int quote; (quote = text.IndexOf((byte)'"')) >= 0; text = text[(quote + 1)..])
        {
            Append(text[..(quote + 1)]);
            Append("\""u8);
        }

        Append(text);
        Append("\""u8);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BufferLength - _used)
        {
            _stream.Write(_buffer, 0, _used);
            _used = 0;
        }

        if (bytes.Length > BufferLength)
        {
            _stream.Write(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }
}
