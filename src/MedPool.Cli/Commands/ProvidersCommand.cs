using System.CommandLine;
using System.Text;

using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool providers</c>: budgets by points and the clearing of providers (JP-3, JP-4).</summary>
internal sealed class ProvidersCommand
{
    private readonly Option<string> _facts = CommonOptions.File("--facts", "A JSON file with budget, reserve and providers (points, fees, advanced) of each payment kind.", required: true);
    private readonly Option<string?> _providers = CommonOptions.OptionalFile("--providers", "A CSV file kind,provider,points,fees,advanced in place of the facts' lists, of any length; '-' is standard input.");
    private readonly Option<string?> _out = CommonOptions.OptionalFile("--out", "The file to write: a table where its name ends in .csv, else JSON.");
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new ProvidersCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("providers", "Pay providers by points under a total budget, share what they save and overspend, and clear against advances.") { _facts, _providers, _out, _json };
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
            OutputFile.Check("--out", path, table is null ? [facts] : [facts, table]);
        }

        (PolicyDocument policy, int year, IReadOnlyList<ProviderKind> kinds) = ProviderFacts.Load(facts, apart: table is not null);
        using ProviderSpool? spool = table is null ? null : ProviderSpool.Read(table, [.. kinds.Select(kind => kind.Kind.Kind)], FolderOf(path), terminal, cancellationToken);
        ProviderStatement statement = StatementOf(policy, year, kinds, spool, table ?? facts);
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

    private static ProviderStatement StatementOf(PolicyDocument policy, int year, IReadOnlyList<ProviderKind> kinds, ProviderSpool? spool, string file)
    {
        try
        {
            return new ProviderStatement(policy, year, kinds, kind => spool is null ? kind.Providers : spool.Of(kind.Kind.Kind));
        }
        catch (FactsException problem)
        {
            throw new InputException($"{file}: {problem.Message}");
        }
    }

    // Beside the result there is room for as much; the system's folder for temporary files may be in memory.
    private static string FolderOf(string? path) => path is null ? Path.GetTempPath() : Path.GetDirectoryName(Path.GetFullPath(path))!;

    private static bool IsTable(string? path) => path?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ?? false;

    private static void Save(ProviderStatement statement, string path) => WholeFile.Write(path, stream =>
    {
        if (!IsTable(path))
        {
            JsonOutput.Write(stream, statement.Write);
            return true;
        }

        using var table = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        statement.WriteTable(table);
        return true;
    });
}
