using System.CommandLine;
using System.Text;
using System.Text.Json;

using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool providers</c>: budgets by points and the clearing of providers (JP-3, JP-4).</summary>
internal static class ProvidersCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string> facts = CommonOptions.File("--facts", "A JSON file with budget, reserve and providers (points, fees, advanced) of each payment kind.", required: true);
        Option<string?> providers = CommonOptions.OptionalFile("--providers", "A CSV file kind,provider,points,fees,advanced in place of the facts' lists.");
        Option<string?> output = CommonOptions.OptionalFile("--out", "The file to write: a table where its name ends in .csv, else JSON.");
        Option<bool> json = CommonOptions.Json();
        var command = new Command("providers", "Pay providers by points under a total budget, share what they save and overspend, and clear against advances.") { facts, providers, output, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            string file = parsed.GetRequiredValue(facts);
            if (parsed.GetValue(output) is { } path)
            {
                OutputFile.Check("--out", path, [file, .. new[] { parsed.GetValue(providers) }.OfType<string>()]);
            }

            ProviderRows? rows = parsed.GetValue(providers) is { } table ? ProviderRows.Read(table, terminal, cancellationToken) : null;
            ProviderStatement statement = StatementOf(file, rows);
            if (parsed.GetValue(output) is { } target)
            {
                Save(statement, target);
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(terminal, statement.Write);
            }
            else if (IsTable(parsed.GetValue(output)))
            {
                statement.PrintSums(terminal); // The table has its file, and may have millions of rows.
            }
            else
            {
                statement.Print(terminal);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static bool IsTable(string? path) => path?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ?? false;

    private static ProviderStatement StatementOf(string file, ProviderRows? rows)
    {
        (PolicyDocument policy, int year, IReadOnlyList<ProviderKind> kinds) = ProviderFacts.Load(file, rows);
        if (rows?.Kinds.FirstOrDefault(kind => kinds.All(known => known.Kind.Kind != kind)) is { } unknown)
        {
            throw new InputException($"--providers: the facts give no budget of kind '{unknown}'.", "Add the kind to the facts, or leave its providers out.");
        }

        return new ProviderStatement(policy, year, kinds);
    }

    private static void Save(ProviderStatement statement, string path) => WholeFile.Write(path, stream =>
    {
        if (IsTable(path))
        {
            using var table = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
            statement.WriteTable(table);
            return true;
        }

        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        statement.Write(writer);
        return true;
    });
}
