using System.CommandLine;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Internals;
using MedPool.Files;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool providers</c>: budgets by points and the clearing of providers.</summary>
internal sealed class ProvidersCommand
{
    private readonly Option<string> _facts = CommonOptions.File(
        "--facts", "A JSON file with budget, reserve and providers (points, fees, advanced) of each payment kind.", required: true);
    private readonly Option<string?> _providers = CommonOptions.OptionalFile(
        "--providers",
        "A CSV file kind,provider,points,fees,advanced in place of the facts' lists, of at most 100,000 providers a kind; '-' is standard input.");
    private readonly Option<string?> _out = CommonOptions.OptionalOutputFile("--out", "The file to write: a table where its name ends in .csv, else JSON.");
    private readonly Option<TextEncoding> _encoding = EncodingOption.Create();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new ProvidersCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command(
            "providers", "Pay providers by points under a total budget, share what they save and overspend, and clear against advances.")
        {
            _facts, _providers, _out, _encoding, _json,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            Run(parsed, terminal, cancellationToken);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private void Run(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        string facts = parsed.GetRequiredValue(_facts);
        string? table = parsed.GetValue(_providers);
        string? path = parsed.GetValue(_out);
        if (path is not null)
        {
            OutputPath.Check("--out", path, table is null ? [facts] : [facts, table]);
        }

        TextSource? source = table is null ? null : TextInput.Open(table, parsed.GetValue(_encoding), terminal, cancellationToken);
        ProviderStatement statement = StatementOf(Load(facts, source, terminal, cancellationToken), table ?? facts);
        if (path is not null)
        {
            Save(statement, path);
        }

        if (parsed.GetValue(_json))
        {
            JsonOutput.Write(terminal, statement.Write);
        }
        else if (IsTable(path))
        {
            statement.PrintSums(terminal); // The table has its file, and may have millions of rows.
        }
        else
        {
            statement.Print(terminal);
        }
    }

    private static ProviderFacts Load(string facts, TextSource? table, Terminal terminal, CancellationToken cancellationToken)
    {
        PolicyDocument PolicyOf(string id, int year) => PolicySource.OfInput(null, facts, id, year).Document;
        if (table is null)
        {
            return ProviderFacts.Load(TextInput.Json(facts), PolicyOf);
        }

        using var progress = new ReadingLine(terminal, "Reading", "providers");
        return ProviderFacts.Load(TextInput.Json(facts), table, PolicyOf, progress, cancellationToken);
    }

    private static ProviderStatement StatementOf(ProviderFacts facts, string file)
    {
        try
        {
            return new ProviderStatement(facts);
        }
        catch (FactsException problem)
        {
            throw new InputException($"{file}: {problem.Message}", problem);
        }
    }

    private static bool IsTable(string? path) => path?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ?? false;

    private static void Save(ProviderStatement statement, string path)
    {
        if (IsTable(path))
        {
            ResultFile.WriteFile(path, ClearedProvider.Table, write =>
            {
                statement.WriteRows(write);
                return true;
            });
        }
        else
        {
            OutputFile.Write(path, stream =>
            {
                JsonOutput.Write(stream, statement.Write);
                return true;
            });
        }
    }
}
