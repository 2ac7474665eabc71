using System.CommandLine;
using System.Text;

using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Settling;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool settle</c>: a year's ledger and facts into a settlement.</summary>
internal sealed class SettleCommand
{
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int> _year = CommonOptions.Year();
    private readonly Option<string?> _ledger = CommonOptions.OptionalFile("--ledger", "The year's ledger; without it the facts give income and expenditure.");
    private readonly Option<string> _facts = CommonOptions.File("--facts", "The year's facts (facts.json).", required: true);
    private readonly Option<string?> _out = CommonOptions.OptionalFile("--out", "Write the settlement to this file (settlement.json).");
    private readonly Option<IReadOnlyDictionary<string, string>> _readings = ReadingOption.Create();
    private readonly Option<bool> _allReadings = new("--all-readings") { Description = "Settle under every reading too, and show who pays more or less." };
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new SettleCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("settle", "Settle a year: who pays what to whom, by which article, and what everyone is left with.")
        {
            _policy, _year, _ledger, _facts, _out, _readings, _allReadings, _json,
        };
        command.SetAction((parsed, _) =>
        {
            SettlementInputs inputs = Inputs(parsed);
            Settlement settlement = inputs.Settle();
            Save(settlement, parsed.GetValue(_out));
            ReadingComparison? readings = parsed.GetValue(_allReadings) ? ReadingComparison.Of(inputs, settlement) : null;
            Print(settlement, readings, inputs.Policy.Document, parsed.GetValue(_json), terminal);
            SettlementPrinter.WarnOfUnused(settlement, terminal);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private SettlementInputs Inputs(ParseResult parsed)
    {
        int year = parsed.GetValue(_year);
        Policy policy = PolicySource.ForYear(parsed.GetRequiredValue(_policy), year);
        string factsFile = parsed.GetRequiredValue(_facts);
        if (parsed.GetValue(_out) is string output)
        {
            OutputFile.Check("--out", output, parsed.GetValue(_ledger) is string read ? [factsFile, read] : [factsFile]);
        }

        SettlementFacts facts = SettlementFacts.Load(factsFile);
        if (facts.Year != year)
        {
            throw new InputException($"{factsFile}: $.year: the facts are of {facts.Year}, and {year} is to be settled.", "Give the facts of that year, or another --year.");
        }

        Ledger? ledger = parsed.GetValue(_ledger) is string ledgerFile ? Ledger.Load(ledgerFile) : null;
        return new SettlementInputs(policy, facts, ledger, SettlementOptions.Default with { Readings = parsed.GetRequiredValue(_readings) }, factsFile);
    }

    private static void Save(Settlement settlement, string? file)
    {
        if (file is not null)
        {
            settlement.Save(file);
        }
    }

    private static void Print(Settlement settlement, ReadingComparison? readings, PolicyDocument policy, bool json, Terminal terminal)
    {
        if (!json)
        {
            SettlementPrinter.Print(settlement, policy, terminal);
            readings?.Print(terminal);
        }
        else if (readings is null)
        {
            terminal.Out.Write(Encoding.UTF8.GetString(settlement.ToUtf8()));
        }
        else
        {
            JsonOutput.WriteObject(terminal, writer =>
            {
                writer.WritePropertyName("settlement");
                writer.WriteRawValue(settlement.ToUtf8());
                readings.Write(writer);
            });
        }
    }
}
