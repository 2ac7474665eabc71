using System.CommandLine;
using System.Diagnostics;

using MedPool.Cli.Generation;
using MedPool.Cli.Ingestion;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Settling;
using MedPool.Law;
using MedPool.TestData;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool demo</c>: the whole job in one command, on generated records.</summary>
internal sealed class DemoCommand
{
    private readonly Option<string> _policy = new("--policy")
    {
        Description = "A policy's id, or a file that ends in .policy.json.",
        HelpName = "P",
        DefaultValueFactory = _ => "jinhua",
    };
    private readonly Option<int?> _year = CommonOptions.YearOrFirst();
    private readonly Option<long> _claims = CommonOptions.Count("--claims", "Claims to generate; a quarter as many contributions belong to them.", 1_000_000);
    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "The same seed gives the same year on every machine.",
        HelpName = "S",
        DefaultValueFactory = _ => 1,
    };
    private readonly Option<string?> _folder = new("--out")
    {
        Description = "Keep records, facts, ledger, rejects and settlement in this folder.",
        HelpName = "DIR",
    };
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new DemoCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command(
            "demo",
            "Generate a year, ingest it, settle it and report: the whole job in one command.") { _policy, _year, _claims, _seed, _folder, _json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            DirectoryInfo? temporary = parsed.GetValue(_folder) is null ? Directory.CreateTempSubdirectory("medpool-demo-") : null;
            try
            {
                string folder = parsed.GetValue(_folder) ?? temporary!.FullName;
                await RunAsync(parsed, folder, terminal, cancellationToken);
                return ExitCode.Success;
            }
            finally
            {
                temporary?.Delete(recursive: true);
            }
        });
        return command;
    }

    private async Task RunAsync(ParseResult parsed, string folder, Terminal terminal, CancellationToken cancellationToken)
    {
        (Policy policy, int year) = PolicySource.ForYearOrFirst(parsed.GetRequiredValue(_policy), parsed.GetValue(_year));
        long started = Stopwatch.GetTimestamp();
        GeneratedFiles files = await GenerateAsync(parsed, policy, year, folder, terminal, cancellationToken);
        TimeSpan generated = Stopwatch.GetElapsedTime(started);
        IngestSummary ingested = await IngestJob.RunAsync(RequestOf(policy, year, files, folder), terminal, cancellationToken);

        started = Stopwatch.GetTimestamp();
        var inputs = new SettlementInputs(policy, SettlementFacts.Load(files.Facts), ingested.Ledger, SettlementOptions.Default, files.Facts);
        Settlement settlement = inputs.Settle();
        TimeSpan settled = Stopwatch.GetElapsedTime(started);
        settlement.Save(Path.Combine(folder, "settlement.json"));

        var times = new DemoTimes(generated, ingested.Took, settled);
        if (parsed.GetValue(_json))
        {
            PrintJson(ingested, settlement, times, terminal);
        }
        else
        {
            PrintText(policy.Document, ingested, settlement, times, parsed.GetValue(_folder), terminal);
        }
    }

    private async Task<GeneratedFiles> GenerateAsync(
        ParseResult parsed, Policy policy, int year, string folder, Terminal terminal, CancellationToken cancellationToken)
    {
        using var progress = new GenerationProgress(terminal);
        var options = new TestYearOptions { Year = year, Claims = parsed.GetValue(_claims), Seed = parsed.GetValue(_seed), Progress = progress };
        var generated = new TestYear(policy, options);
        return await Task.Run(() => GeneratedFiles.Write(generated, folder, cancellationToken), cancellationToken);
    }

    private static IngestRequest RequestOf(Policy policy, int year, GeneratedFiles files, string folder) => new()
    {
        Policy = policy,
        Year = year,
        Claims = [files.Claims],
        Contributions = [files.Contributions],
        LedgerFile = Path.Combine(folder, "year.ledger"),
        RejectFile = Path.Combine(folder, "rejects.csv"),
        Options = IngestOptions.Default with { Threads = Environment.ProcessorCount },
    };

    private static void PrintText(PolicyDocument policy, IngestSummary ingested, Settlement settlement, DemoTimes times, string? kept, Terminal terminal)
    {
        SettlementPrinter.Print(settlement, policy, terminal);
        ingested.Print(terminal);
        Sheet sheet = new Sheet("用时 Time").Words("").Numbers("time").Numbers("rows/s");
        sheet.Row("generate", Durations.Show(times.Generated), Amounts.Show(IngestSummary.RateOf(ingested.RowsRead, times.Generated)));
        sheet.Row("ingest", Durations.Show(times.Ingested), Amounts.Show(ingested.Rate));
        sheet.Row("settle", Durations.Show(times.Settled), "");
        sheet.Print(terminal);
        if (kept is not null)
        {
            terminal.Out.Write($"Kept in {kept}: claims.csv, contributions.csv, facts.json, year.ledger, rejects.csv, settlement.json\n");
        }
    }

    private static void PrintJson(IngestSummary ingested, Settlement settlement, DemoTimes times, Terminal terminal) => JsonOutput.WriteObject(terminal, json =>
    {
        json.WriteStartObject("ingest");
        ingested.Write(json);
        json.WriteEndObject();
        json.WritePropertyName("settlement");
        json.WriteRawValue(settlement.ToUtf8());
        json.WriteStartObject("milliseconds");
        json.WriteNumber("generate", (long)times.Generated.TotalMilliseconds);
        json.WriteNumber("ingest", (long)times.Ingested.TotalMilliseconds);
        json.WriteNumber("settle", (long)times.Settled.TotalMilliseconds);
        json.WriteEndObject();
        json.WriteNumber("rowsPerSecond", ingested.Rate);
    });

    private sealed record DemoTimes(TimeSpan Generated, TimeSpan Ingested, TimeSpan Settled);
}
