using System.Text;

namespace MedPool.Internals;

/// <summary>The header row of a record file.</summary>
internal static class Header
{
    /// <summary>Bytes that are enough for any valid header with its line end and a byte order mark.</summary>
    public const int ReadLength = RowText.LengthMax + 8;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the header from a source's first bytes.</summary>
    /// <param name="text">The first <see cref="ReadLength"/> bytes or more; all bytes of a shorter source.</param>
    /// <param name="kind">Kind of records.</param>
    /// <param name="map">Names of columns in the file, by standard name.</param>
    /// <param name="file">The source's name in messages.</param>
    /// <returns>The layout, and where the first row begins.</returns>
    /// <exception cref="RecordFileException">There is no header, or a column is missing or named twice.</exception>
    public static (RecordLayout Layout, int Length) Read(ReadOnlySpan<byte> text, RecordKind kind, IReadOnlyDictionary<string, string> map, string file)
    {
        int start = text.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        if (start == text.Length)
        {
            throw new RecordFileException(file, "the file is empty; it needs a header row that names its columns.");
        }

        int lineFeed = text[start..].IndexOf((byte)'\n');
        int end = lineFeed < 0 ? text.Length : start + lineFeed;
        ReadOnlySpan<byte> line = text[start..end];
        line = line.EndsWith("\r"u8) ? line[..^1] : line;
        if (line.Length > RowText.LengthMax)
        {
            throw new RecordFileException(file, "the header row is over 64 KiB long; is this a text file?");
        }

        return (RecordLayout.Find(kind, Names(line, file), map, file), Math.Min(end + 1, text.Length));
    }

    private static List<string> Names(ReadOnlySpan<byte> line, string file)
    {
        List<string> names = [];
        int at = 0;
        do
        {
            names.Add(ReadName(line, ref at, file));
            at++;
        }
        while (at <= line.Length);
        return names;
    }

    private static string ReadName(ReadOnlySpan<byte> line, ref int at, string file)
    {
        int start = at;
        if (at == line.Length || line[at] != (byte)'"')
        {
            int comma = line[at..].IndexOf((byte)',');
            at = comma < 0 ? line.Length : at + comma;
            return Encoding.UTF8.GetString(line[start..at]);
        }

        do
        {
            int quote = line[(at + 1)..].IndexOf((byte)'"');
            at = quote < 0 ? throw BadQuotes(file) : at + quote + 2;
        }
        while (at < line.Length && line[at] == (byte)'"');
        return at == line.Length || line[at] == (byte)','
            ? Encoding.UTF8.GetString(line[(start + 1)..(at - 1)]).Replace("\"\"", "\"", StringComparison.Ordinal)
            : throw BadQuotes(file);
    }

    private static RecordFileException BadQuotes(string file) => new(file, "the header row's quotation marks do not match (RFC 4180).");
}
