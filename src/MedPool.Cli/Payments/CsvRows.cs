using System.IO.Compression;
using System.Text;

namespace MedPool.Cli.Payments;

/// <summary>
/// Reads a CSV file (UTF-8, gzip by its name, RFC 4180 quotes, one row a line) row by row in bounded memory, by the names of its columns, which may stand in any order beside others.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    private readonly StreamReader _text;
    private readonly string _path;
    private readonly string[] _columns;
    private readonly int[] _positions;
    private readonly List<string> _fields = [];

    private CsvRows(string path, StreamReader text, string[] columns)
    {
        (_path, _text, _columns) = (path, text, columns);
        _positions = new int[columns.Length];
        Split(_text.ReadLine() ?? throw new InputException($"{path}: the file is empty.", $"Its first line names the columns {string.Join(",", columns)}."));
        for (int i = 0; i < columns.Length; i++)
        {
            _positions[i] = _fields.IndexOf(columns[i]);
            if (_positions[i] < 0 || _fields.LastIndexOf(columns[i]) != _positions[i])
            {
                string fault = _positions[i] < 0 ? "is missing" : "stands twice";
                throw new InputException($"{path}:1: the column '{columns[i]}' {fault}.", $"The file needs the columns {string.Join(",", columns)}.");
            }
        }

        Width = _fields.Count;
    }

    /// <summary>The line last read, from 1.</summary>
    public long Line { get; private set; } = 1;

    private int Width { get; }

    /// <summary>A field of the row last read, by the column's place among those asked for.</summary>
    public string this[int column] => _fields[_positions[column]];

    /// <summary>Opens a file that has these columns.</summary>
    /// <exception cref="InputException">A column is missing.</exception>
    public static CsvRows Open(string path, params string[] columns)
    {
        Stream bytes = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        if (path.EndsWith(".gz", StringComparison.Ordinal))
        {
            bytes = new GZipStream(bytes, CompressionMode.Decompress);
        }

        var text = new StreamReader(bytes, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        try
        {
            return new CsvRows(path, text, columns);
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    /// <summary>Reads the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InputException">The row has other columns than the first line.</exception>
    public bool Read()
    {
        if (_text.ReadLine() is not { } line)
        {
            return false;
        }

        Line++;
        Split(line);
        return _fields.Count == Width ? true : throw new InputException($"{_path}:{Line}: the row has {_fields.Count} columns, the first line names {Width}.");
    }

    /// <summary>A field as an amount.</summary>
    /// <exception cref="InputException">It is not one.</exception>
    public Fen Amount(int column)
    {
        try
        {
            return Fen.Parse(this[column]);
        }
        catch (FormatException problem)
        {
            throw Wrong(column, problem.Message);
        }
    }

    /// <summary>A field as a whole number.</summary>
    /// <exception cref="InputException">It is not one, or out of range.</exception>
    public int Number(int column, int least, int most) =>
        int.TryParse(this[column], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw Wrong(column, $"'{this[column]}' is not a whole number from {least} to {most}.");

    /// <summary>What is wrong with a field of the row last read.</summary>
    public InputException Wrong(int column, string what) => new($"{_path}:{Line}: {_columns[column]}: {what}");

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    private void Split(string line)
    {
        _fields.Clear();
        for (int start = 0; start <= line.Length;)
        {
            start = start < line.Length && line[start] == '"' ? Quoted(line, start + 1) : Plain(line, start);
        }
    }

    private int Plain(string line, int start)
    {
        int comma = line.IndexOf(',', start);
        int end = comma < 0 ? line.Length : comma;
        _fields.Add(line[start..end]);
        return end + 1;
    }

    private int Quoted(string line, int start)
    {
        var field = new StringBuilder();
        while (true)
        {
            int quote = line.IndexOf('"', start);
            if (quote < 0)
            {
                throw new InputException($"{_path}:{Line}: a quote is not closed on its line.");
            }

            field.Append(line, start, quote - start);
            bool doubled = quote + 1 < line.Length && line[quote + 1] == '"';
            start = quote + (doubled ? 2 : 1);
            if (doubled)
            {
                field.Append('"');
                continue;
            }

            if (start < line.Length && line[start] != ',')
            {
                throw new InputException($"{_path}:{Line}: a quote closes inside a field.");
            }

            _fields.Add(field.ToString());
            return start + 1;
        }
    }
}
