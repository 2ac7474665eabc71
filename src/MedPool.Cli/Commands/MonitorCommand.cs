using System.CommandLine;

using MedPool.Cli.Input;
using MedPool.Cli.Monitoring;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool monitor</c>: months payable, early warning, supervision list and conditions of use.</summary>
internal sealed class MonitorCommand
{
    private readonly Option<string?> _facts = CommonOptions.OptionalFile("--facts", "A JSON file with any of balances, history, supervision and conditions.");
    private readonly Option<string?> _settlement = CommonOptions.OptionalFile(
        "--settlement",
        "A settlement.json: its areas' closing balances and expenditure are looked at, and the adjustment that they received.");
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new MonitorCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command(
            "monitor",
            "Warn of balances that pay for too few months, list areas for supervision, and check the conditions of use. "
            + "Exit code 1 where a condition is not met.")
        {
            _facts, _settlement, _json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_facts) is null && result.GetResult(_settlement) is null)
            {
                result.AddError("There is nothing to look at: give --facts FILE or --settlement FILE.");
            }
        });
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed, terminal)));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        MonitoringReport report = ReportOf(parsed.GetValue(_facts), parsed.GetValue(_settlement));
        if (parsed.GetValue(_json))
        {
            JsonOutput.WriteObject(terminal, json => MonitoringJson.Write(report, json));
        }
        else
        {
            MonitoringTables.Print(report, terminal);
        }

        string[] unmet = [.. MonitoringWords.Unmet(report)];
        return unmet.Length == 0
            ? ExitCode.Success
            : throw CheckException.With($"Conditions of use are not met; each lowers the pool's share ({UseConditions.Rule}):", unmet);
    }

    private static MonitoringReport ReportOf(string? factsFile, string? settlementFile)
    {
        MonitoringFacts? settled = settlementFile is null ? null : Settlement.Load(settlementFile).MonitoringFacts();
        if (factsFile is null)
        {
            return MonitoringReport.Of(PolicySource.OfInput(null, settlementFile!, settled!.PolicyId, settled.Year).Document, settled);
        }

        MonitoringFacts facts = MonitoringFacts.Read(TextInput.Json(factsFile));
        PolicyDocument policy = PolicySource.OfInput(null, factsFile, facts.PolicyId, facts.Year).Document;
        if (facts.Evidence.Count > 0 && UseConditions.Of(policy).Count == 0)
        {
            throw PolicySource.Lacking(
                $"{factsFile}: $.conditions: {policy.Id} has no conditions of use.",
                other => UseConditions.Of(other) is { Count: > 0 } conditions ? conditions[0] : null,
                "Leave them out.");
        }

        MonitoringFacts all = settled is null ? facts : TextInput.In("--settlement", () => facts.With(settled));
        return TextInput.In(factsFile, () => MonitoringReport.Of(policy, all));
    }
}
