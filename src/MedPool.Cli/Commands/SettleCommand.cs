using System.CommandLine;

using MedPool.Cli.Options;
using MedPool.Cli.Settling;
using MedPool.Levels;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool settle</c>: a year's ledger and facts into a settlement.</summary>
internal sealed class SettleCommand
{
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int> _year = CommonOptions.Year();
    private readonly Option<string?> _ledger = CommonOptions.OptionalFile("--ledger", "The year's ledger; without it the facts give income and expenditure.");
    private readonly Option<string> _facts = CommonOptions.File("--facts", "The year's facts (facts.json).", required: true);
    private readonly Option<string?> _out = CommonOptions.OptionalOutputFile("--out", "Write the settlement to this file (settlement.json).");
    private readonly Option<IReadOnlyDictionary<string, string>> _readings = ReadingOption.Create();
    private readonly Option<bool> _allReadings = new("--all-readings") { Description = "Settle under every reading too, and show who pays more or less." };
    private readonly FactsSources _sources = new();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new SettleCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("settle", "Settle a year: who pays what to whom, by which article, and what everyone is left with.")
        {
            _policy, _year, _ledger, _facts, _out, _readings, _allReadings, _json,
        };
        _sources.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            Settle(parsed, terminal);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private void Settle(ParseResult parsed, Terminal terminal)
    {
        IReadOnlyDictionary<string, Settlement> cities = _sources.Cities(parsed);
        SettlementInputs inputs = Inputs(parsed, cities);
        Settlement settlement = inputs.Settle();
        if (parsed.GetValue(_out) is string file)
        {
            settlement.Save(file);
        }

        var report = new SettlementReport(
            settlement,
            parsed.GetValue(_allReadings) ? inputs.CompareReadings() : null,
            cities.Count > 0 ? Consolidation.Of(settlement, cities) : null);
        if (parsed.GetValue(_json))
        {
            report.PrintJson(terminal);
        }
        else
        {
            report.Print(inputs.Policy.Document, terminal);
        }

        SettlementPrinter.WarnOfUnused(settlement, inputs, terminal);
        foreach (VerificationFinding finding in report.Consolidation?.Findings ?? default)
        {
            bool between = finding.Place.EndsWith("Province", StringComparison.Ordinal);
            terminal.Message(
                $"warning: {finding}.{(between ? " Where the city has not booked the province's money yet, settle it again with --from-province CODE=FILE." : "")}");
        }
    }

    private SettlementInputs Inputs(ParseResult parsed, IReadOnlyDictionary<string, Settlement> cities)
    {
        int year = parsed.GetValue(_year);
        Policy policy = PolicySource.ForYear(parsed.GetRequiredValue(_policy), year);
        string factsFile = parsed.GetRequiredValue(_facts);
        SettlementFacts facts = SettlementFacts.Load(factsFile);
        if (facts.Year != year)
        {
            throw new InputException(
                $"{factsFile}: $.year: the facts are of {facts.Year}, and {year} is to be settled.",
                "Give the facts of that year, or another --year.");
        }

        SettlementFacts complete = _sources.Complete(facts, factsFile, cities, parsed);
        Ledger? ledger = parsed.GetValue(_ledger) is string ledgerFile ? Ledger.Load(ledgerFile) : null;
        return new SettlementInputs(
            policy,
            complete,
            ledger,
            SettlementOptions.Default with { Readings = parsed.GetRequiredValue(_readings) },
            factsFile)
        { GivenFacts = facts };
    }
}
