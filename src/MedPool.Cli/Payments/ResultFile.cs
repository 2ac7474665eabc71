using System.Text;
using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Cli.Payments;

/// <summary>
/// Where a table of results goes, with what sums it up: a CSV file that is there whole or not at all, and the sums on standard output; without a file, both on
/// standard output as one JSON document, or the table there and the sums beside it.
/// </summary>
internal sealed class ResultFile
{
    private readonly string? _path;
    private readonly bool _json;
    private readonly Terminal _terminal;

    private ResultFile(string? path, bool json, Terminal terminal) => (_path, _json, _terminal) = (path, json, terminal);

    /// <summary>Checks the path given, before work begins.</summary>
    /// <param name="path">The file, or <see langword="null"/>: standard output.</param>
    /// <param name="json">Whether what is printed is for machines.</param>
    /// <param name="terminal">Standard output.</param>
    /// <param name="inputs">Files that are read.</param>
    /// <exception cref="InputException">No file can be written at the path, or it is one of the inputs.</exception>
    public static ResultFile Of(string? path, bool json, Terminal terminal, IEnumerable<string> inputs)
    {
        if (path is not null)
        {
            OutputPath.Check("--out", path, inputs);
        }

        return new ResultFile(path, json, terminal);
    }

    /// <summary>Writes the table, then what sums it up.</summary>
    /// <param name="layout">The table's columns, and how a row is written.</param>
    /// <param name="fill">Gives the rows, and returns their sums.</param>
    /// <param name="text">The sums in words.</param>
    /// <param name="members">Writes the sums as members of a JSON object.</param>
    /// <returns>The sums.</returns>
    public TSums Write<TRow, TSums>(TableLayout<TRow> layout, Func<Action<TRow>, TSums> fill, Func<TSums, string> text, Action<Utf8JsonWriter, TSums> members)
    {
        if (_path is not null)
        {
            TSums sums = WriteFile(_path, layout, fill);
            Report(_path, text, members, sums);
            return sums;
        }

        return _json ? WriteJson(layout, fill, members) : WriteText(layout, fill, text);
    }

    /// <summary>Writes a table to a file.</summary>
    /// <param name="path">The file, which is there whole or not at all.</param>
    /// <param name="layout">The table's columns, and how a row is written.</param>
    /// <param name="fill">Gives the rows, and returns what is known of them.</param>
    public static TSums WriteFile<TRow, TSums>(string path, TableLayout<TRow> layout, Func<Action<TRow>, TSums> fill) => OutputFile.Write(path, stream =>
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        return Fill(TableWriter.OfCsv(output, layout.Columns), layout, fill);
    });

    private static TSums Fill<TRow, TSums>(TableWriter table, TableLayout<TRow> layout, Func<Action<TRow>, TSums> fill)
    {
        TSums sums = fill(row => layout.Write(row, table));
        table.Complete();
        return sums;
    }

    private TSums WriteText<TRow, TSums>(TableLayout<TRow> layout, Func<Action<TRow>, TSums> fill, Func<TSums, string> text)
    {
        TSums sums = Fill(TableWriter.OfCsv(_terminal.Out, layout.Columns), layout, fill);
        _terminal.Message(text(sums));
        return sums;
    }

    private TSums WriteJson<TRow, TSums>(TableLayout<TRow> layout, Func<Action<TRow>, TSums> fill, Action<Utf8JsonWriter, TSums> members)
    {
        TSums sums = default!;
        JsonOutput.WriteObject(_terminal, json =>
        {
            json.WriteStartArray("rows");
            sums = Fill(TableWriter.OfJson(json, layout.Columns), layout, fill);
            json.WriteEndArray();
            members(json, sums);
        });
        return sums;
    }

    private void Report<TSums>(string path, Func<TSums, string> text, Action<Utf8JsonWriter, TSums> members, TSums sums)
    {
        if (!_json)
        {
            _terminal.Out.WriteLine($"{path}: {text(sums)}");
            return;
        }

        JsonOutput.WriteObject(_terminal, json =>
        {
            json.WriteString("out", path);
            members(json, sums);
        });
    }
}
