using System.Text;

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
        byte[] bytes = ReadBytes(source, out int length);
        int start = bytes.AsSpan(0, length).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        byte[] decoded = [];
        int valid = StrictText.Decode(bytes.AsSpan(start, length - start), source.Encoding, ref decoded, out ReadOnlySpan<byte> utf8);
        if (valid < length - start)
        {
            throw NotDecoded(source, bytes.AsSpan(start, valid));
        }

        return utf8.Overlaps(bytes) ? bytes.AsMemory(start, utf8.Length) : decoded.AsMemory(0, utf8.Length);
    }

    private static byte[] ReadBytes(TextSource source, out int length)
    {
        using OpenedText text = source.Open();
        byte[] bytes = new byte[(int)Math.Clamp(text.Length + 1, FirstLength, LengthMax)];
        length = 0;
        for (int read; (read = text.Read(bytes.AsSpan(length))) > 0;)
        {
            length += read;
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, length < LengthMax ? Math.Min(length * 2, LengthMax) : throw TooLong(source));
            }
        }

        return bytes;
    }

    private static InputException NotDecoded(TextSource source, ReadOnlySpan<byte> valid)
    {
        int lineStart = valid.LastIndexOf((byte)'\n') + 1;
        int line = valid.Count((byte)'\n') + 1;
        int character = StrictText.CountCharacters(valid[lineStart..], source.Encoding) + 1;
        return new($"{source.Name}:{line}:{character}: the text is {StrictText.Describe(source.Encoding)}.") { File = source.Name, Line = line, Character = character };
    }

    private static InputException TooLong(TextSource source) =>
        new($"{source.Name}: the file is over {LengthMax >> 20} MiB long.", "Is this the right file?") { File = source.Name };
}
