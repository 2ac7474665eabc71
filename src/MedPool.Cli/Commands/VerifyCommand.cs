using System.CommandLine;

using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Levels;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool verify</c>: checks a settlement anew.</summary>
internal sealed class VerifyCommand
{
    private readonly Argument<string> _file = new("SETTLEMENT") { Description = "A settlement that 'medpool settle --out' wrote." };
    private readonly Option<string?> _ledger = CommonOptions.OptionalFile("--ledger", "The ledger that it was made from.");
    private readonly Option<string?> _facts = CommonOptions.OptionalFile("--facts", "The facts that it was made from.");
    private readonly Option<string?> _policy = new("--policy") { Description = "The policy file, for a policy that is not shipped.", HelpName = "P" };
    private readonly FactsSources _sources = new();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new VerifyCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command(
            "verify",
            "Check a settlement: accounts, conservation and figures recomputed, settled again, digest compared. Exit code 1 when a check fails.")
        {
            _file, _ledger, _facts, _policy, _json,
        };
        _sources.AddTo(command);
        command.SetAction((parsed, _) => Task.FromResult(Verify(parsed, terminal)));
        return command;
    }

    private int Verify(ParseResult parsed, Terminal terminal)
    {
        string file = parsed.GetRequiredValue(_file);
        Settlement settlement = Settlement.Load(file);
        Ledger? ledger = parsed.GetValue(_ledger) is string ledgerFile ? Ledger.Load(ledgerFile) : null;
        SettlementFacts? facts = LoadFacts(parsed, hasLedger: ledger is not null);
        Policy? policy = PolicyOf(settlement, parsed.GetValue(_policy));
        IReadOnlyDictionary<string, Settlement> cities = _sources.Cities(parsed);
        VerificationReport report = policy is null ? settlement.Verify() : policy.Verify(settlement, facts, ledger);
        if (cities.Count > 0)
        {
            report = Consolidate(settlement, file, cities).AddTo(report);
        }

        if (parsed.GetValue(_json))
        {
            PrintJson(file, report, terminal);
        }
        else
        {
            PrintText(file, report, terminal);
        }

        return report.IsSound ? ExitCode.Success : ExitCode.CheckFailed;
    }

    private static Consolidation Consolidate(Settlement settlement, string file, IReadOnlyDictionary<string, Settlement> cities)
    {
        try
        {
            return Consolidation.Of(settlement, cities);
        }
        catch (Exception problem) when (problem is KeyNotFoundException or ArgumentException)
        {
            throw new InputException(
                $"{file}: {problem.Message}",
                "Give each city's settlement of the same year and funds, by its code in the province's policy.");
        }
    }

    private SettlementFacts? LoadFacts(ParseResult parsed, bool hasLedger)
    {
        if (parsed.GetValue(_facts) is not string file)
        {
            return null;
        }

        SettlementFacts facts = _sources.Complete(SettlementFacts.Load(file), file, _sources.Cities(parsed), parsed);
        bool hasTotals = facts.Funds.Values.All(fund => fund.Areas.Values.All(area => area.Income is not null && area.Expenditure is not null));
        return hasTotals || hasLedger
            ? facts
            : throw new InputException(
                $"{file}: the facts give no income and expenditure, so the settlement was made from a ledger too.",
                "Give it with --ledger.");
    }

    /// <summary>The policy to settle again by, or nothing where it is not at hand: then arithmetic alone is checked.</summary>
    private static Policy? PolicyOf(Settlement settlement, string? given) =>
        given is null ? Policies.Find(settlement.PolicyId, settlement.Year) : PolicySource.ForYear(given, settlement.Year);

    private static void PrintText(string file, VerificationReport report, Terminal terminal)
    {
        string checks = string.Join(", ", report.Checks.Select(check => check.Name()));
        string verdict = report.IsSound ? "✓ sound" : $"✗ {report.Findings.Count} finding{(report.Findings.Count == 1 ? "" : "s")}";
        terminal.Out.Write($"{file}: checked {checks}: {verdict}\n");
        foreach (VerificationFinding finding in report.Findings)
        {
            terminal.Out.Write($"  {finding}\n");
        }

        if (!report.Checks.Contains(VerificationCheck.SettledAgain))
        {
            terminal.Message("note: the policy is not a shipped one, so it was not settled again; give it with --policy FILE.policy.json.");
        }
        else if (!report.Checks.Contains(VerificationCheck.Digest))
        {
            terminal.Message("note: the digest was not compared; give --facts, and --ledger where there was one.");
        }
    }

    private static void PrintJson(string file, VerificationReport report, Terminal terminal) => JsonOutput.WriteObject(terminal, json =>
    {
        json.WriteString("settlement", file);
        json.WriteBoolean("sound", report.IsSound);
        json.WriteTexts("checked", report.Checks.Select(check => check.Name()));
        json.WriteObjects("findings", report.Findings, finding =>
        {
            json.WriteString("place", finding.Place);
            json.WriteString("problem", finding.Problem);
        });
    });
}
