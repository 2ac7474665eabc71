using System.Text;

using MedPool.Files;

namespace MedPool.Tests.Files;

/// <summary>Tables of delimited text in memory.</summary>
internal static class Csv
{
    /// <summary>A table to read; rows that are empty are left out.</summary>
    public static TextSource Of(string name, string columns, params IEnumerable<string> rows) =>
        TextSource.FromMemory(Encoding.UTF8.GetBytes(string.Concat(rows.Where(row => row.Length > 0).Prepend(columns).Select(line => line + "\n"))), name);

    /// <summary>What a layout makes of rows.</summary>
    public static string TextOf<TRow>(TableLayout<TRow> layout, params IEnumerable<TRow> rows)
    {
        using StringWriter text = new();
        TableWriter table = TableWriter.OfCsv(text, layout.Columns);
        foreach (TRow row in rows)
        {
            layout.Write(row, table);
        }

        table.Complete();
        return text.ToString();
    }
}
