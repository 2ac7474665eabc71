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
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string> orders = CommonOptions.File("--orders", "A facts file with demandDepositRate and remittances.", required: true);
        Option<string?> policy = CommonOptions.OptionalFile("--policy", "A policy file to use in place of the shipped policy that the facts name.");
        Option<DateOnly?> asOf = DateOption.Optional(
            "--as-of",
            "The last day known: what is unpaid bears interest to it, and nothing is withheld before 31 December of the due year.");
        Option<IReadOnlyDictionary<string, string>> readings = ReadingOption.Create(
            "Another reading of the rule: interest-year=360 or =365; interest-end=until-paid or =year-end.");
        Option<bool> json = CommonOptions.Json();
        var command = new Command(
            "interest",
            "Charge late remittances: interest at a multiple of the demand-deposit rate, and what the province withholds.")
        {
            orders, policy, asOf, readings, json,
        };
        command.SetAction((parsed, _) =>
        {
            string file = parsed.GetRequiredValue(orders);
            SettlementFacts facts = SettlementFacts.Load(file);
            PolicyDocument document = PolicyOf(facts, file, parsed.GetValue(policy)).Document;
            LateInterestOptions options = new() { AsOf = parsed.GetValue(asOf), Readings = parsed.GetRequiredValue(readings) };
            var view = new InterestView(StatementOf(file, facts, document, options));
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
}
