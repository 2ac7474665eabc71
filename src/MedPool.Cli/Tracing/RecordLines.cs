using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

using MedPool.Cli.Ingestion;

namespace MedPool.Cli.Tracing;

/// <summary>Reads a record file line by line, as ingestion counts lines: at line feeds alone, from 1.</summary>
internal static class RecordLines
{
    private const int LineMax = 1 << 17; // A longer line was rejected; its rest is skipped.

    /// <summary>All lines with their numbers, the header included; line terminators and a byte order mark taken off.</summary>
    public static IEnumerable<(long Number, string Text)> Of(string file, Terminal terminal)
    {
        using Stream stream = Open(file, terminal);
        var line = new List<byte>(256);
        byte[] buffer = new byte[1 << 16];
        long number = 1;
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            int start = 0;
            for (int feed = Array.IndexOf(buffer, (byte)'\n', 0, read); feed >= 0; feed = Array.IndexOf(buffer, (byte)'\n', start, read - start))
            {
                Append(line, buffer.AsSpan(start, feed - start));
                yield return (number++, Text(line));
                line.Clear();
                start = feed + 1;
            }

            Append(line, buffer.AsSpan(start, read - start));
        }

        if (line.Count > 0)
        {
            yield return (number, Text(line));
        }
    }

    /// <summary>The fields of a line (RFC 4180, no line breaks within quotes).</summary>
    public static List<string> Split(string line)
    {
        var fields = new List<string>();
        int at = 0;
        do
        {
            fields.Add(at < line.Length && line[at] == '"' ? Quoted(line, ref at) : Plain(line, ref at));
            at++;
        }
        while (at <= line.Length);
        return fields;
    }

    private static string Plain(string line, ref int at)
    {
        int comma = line.IndexOf(',', at);
        int end = comma < 0 ? line.Length : comma;
        string field = line[at..end];
        at = end;
        return field;
    }

    private static string Quoted(string line, ref int at)
    {
        var field = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] == '"' && (++at == line.Length || line[at] != '"'))
            {
                break;
            }

            field.Append(line[at]);
        }

        return field.ToString();
    }

    private static Stream Open(string file, Terminal terminal)
    {
        Stream stream = file == RecordFiles.StandardInput ? terminal.OpenInput() : File.OpenRead(file);
        return file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    private static void Append(List<byte> line, ReadOnlySpan<byte> bytes) => line.AddRange(bytes[..Math.Min(bytes.Length, LineMax - Math.Min(LineMax, line.Count))]);

    private static string Text(List<byte> line)
    {
        int end = line.Count > 0 && line[^1] == '\r' ? line.Count - 1 : line.Count;
        return Encoding.UTF8.GetString(CollectionsMarshal.AsSpan(line)[..end]).TrimStart('\uFEFF');
    }
}
