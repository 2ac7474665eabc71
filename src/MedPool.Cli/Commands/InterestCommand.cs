using System.CommandLine;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool interest</c>: what late remittances cost.</summary>
internal static class InterestCommand
{
    private const string ReadingName = "interest-year";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string> orders = CommonOptions.File("--orders", "A facts file with demandDepositRate and remittances.", required: true);
        Option<string?> policy = CommonOptions.OptionalFile("--policy", "A policy file to use in place of the shipped policy that the facts name.");
        Option<DateOnly?> asOf = DateOption.Optional(
            "--as-of",
            "The last day known, for a year that is not over: interest runs to it and nothing is withheld before 31 December.");
        var reading = new Option<string?>("--reading")
        {
            Description = $"Another reading of the rule: {ReadingName}=360 or {ReadingName}=365.",
            HelpName = "NAME=ALTERNATIVE",
        };
        Option<bool> json = CommonOptions.Json();
        var command = new Command(
            "interest",
            "Charge late remittances: interest at a multiple of the demand-deposit rate, and what the province withholds.")
        {
            orders, policy, asOf, reading, json,
        };
        command.SetAction((parsed, _) =>
        {
            string file = parsed.GetRequiredValue(orders);
            SettlementFacts facts = SettlementFacts.Load(file);
            PolicyDocument document = PolicyOf(facts, file, parsed.GetValue(policy)).Document;
            var view = new InterestView(StatementOf(file, facts, document, OptionsOf(document, parsed.GetValue(reading), parsed.GetValue(asOf))));
            view.WarnOfUnknownKinds(terminal);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(terminal, view.Write);
            }
            else
            {
                view.Print(terminal);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static Policy PolicyOf(SettlementFacts facts, string factsFile, string? given)
    {
        Policy policy = PolicySource.OfInput(given, factsFile, facts.PolicyId, facts.Year);
        return policy.Document.Id == facts.PolicyId
            ? policy
            : throw new InputException(
                $"--policy: the facts are for {facts.PolicyId}, the policy is {policy.Document.Id}.",
                "Give facts and policy of the same system.");
    }

    private static LateInterestStatement StatementOf(string file, SettlementFacts facts, PolicyDocument policy, LateInterestOptions options) =>
        policy.LateInterest is null
            ? throw PolicySource.Lacking(
                $"{file}: policy {policy.Id}: its documents charge no interest on late remittances.",
                other => other.LateInterest?.Multiple.Cite)
            : TextInput.In(file, () => facts.ChargeLateInterest(policy, options));

    private static LateInterestOptions OptionsOf(PolicyDocument policy, string? reading, DateOnly? asOf)
    {
        LateInterestOptions options = LateInterestOptions.Default with { AsOf = asOf };
        if (reading is null)
        {
            return options;
        }

        string[] known =
        [
            .. policy.Readings.Where(known => known.Name == ReadingName)
                .SelectMany(known => known.Alternatives)
                .Select(alternative => $"{ReadingName}={alternative.Name}"),
        ];
        return known.Contains(reading)
            ? options with { Readings = new Dictionary<string, string> { [ReadingName] = reading[(ReadingName.Length + 1)..] } }
            : throw new InputException($"--reading: '{reading}' is no reading of late interest.", $"Known are {string.Join(" and ", known)}.");
    }
}
