using System.CommandLine;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Projecting;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool project</c>: several years settled one after another, and another course of them compared.</summary>
internal sealed class ProjectCommand
{
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<string> _facts = CommonOptions.File("--facts", "The facts of the first year (facts.json), with income and expenditure.", required: true);
    private readonly Option<int> _years = new("--years") { Description = "How many years, the first among them.", HelpName = "N", Required = true };
    private readonly Option<string?> _growth = CommonOptions.OptionalFile("--growth", "How figures grow (JSON); without it nothing grows.");
    private readonly Option<IReadOnlyDictionary<string, string>> _readings = ReadingOption.Create();
    private readonly Option<string?> _against = CommonOptions.OptionalFile(
        "--against",
        "A scenario (JSON): other readings, facts, growth or policy, compared with the base.");

    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new ProjectCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command(
            "project",
            "Settle several years on: balances, months payable and who pays, year by year, and the year in which a pool runs out.")
        {
            _policy, _facts, _years, _growth, _readings, _against, _json,
        };
        CommonOptions.CheckWhole(_years, 1, ProjectionOptions.YearsMax, $"is not a number of years from 1 to {ProjectionOptions.YearsMax}.");
        command.SetAction((parsed, _) =>
        {
            Project(parsed, terminal);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private void Project(ParseResult parsed, Terminal terminal)
    {
        string factsFile = parsed.GetRequiredValue(_facts);
        string policyName = parsed.GetRequiredValue(_policy);
        SettlementFacts facts = SettlementFacts.Load(factsFile);
        Policy policy = PolicySource.ForYear(policyName, facts.Year);
        var options = new ProjectionOptions
        {
            Years = parsed.GetValue(_years),
            Growth = parsed.GetValue(_growth) is string growth ? GrowthAssumptions.Read(TextInput.Json(growth), policy) : GrowthAssumptions.None,
            Readings = parsed.GetRequiredValue(_readings),
        };
        Projection projection = TextInput.In(factsFile, () => Projection.Of(PolicySource.Versions(policyName), facts, options));
        ProjectionReport report = parsed.GetValue(_against) is string scenario
            ? Compare(projection, facts, policyName, policy, scenario)
            : new ProjectionReport(policy.Document, projection, null, null);
        if (parsed.GetValue(_json))
        {
            JsonOutput.WriteObject(terminal, report.Write);
        }
        else
        {
            report.Print(terminal);
        }

        Warn(report, parsed.GetValue(_growth), parsed.GetValue(_against), terminal);
    }

    private static ProjectionReport Compare(Projection projection, SettlementFacts facts, string policyName, Policy policy, string file)
    {
        ProjectionScenario scenario = ProjectionScenario.Read(TextInput.Json(file), policy);
        Projection other = TextInput.In(file, () => Projection.Of(
            PolicySource.Versions(scenario.Policy ?? policyName),
            scenario.Apply(facts),
            scenario.Apply(projection.Options)));
        return new ProjectionReport(policy.Document, projection, new ProjectionComparison(projection, other), scenario.Name ?? file);
    }

    private static void Warn(ProjectionReport report, string? growthFile, string? scenarioFile, Terminal terminal)
    {
        WarnOf(report.Base, growthFile, terminal);
        if (report.Comparison is { } comparison)
        {
            WarnOf(comparison.Other, scenarioFile, terminal, [.. report.Base.UnusedRates]);
        }
    }

    private static void WarnOf(Projection projection, string? file, Terminal terminal, params GrowthRate[] known)
    {
        foreach (GrowthRate rate in projection.UnusedRates.Except(known))
        {
            terminal.Message($"warning: {file}: no figure of the facts follows the growth rate {ProjectionWords.Of(rate)}.");
        }
    }
}
