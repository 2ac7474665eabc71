using System.Text;
using System.Text.Json;

using MedPool.Files;

namespace MedPool.Internals;

/// <summary>
/// What every JSON document that is read must keep to, beside being JSON: valid UTF-8 (RFC 8259, 8.1), no half of a surrogate pair, no string without end.
/// </summary>
internal static class JsonText
{
    /// <summary>No name and no text of the field is longer; a line of a record file has the same bound.</summary>
    private const int StringLengthMax = 1 << 16;

    /// <summary>Checks the bytes of a document.</summary>
    /// <param name="bytes">The document, with or without byte order mark.</param>
    /// <returns>The document without byte order mark, for a JSON reader, which also finds what is not JSON.</returns>
    /// <exception cref="InputException">It is not valid UTF-8, or a string is too long or holds half of a surrogate pair.</exception>
    public static ReadOnlyMemory<byte> Checked(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlyMemory<byte> utf8 = bytes[StrictText.MarkLength(bytes.Span, TextEncoding.Utf8)..];
        byte[] unused = [];
        int valid = StrictText.Decode(utf8.Span, TextEncoding.Utf8, ref unused, out _);
        if (valid < utf8.Length)
        {
            string what = StrictText.DescribeOther(bytes.Span[..Math.Min(bytes.Length, 4)], TextEncoding.Utf8) ?? "not UTF-8; save it as UTF-8";
            throw Wrong(utf8.Span, valid, "the text is " + what);
        }

        CheckStrings(utf8.Span);
        return utf8;
    }

    private static void CheckStrings(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    CheckString(ref reader, utf8);
                }
            }
        }
        catch (JsonException)
        {
            // The reader of the document finds the same, and knows more of the place.
        }
    }

    private static void CheckString(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        if (reader.ValueSpan.Length > StringLengthMax)
        {
            throw Wrong(
                utf8,
                reader.TokenStartIndex,
                $"a string of {reader.ValueSpan.Length} bytes; a string may have up to 64 KiB",
                "Is this the right file?");
        }

        if (reader.ValueIsEscaped && !IsText(ref reader))
        {
            throw Wrong(
                utf8,
                reader.TokenStartIndex,
                "the string holds half of a surrogate pair (\\uD800 to \\uDFFF alone), which is no character",
                "Write the character itself.");
        }
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            _ = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static InputException Wrong(ReadOnlySpan<byte> utf8, long at, string what, string? mend = null)
    {
        ReadOnlySpan<byte> before = utf8[..(int)at];
        int line = before.Count((byte)'\n') + 1;
        int character = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new($"line {line}, character {character}: {what}.", mend) { Line = line, Character = character };
    }
}
