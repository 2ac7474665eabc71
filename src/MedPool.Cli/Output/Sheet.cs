using Spectre.Console;

namespace MedPool.Cli.Output;

/// <summary>
/// A table of text for people. Numbers are never wrapped nor cut: what does not fit the screen beside the first column continues in a further
/// block below, which repeats the first column. Widths count Chinese characters as two columns.
/// </summary>
/// <param name="title">Stands above the table.</param>
internal sealed class Sheet(string title)
{
    private const int CellPadding = 2;
    private const int Border = 1;

    private readonly List<(string[] Header, bool IsNumber)> _columns = [];
    private readonly List<string[]> _rows = [];
    private string[]? _total;

    /// <summary>Adds a column of words, aligned left; the header may have several lines.</summary>
    public Sheet Words(params string[] header) => Add(header, isNumber: false);

    /// <summary>Adds a column of numbers, aligned right; the header may have several lines.</summary>
    public Sheet Numbers(params string[] header) => Add(header, isNumber: true);

    /// <summary>Adds a row; one cell for each column.</summary>
    public void Row(params string[] cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, _columns.Count);
        _rows.Add([.. cells.Select(SafeText.Of)]); // Before widths are measured.
    }

    /// <summary>Sets the last row, set off from the others.</summary>
    public void Total(params string[] cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, _columns.Count);
        _total = cells;
    }

    /// <summary>Prints the table.</summary>
    public void Print(Terminal terminal)
    {
        terminal.Console.Write(new Text(title, new Style(decoration: Decoration.Bold)));
        terminal.Console.WriteLine();
        foreach (List<int> block in Blocks(terminal.Width))
        {
            terminal.Console.Write(Draw(block));
        }
    }

    /// <summary>The columns of each block: as many as fit <paramref name="width"/>, at least one beside the first.</summary>
    internal IReadOnlyList<List<int>> Blocks(int width)
    {
        var blocks = new List<List<int>>();
        int used = 0;
        for (int column = 1; column < _columns.Count; column++)
        {
            int needed = WidthOf(column);
            if (blocks.Count == 0 || used + needed > width)
            {
                blocks.Add([0]);
                used = Border + WidthOf(0);
            }

            blocks[^1].Add(column);
            used += needed;
        }

        return blocks.Count == 0 ? [[0]] : blocks;
    }

    private Sheet Add(string[] header, bool isNumber)
    {
        _columns.Add((header, isNumber));
        return this;
    }

    private int WidthOf(int column)
    {
        int width = _columns[column].Header.Max(line => line.GetCellWidth());
        foreach (string[] row in _rows)
        {
            width = Math.Max(width, row[column].GetCellWidth());
        }

        return Math.Max(width, _total?[column].GetCellWidth() ?? 0) + CellPadding + Border;
    }

    private Table Draw(List<int> columns)
    {
        Table table = new Table { Border = TableBorder.Rounded, BorderStyle = new Style(Color.Grey), ShowFooters = _total is not null };
        foreach (int column in columns)
        {
            (string[] header, bool isNumber) = _columns[column];
            table.AddColumn(new TableColumn(new Text(string.Join('\n', header), new Style(decoration: Decoration.Bold)))
            {
                NoWrap = true,
                Alignment = isNumber ? Justify.Right : Justify.Left,
                Footer = _total is null ? null : new Text(_total[column], new Style(decoration: Decoration.Bold)),
            });
        }

        foreach (string[] row in _rows)
        {
            table.AddRow(columns.Select(column => Cell(row[column], _columns[column].IsNumber)));
        }

        return table;
    }

    private static Text Cell(string text, bool isNumber) =>
        new(text, isNumber && text.StartsWith('-') ? new Style(Color.Red) : Style.Plain);
}
