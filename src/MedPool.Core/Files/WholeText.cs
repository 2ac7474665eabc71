using MedPool.Files;

namespace MedPool.Internals;

/// <summary>A text read as a whole, for documents that are used as a whole.</summary>
internal static class WholeText
{
    /// <summary>No document is longer: 256 MiB.</summary>
    private const int LengthMax = 1 << 28;

    private const int FirstLength = 1 << 16;

    /// <summary>Reads a text to its end.</summary>
    /// <returns>The text in UTF-8, without byte order mark.</returns>
    /// <exception cref="InputException">It is too long, not valid in its encoding, or damaged.</exception>
    public static ReadOnlyMemory<byte> Read(TextSource source)
    {
        ReadOnlyMemory<byte> all = ReadBytes(source);
        if (StrictText.DescribeOther(all.Span, source.Encoding) is { } other)
        {
            throw Wrong(source, 1, 1, other);
        }

        ReadOnlyMemory<byte> bytes = all[StrictText.MarkLength(all.Span, source.Encoding)..];
        byte[] decoded = [];
        int valid = StrictText.Decode(bytes.Span, source.Encoding, ref decoded, out ReadOnlySpan<byte> utf8);
        if (valid < bytes.Length)
        {
            throw NotDecoded(source, bytes.Span[..valid]);
        }

        return utf8.Overlaps(bytes.Span) ? bytes[..utf8.Length] : decoded.AsMemory(0, utf8.Length);
    }

    /// <summary>Reads the bytes of a text as they are, decompressed, a byte order mark included.</summary>
    /// <exception cref="InputException">They are too many, or damaged.</exception>
    public static ReadOnlyMemory<byte> ReadBytes(TextSource source)
    {
        using OpenedText text = source.Open();
        byte[] bytes = new byte[(int)Math.Clamp(text.Length + 1, FirstLength, LengthMax)];
        int length = 0;
        for (int read; (read = text.Read(bytes.AsSpan(length))) > 0;)
        {
            length += read;
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, length < LengthMax ? Math.Min(length * 2, LengthMax) : throw TooLong(source));
            }
        }

        return bytes.AsMemory(0, length);
    }

    private static InputException NotDecoded(TextSource source, ReadOnlySpan<byte> valid)
    {
        int lineStart = valid.LastIndexOf((byte)'\n') + 1;
        int line = valid.Count((byte)'\n') + 1;
        int character = StrictText.CountCharacters(valid[lineStart..], source.Encoding) + 1;
        return Wrong(source, line, character, StrictText.Describe(source.Encoding));
    }

    private static InputException Wrong(TextSource source, int line, int character, string what) =>
        new($"{source.Name}:{line}:{character}: the text is {what}.") { File = source.Name, Line = line, Character = character };

    private static InputException TooLong(TextSource source) =>
        new($"{source.Name}: the file is over {LengthMax >> 20} MiB long.", "Is this the right file?") { File = source.Name };
}
