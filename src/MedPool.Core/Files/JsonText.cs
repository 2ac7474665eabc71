using System.Text;
using System.Text.Json;

namespace MedPool.Internals;

/// <summary>What every JSON document that is read must keep to, beside being JSON: no half of a surrogate pair, no string without end.</summary>
internal static class JsonText
{
    /// <summary>No name and no text of the field is longer; a line of a record file has the same bound.</summary>
    private const int StringLengthMax = 1 << 16;

    /// <summary>Looks at every string of a document.</summary>
    /// <param name="utf8">The document, valid UTF-8.</param>
    /// <exception cref="InputException">A string is too long or holds half of a surrogate pair.</exception>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static void Check(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                CheckString(ref reader, utf8);
            }
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

    private static InputException Wrong(ReadOnlySpan<byte> utf8, long at, string what, string mend)
    {
        ReadOnlySpan<byte> before = utf8[..(int)at];
        int line = before.Count((byte)'\n') + 1;
        int character = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new($"line {line}, character {character}: {what}.", mend) { Line = line, Character = character };
    }
}
