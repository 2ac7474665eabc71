using System.Globalization;
using System.Text;
using System.Text.Json;

using MedPool.Cli.Output;

namespace MedPool.Cli.Payments;

/// <summary>Where a table of results goes: a file that is there whole or not at all, or standard output; with a line that sums it up.</summary>
internal sealed class ResultFile
{
    private readonly string? _path;
    private readonly Terminal _terminal;

    private ResultFile(string? path, Terminal terminal) => (_path, _terminal) = (path, terminal);

    /// <summary>Checks the path given, before work begins.</summary>
    /// <exception cref="InputException">It cannot take a file, or is one of the inputs.</exception>
    public static ResultFile Of(string? path, Terminal terminal, IEnumerable<string> inputs)
    {
        if (path is not null)
        {
            OutputFile.Check("--out", path, inputs);
        }

        return new ResultFile(path, terminal);
    }

    /// <summary>An exact sum of fen as yuan with two decimals.</summary>
    public static string Yuan(Int128 fen)
    {
        Int128 size = Int128.Abs(fen);
        return string.Create(CultureInfo.InvariantCulture, $"{(fen < 0 ? "-" : "")}{size / 100}.{(int)(size % 100):D2}");
    }

    /// <summary>Writes the table.</summary>
    public TResult Write<TResult>(Func<TextWriter, TResult> write)
    {
        if (_path is null)
        {
            return write(_terminal.Out);
        }

        return WholeFile.Write(_path, stream =>
        {
            using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
            return write(output);
        });
    }

    /// <summary>Sums up: on standard output where the table has a file of its own, else beside it.</summary>
    public void Report(bool json, string text, Action<Utf8JsonWriter> members)
    {
        if (_path is null)
        {
            _terminal.Message(text);
            return;
        }

        if (!json)
        {
            _terminal.Out.WriteLine($"{_path}: {text}");
            return;
        }

        JsonOutput.WriteObject(_terminal, writer =>
        {
            writer.WriteString("out", _path);
            members(writer);
        });
    }
}
