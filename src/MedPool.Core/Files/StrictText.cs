using System.Buffers;
using System.Text;
using System.Text.Unicode;

using MedPool.Files;

namespace MedPool.Internals;

/// <summary>
/// The one decoder of text: bytes in a stated encoding become UTF-8, and bytes that are not valid in it are found, never replaced. So two different keys never
/// become one.
/// </summary>
internal static class StrictText
{
    // Of the shared framework; the encoding that the name gives throws where bytes are not valid.
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback)!;

    private static ReadOnlySpan<byte> Gb18030Mark => [0x84, 0x31, 0x95, 0x33];

    /// <summary>Decodes bytes.</summary>
    /// <param name="bytes">The bytes, whole: no character is cut.</param>
    /// <param name="encoding">What they are in.</param>
    /// <param name="buffer">Holds the text where it is not the bytes themselves; made larger as needed.</param>
    /// <param name="utf8">The text in UTF-8; empty where the bytes are not valid.</param>
    /// <returns>How many bytes are valid, from the first on: all of them, unless the text is at fault.</returns>
    public static int Decode(ReadOnlySpan<byte> bytes, TextEncoding encoding, ref byte[] buffer, out ReadOnlySpan<byte> utf8)
    {
        if (encoding == TextEncoding.Gb18030 && !Ascii.IsValid(bytes))
        {
            return DecodeGb18030(bytes, ref buffer, out utf8);
        }

        bool valid = Utf8.IsValid(bytes);
        utf8 = valid ? bytes : default;
        return valid ? bytes.Length : ValidLength(bytes);
    }

    /// <summary>The bytes of the byte order mark with which a text in its encoding begins; 0: it begins without.</summary>
    public static int MarkLength(ReadOnlySpan<byte> text, TextEncoding encoding)
    {
        ReadOnlySpan<byte> mark = encoding == TextEncoding.Gb18030 ? Gb18030Mark : Encoding.UTF8.Preamble;
        return text.StartsWith(mark) ? mark.Length : 0;
    }

    /// <summary>
    /// What is wrong with a text that says by its beginning that it is in another encoding, or <see langword="null"/>: bytes of one encoding may be valid in
    /// another, and would become other text.
    /// </summary>
    /// <param name="beginning">The beginning of the text, at least its first line.</param>
    /// <param name="encoding">The stated encoding.</param>
    public static string? DescribeOther(ReadOnlySpan<byte> beginning, TextEncoding encoding)
    {
        if (beginning is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || beginning.Contains((byte)0))
        {
            return "UTF-16, or not text; save it as UTF-8";
        }

        return encoding == TextEncoding.Gb18030 && beginning.StartsWith(Encoding.UTF8.Preamble) ? "UTF-8, by its byte order mark; give --encoding utf-8" : null;
    }

    /// <summary>What is wrong with bytes that are not valid, and how to mend it.</summary>
    public static string Describe(TextEncoding encoding) => encoding == TextEncoding.Gb18030
        ? "not GB18030; give --encoding utf-8 or save it as GB18030"
        : "not UTF-8; give --encoding gb18030 or save it as UTF-8";

    /// <summary>The characters (code points) of bytes that are valid.</summary>
    public static int CountCharacters(ReadOnlySpan<byte> bytes, TextEncoding encoding)
    {
        byte[] buffer = [];
        _ = Decode(bytes, encoding, ref buffer, out ReadOnlySpan<byte> utf8);
        int count = 0;
        foreach (byte unit in utf8)
        {
            count += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }

    private static int DecodeGb18030(ReadOnlySpan<byte> bytes, ref byte[] buffer, out ReadOnlySpan<byte> utf8)
    {
        char[] characters = ArrayPool<char>.Shared.Rent(bytes.Length); // Never more characters than bytes.
        try
        {
            int length = Gb18030.GetChars(bytes, characters);
            int needed = length * 3;
            buffer = buffer.Length >= needed ? buffer : new byte[needed];
            utf8 = buffer.AsSpan(0, Encoding.UTF8.GetBytes(characters.AsSpan(0, length), buffer));
            return bytes.Length;
        }
        catch (DecoderFallbackException problem)
        {
            utf8 = default;
            return Math.Clamp(problem.Index, 0, bytes.Length - 1);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out int consumed) == OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }
}
