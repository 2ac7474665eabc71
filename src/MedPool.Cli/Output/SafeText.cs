using System.Buffers;
using System.Globalization;
using System.Text;

namespace MedPool.Cli.Output;

/// <summary>
/// Text of inputs as a screen may show it: characters that a terminal would obey, or that turn the order of what is read, are written as <c>\u001b</c>.
/// </summary>
internal static class SafeText
{
    /// <summary>A line of a message that is longer is shortened in its middle: it echoes a value that nobody reads.</summary>
    private const int LineLengthMax = 2_000;

    /// <summary>More lines are not shown: they echo a value, or say the same of many places.</summary>
    private const int LinesMax = 1_000;

    // Control characters but the line feed and the tab; marks and overrides of writing direction; separators of lines that no terminal knows.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20)
            .Concat(Enumerable.Range(0x7F, 0x21))
            .Concat(Enumerable.Range(0x200E, 2))
            .Concat(Enumerable.Range(0x2028, 7))
            .Concat(Enumerable.Range(0x2066, 4))
            .Select(code => (char)code).Where(character => character is not ('\n' or '\t')),
    ]);

    /// <summary>A text with such characters written out.</summary>
    public static string Of(string text) => text.AsSpan().ContainsAny(Unsafe) ? Escape(text) : text;

    /// <summary>The text of a message, of which no line is long.</summary>
    public static string OfMessage(string text)
    {
        string safe = Of(text.ReplaceLineEndings("\n"));
        if (safe.Length <= LineLengthMax)
        {
            return safe;
        }

        string[] lines = [.. safe.Split('\n').Select(Shorten)];
        return lines.Length <= LinesMax
            ? string.Join('\n', lines)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join('\n', lines[..LinesMax])}\n… ({lines.Length - LinesMax} lines left out)");
    }

    /// <summary>Whether a terminal would obey a character.</summary>
    public static bool IsUnsafe(char character) => Unsafe.Contains(character);

    /// <summary>A character as it is shown.</summary>
    public static string Shown(char character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");

    private static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (char character in text)
        {
            _ = IsUnsafe(character) ? safe.Append(Shown(character)) : safe.Append(character);
        }

        return safe.ToString();
    }

    private static string Shorten(string line)
    {
        const int Kept = LineLengthMax / 2;
        if (line.Length <= LineLengthMax)
        {
            return line;
        }

        // No character that has two units is cut.
        int head = char.IsHighSurrogate(line[Kept - 1]) ? Kept - 1 : Kept;
        int tail = char.IsLowSurrogate(line[^Kept]) ? Kept - 1 : Kept;
        return string.Create(CultureInfo.InvariantCulture, $"{line[..head]} … ({line.Length - head - tail} characters left out) … {line[^tail..]}");
    }
}
