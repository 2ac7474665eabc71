using System.CommandLine;
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
        Option<string?> output = CommonOptions.OptionalFile("--out", "The JSON file to write.");
        Option<bool> json = CommonOptions.Json();
        var command = new Command("providers", "Pay providers by points under a total budget, share what they save and overspend, and clear against advances.") { facts, output, json };
        command.SetAction((parsed, _) =>
        {
            string file = parsed.GetRequiredValue(facts);
            if (parsed.GetValue(output) is { } path)
            {
                OutputFile.Check("--out", path, [file]);
            }

            ProviderStatement statement = StatementOf(file);
            if (parsed.GetValue(output) is { } target)
            {
                Save(statement, target);
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(terminal, statement.Write);
            }
            else
            {
                statement.Print(terminal);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static ProviderStatement StatementOf(string file)
    {
        (PolicyDocument policy, int year, IReadOnlyList<ProviderKind> kinds) = ProviderFacts.Load(file);
        return new ProviderStatement(policy, year, kinds);
    }

    private static void Save(ProviderStatement statement, string path) => WholeFile.Write(path, stream =>
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        statement.Write(writer);
        return true;
    });
}
