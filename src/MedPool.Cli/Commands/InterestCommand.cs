using System.CommandLine;
using System.Globalization;

using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool interest</c>: what late remittances cost (JH-09, JH-15).</summary>
internal static class InterestCommand
{
    private const string ReadingName = "interest-year";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string> orders = CommonOptions.File("--orders", "A facts file with demandDepositRate and remittances.", required: true);
        Option<string?> policy = CommonOptions.OptionalFile("--policy", "A policy file to use in place of the shipped policy that the facts name.");
        Option<DateOnly?> asOf = DateOption.Optional("--as-of", "The last day known, for a year that is not over: interest runs to it and nothing is withheld before 31 December.");
        var reading = new Option<string?>("--reading") { Description = $"Another reading of the rule: {ReadingName}=360 or {ReadingName}=365.", HelpName = "NAME=ALTERNATIVE" };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("interest", "Charge late remittances: interest at a multiple of the demand-deposit rate, and what the province withholds.") { orders, policy, asOf, reading, json };
        command.SetAction((parsed, _) =>
        {
            string file = parsed.GetRequiredValue(orders);
            SettlementFacts facts = SettlementFacts.Load(file);
            PolicyDocument document = PolicyOf(facts, parsed.GetValue(policy)).Document;
            InterestStatement statement = StatementOf(file, facts, document, DaysPerYear(document, parsed.GetValue(reading)), parsed.GetValue(asOf));
            statement.WarnOfUnknownKinds(terminal);
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

    private static Policy PolicyOf(SettlementFacts facts, string? file)
    {
        Policy policy = PolicySource.ForYear(file ?? facts.PolicyId, facts.Year);
        return policy.Document.Id == facts.PolicyId
            ? policy
            : throw new InputException($"--policy: the facts are for {facts.PolicyId}, the policy is {policy.Document.Id}.", "Give facts and policy of the same system.");
    }

    private static InterestStatement StatementOf(string file, SettlementFacts facts, PolicyDocument policy, int daysPerYear, DateOnly? asOf)
    {
        try
        {
            return new InterestStatement(facts, policy, daysPerYear, asOf);
        }
        catch (Exception problem) when (problem is FactsException or InputException)
        {
            throw new InputException($"{file}: {problem.Message}");
        }
    }

    private static int DaysPerYear(PolicyDocument policy, string? chosen)
    {
        Reading reading = policy.Readings.First(reading => reading.Name == ReadingName);
        string[] known = [.. reading.Alternatives.Select(alternative => $"{ReadingName}={alternative.Name}")];
        string selected = chosen ?? $"{ReadingName}={reading.Chosen}";
        return known.Contains(selected)
            ? int.Parse(selected[(ReadingName.Length + 1)..], CultureInfo.InvariantCulture)
            : throw new InputException($"--reading: '{chosen}' is no reading of late interest.", $"Known are {string.Join(" and ", known)}.");
    }
}
