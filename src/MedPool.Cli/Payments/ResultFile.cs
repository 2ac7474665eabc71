using System.Text;
using System.Text.Json;

using MedPool.Cli.Output;

namespace MedPool.Cli.Payments;

/// <summary>
/// Where a table of results goes, with what sums it up: a CSV file that is there whole or not at all, and the sums on standard output; without a file, both on standard
/// output as one JSON document, or the table there and the sums beside it.
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
    /// <exception cref="InputException">The path cannot take a file, or is one of the inputs.</exception>
    public static ResultFile Of(string? path, bool json, Terminal terminal, IEnumerable<string> inputs)
    {
        if (path is not null)
        {
            OutputFile.Check("--out", path, inputs);
        }

        return new ResultFile(path, json, terminal);
    }

    /// <summary>Writes the table, then what sums it up.</summary>
    /// <param name="columns">The table's columns.</param>
    /// <param name="write">Writes the rows.</param>
    /// <param name="text">The sums in words; asked once the rows are written.</param>
    /// <param name="members">Writes the sums as members of a JSON object.</param>
    public void Write(IReadOnlyList<string> columns, Action<ResultRows> write, Func<string> text, Action<Utf8JsonWriter> members)
    {
        if (_path is not null)
        {
            WriteFile(_path, columns, write);
            Report(_path, text, members);
        }
        else if (_json)
        {
            WriteJson(columns, write, members);
        }
        else
        {
            write(ResultRows.OfCsv(_terminal.Out, columns));
            _terminal.Message(text());
        }
    }

    private static void WriteFile(string path, IReadOnlyList<string> columns, Action<ResultRows> write) => WholeFile.Write(path, stream =>
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        write(ResultRows.OfCsv(output, columns));
        return true;
    });

    private void WriteJson(IReadOnlyList<string> columns, Action<ResultRows> write, Action<Utf8JsonWriter> members) => JsonOutput.WriteObject(_terminal, json =>
    {
        json.WriteStartArray("rows");
        write(ResultRows.OfJson(json, columns));
        json.WriteEndArray();
        members(json);
    });

    private void Report(string path, Func<string> text, Action<Utf8JsonWriter> members)
    {
        if (!_json)
        {
            _terminal.Out.WriteLine($"{path}: {text()}");
            return;
        }

        JsonOutput.WriteObject(_terminal, json =>
        {
            json.WriteString("out", path);
            members(json);
        });
    }
}
