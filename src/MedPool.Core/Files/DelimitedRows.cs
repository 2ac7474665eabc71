using System.Globalization;
using System.Text;

using MedPool.Files;

namespace MedPool.Internals;

/// <summary>
/// Reads delimited text (a header row, commas, RFC 4180 quotes, one row a line) row by row in bounded memory. Columns are found by their names, in any order
/// and beside others. A column with two spellings is asked for as <c>accrym|cashym</c>, one that may be missing as <c>to?</c>; a missing one is empty in every
/// row. Nothing is allocated for a row but the texts that are asked for.
/// </summary>
internal sealed class DelimitedRows : IDisposable
{
    private readonly TextLines _lines;
    private readonly string _name;
    private readonly string[] _columns;
    private readonly int[] _positions;
    private byte[] _row = [];
    private (int Start, int Length)[] _fields = new (int, int)[32];
    private int _count;

    private DelimitedRows(string name, TextLines lines, string[] columns)
    {
        (_name, _lines) = (name, lines);
        if (!lines.TryRead(out ReadOnlySpan<byte> header))
        {
            throw new InputException($"{name}: the file is empty.", $"Its first line names the columns {Names(columns)}.") { File = name };
        }

        Split(header);
        string[] names = [.. Enumerable.Range(0, _count).Select(TextOf)];
        _positions = [.. columns.Select(column => PositionOf(column, columns, names))];
        _columns = [.. columns.Select((column, i) => _positions[i] < 0 ? column : names[_positions[i]])];
        Width = _count;
    }

    /// <summary>The line last read, from 1.</summary>
    public long Line => _lines.Number;

    /// <summary>Bytes of the file, for progress.</summary>
    public long Length => _lines.Length;

    /// <summary>How far the file is read, for progress.</summary>
    public long Position => _lines.Position;

    private int Width { get; }

    /// <summary>A field of the row last read, by the column's place among those asked for.</summary>
    public string this[int column] => _positions[column] < 0 ? "" : TextOf(_positions[column]);

    /// <summary>Opens a text that has these columns.</summary>
    /// <exception cref="InputException">A column is missing or named twice.</exception>
    public static DelimitedRows Open(TextSource source, params string[] columns)
    {
        var lines = new TextLines(source);
        try
        {
            return new DelimitedRows(source.Name, lines, columns);
        }
        catch
        {
            lines.Dispose();
            throw;
        }
    }

    /// <summary>Reads the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InputException">The row has other columns than the first line.</exception>
    public bool Read()
    {
        if (!_lines.TryRead(out ReadOnlySpan<byte> line))
        {
            return false;
        }

        Split(line);
        return _count == Width ? true : throw InRow($"the row has {_count} columns, the first line names {Width}.");
    }

    /// <summary>A field in UTF-8; it stays until the next row is read.</summary>
    public ReadOnlySpan<byte> Utf8(int column)
    {
        if (_positions[column] < 0)
        {
            return default;
        }

        (int start, int length) = _fields[_positions[column]];
        return _row.AsSpan(start, length);
    }

    /// <summary>Looks that a field is not empty.</summary>
    /// <exception cref="InputException">It is.</exception>
    public void Need(int column, string what)
    {
        if (Utf8(column).IsEmpty)
        {
            throw Wrong(column, $"{what} is missing.");
        }
    }

    /// <summary>A field as an amount.</summary>
    /// <exception cref="InputException">It is not one.</exception>
    public Fen Amount(int column)
    {
        if (Fen.TryParse(Utf8(column), out Fen amount))
        {
            return amount;
        }

        try
        {
            return Fen.Parse(Utf8(column));
        }
        catch (FormatException problem)
        {
            throw Wrong(column, problem.Message);
        }
    }

    /// <summary>A field as a whole number.</summary>
    /// <exception cref="InputException">It is not one, or out of range.</exception>
    public int Number(int column, int least, int most) =>
        int.TryParse(Utf8(column), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw Wrong(column, $"'{this[column]}' is not a whole number from {least} to {most}.");

    /// <summary>A field as a month, the number yyyyMM.</summary>
    /// <exception cref="InputException">It is not one.</exception>
    public int Month(int column) =>
        Utf8(column).Length == 6
            && int.TryParse(Utf8(column), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            && month / 100 >= 1
            && month % 100 is >= 1 and <= 12
            ? month
            : throw Wrong(column, $"'{this[column]}' is not a month; write it like 202205.");

    /// <summary>A field as a day, with or without a time of day.</summary>
    /// <exception cref="InputException">It is not one.</exception>
    public DateOnly Day(int column)
    {
        ReadOnlySpan<byte> text = Utf8(column);
        bool sound = text.Length is 10 or 19 && text[4] == '-' && text[7] == '-';
        return sound
            && TryPart(text[..4], 9999, out int year)
            && TryPart(text[5..7], 12, out int month)
            && TryPart(text[8..10], DateTime.DaysInMonth(year, month), out int day)
            ? new DateOnly(year, month, day)
            : throw Wrong(column, $"'{this[column]}' is not a day; write it like 2022-05-31.");
    }

    /// <summary>What is wrong with a field of the row last read.</summary>
    public InputException Wrong(int column, string what) =>
        new($"{_name}:{Line}: {_columns[column]}: {what}") { File = _name, Line = Line, Column = _columns[column] };

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private InputException InRow(string what, string? mend = null) => new($"{_name}:{Line}: {what}", mend) { File = _name, Line = Line };

    private static bool TryPart(ReadOnlySpan<byte> text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most;

    private static string Names(string[] columns) => string.Join(",", columns.Where(column => !IsOptional(column)).Select(column => column.Split('|')[0]));

    private static bool IsOptional(string column) => column.EndsWith('?');

    private int PositionOf(string column, string[] columns, string[] names)
    {
        string[] spellings = column.TrimEnd('?').Split('|');
        int[] found = [.. Enumerable.Range(0, names.Length).Where(position => spellings.Contains(names[position]))];
        return found.Length switch
        {
            1 => found[0],
            0 when IsOptional(column) => -1,
            0 => throw InRow($"the column '{spellings[0]}' is missing.", $"{CauseOf(names)}The file needs the columns {Names(columns)}."),
            _ => throw InRow($"the column '{spellings[0]}' is named twice.", $"The file needs the columns {Names(columns)}, each once."),
        };
    }

    // Why a header has none of its columns.
    private static string CauseOf(string[] names) => names switch
    {
        [string one] when one.Contains(';', StringComparison.Ordinal) => "Its fields are separated by ';': separate them by commas. ",
        [string one] when one.Contains('\t', StringComparison.Ordinal) => "Its fields are separated by tabs: separate them by commas. ",
        _ when names.Any(name => name.Contains('\r', StringComparison.Ordinal)) => "Its lines end with CR alone: end them with LF or CRLF. ",
        _ => "",
    };

    private string TextOf(int position) => Encoding.UTF8.GetString(_row, _fields[position].Start, _fields[position].Length);

    // Fields are copied with the row; where quotes are doubled the field shrinks in place.
    private void Split(ReadOnlySpan<byte> line)
    {
        if (_row.Length < line.Length)
        {
            _row = new byte[Math.Max(256, line.Length * 2)];
        }

        line.CopyTo(_row);
        _count = 0;
        for (int start = 0; start <= line.Length;)
        {
            start = start < line.Length && line[start] == '"' ? Quoted(line, start + 1) : Plain(line, start);
        }
    }

    private int Plain(ReadOnlySpan<byte> line, int start)
    {
        int end = start;
        while (end < line.Length && line[end] != ',')
        {
            end++;
        }

        Add(start, end - start);
        return end + 1;
    }

    private int Quoted(ReadOnlySpan<byte> line, int start)
    {
        int used = start; // Where the field's text goes: never behind where it is read.
        int at = start;
        while (true)
        {
            int quote = line[at..].IndexOf((byte)'"');
            if (quote < 0)
            {
                throw InRow("a quote is not closed on its line.");
            }

            line.Slice(at, quote).CopyTo(_row.AsSpan(used));
            used += quote;
            at += quote + 1;
            if (at < line.Length && line[at] == '"')
            {
                _row[used++] = (byte)'"';
                at++;
                continue;
            }

            if (at < line.Length && line[at] != ',')
            {
                throw InRow("a quote closes inside a field.");
            }

            Add(start, used - start);
            return at + 1;
        }
    }

    private void Add(int start, int length)
    {
        if (_count == _fields.Length)
        {
            Array.Resize(ref _fields, _count * 2);
        }

        _fields[_count++] = (start, length);
    }
}
