using System.CommandLine;

using MedPool.Cli.Generation;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.TestData;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool generate</c>: realistic, deterministic records and facts of a year.</summary>
internal static class GenerateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string> policy = CommonOptions.Policy();
        Option<int?> givenYear = CommonOptions.YearOrFirst();
        Option<long> claims = CommonOptions.Count("--claims", "Rows of claims.csv.", 1_000_000);
        Option<long?> contributions = CommonOptions.OptionalCount("--contributions", "Rows of contributions.csv; a quarter of the claims unless given.");
        Option<ulong> seed = new("--seed")
        {
            Description = "The same seed gives the same bytes on every machine.",
            HelpName = "S",
            DefaultValueFactory = _ => 1,
        };
        Option<string> folder = new("--out") { Description = "Folder for claims.csv, contributions.csv and facts.json.", HelpName = "DIR", Required = true };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("generate", "Generate realistic records and facts of a year: refunds, bad rows, a deficit and a failed assessment included.")
        {
            policy, givenYear, claims, contributions, seed, folder, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            (Policy found, int settled) = PolicySource.ForYearOrFirst(parsed.GetRequiredValue(policy), parsed.GetValue(givenYear));
            using var progress = new GenerationProgress(terminal);
            var year = new TestYear(found, new TestYearOptions
            {
                Year = settled,
                Claims = parsed.GetValue(claims),
                Contributions = parsed.GetValue(contributions),
                Seed = parsed.GetValue(seed),
                Progress = progress,
            });
            GeneratedFiles files = await Task.Run(() => GeneratedFiles.Write(year, parsed.GetRequiredValue(folder), cancellationToken), cancellationToken);
            Print(terminal, year, files, parsed.GetValue(json));
            return ExitCode.Success;
        });
        return command;
    }

    private static void Print(Terminal terminal, TestYear year, GeneratedFiles files, bool json)
    {
        if (!json)
        {
            terminal.Out.Write(
                $"{files.Claims}  {Amounts.Count(year.Claims, "row")}\n{files.Contributions}  {Amounts.Count(year.Contributions, "row")}\n{files.Facts}\n");
            return;
        }

        JsonOutput.Write(terminal, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("policy", year.Policy.Id);
            writer.WriteNumber("year", year.Year);
            writer.WriteNumber("seed", year.Options.Seed);
            writer.WriteObjects("files", new (string, long?)[] { (files.Claims, year.Claims), (files.Contributions, year.Contributions), (files.Facts, null) }, item =>
            {
                (string file, long? rows) = item;
                writer.WriteString("file", file);
                if (rows is long count)
                {
                    writer.WriteNumber("rows", count);
                }
            });
            writer.WriteEndObject();
        });
    }
}
