using System.CommandLine;

using MedPool.Cli.Monitoring;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool monitor</c>: months payable, early warning, supervision list and conditions of use (YC-4-5b, YC-4-5c, JN-3-4-7, SN-2-3).</summary>
internal sealed class MonitorCommand
{
    private readonly Option<string?> _facts = CommonOptions.OptionalFile("--facts", "A JSON file with any of balances, history, supervision and conditions.");
    private readonly Option<string?> _settlement = CommonOptions.OptionalFile("--settlement", "A settlement.json: its areas' closing balances and expenditure are looked at, and the adjustment that they received.");
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new MonitorCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("monitor", "Warn of balances that pay for too few months, list areas for supervision, and check the conditions of use. Exit code 1 where a condition is not met.")
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
        Settlement? settlement = parsed.GetValue(_settlement) is { } settled ? Settlement.Load(settled) : null;
        MonitorFacts? facts = parsed.GetValue(_facts) is { } file ? MonitorFacts.Load(file, settlement) : null;
        MonitorStatement statement = StatementOf(facts, settlement, parsed);
        if (parsed.GetValue(_json))
        {
            JsonOutput.WriteObject(terminal, statement.Write);
        }
        else
        {
            statement.Print(terminal);
        }

        string[] unmet = [.. statement.Unmet];
        return unmet.Length == 0
            ? ExitCode.Success
            : throw new CheckException($"Conditions of use are not met; each lowers the pool's share (SN-2-3):{string.Concat(unmet.Select(condition => Environment.NewLine + "  " + condition))}");
    }

    private MonitorStatement StatementOf(MonitorFacts? facts, Settlement? settlement, ParseResult parsed)
    {
        PolicyDocument policy = facts?.Policy.Document ?? PolicySource.ForYear(settlement!.PolicyId, settlement.Year).Document;
        IEnumerable<AreaBalance> settled = settlement is null
            ? []
            : settlement.Funds.SelectMany(fund => fund.Areas.Select(area => new AreaBalance(fund.Fund, area.Code, area.ClosingBalance, area.Expenditure)));
        try
        {
            return new MonitorStatement(policy, facts?.Year ?? settlement!.Year, [.. settled, .. facts?.Balances ?? []], facts);
        }
        catch (Exception problem) when (problem is InputException or FactsException && parsed.GetValue(_facts) is not null)
        {
            throw new InputException($"{parsed.GetValue(_facts)}: {problem.Message}");
        }
    }
}
