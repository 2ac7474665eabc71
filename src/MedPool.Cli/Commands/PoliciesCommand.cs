using System.CommandLine;

using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.PolicyViews;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool policies</c>: what the policies say, and where it is written.</summary>
internal static class PoliciesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("ID")
        {
            Description = "A policy's id, or a file that ends in .policy.json; all shipped policies unless given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var rules = new Option<bool>("--rules") { Description = "List the rules that the policies cite, with the words quoted." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command(
            "policies",
            "Show the policies: areas, funds, values with their articles, readings, assumptions, open values.") { id, rules, json };
        command.SetAction((parsed, _) =>
        {
            string? wanted = parsed.GetValue(id);
            IReadOnlyList<Policy> policies = wanted is null ? PolicySource.Shipped : PolicySource.Versions(wanted);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(terminal, writer => PolicyJson.Write(writer, policies));
            }
            else
            {
                Print(policies, isList: wanted is null, parsed.GetValue(rules), terminal);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static void Print(IReadOnlyList<Policy> policies, bool isList, bool rules, Terminal terminal)
    {
        if (isList && !rules)
        {
            PolicyPrinter.PrintList(policies, terminal);
            return;
        }

        foreach (Policy policy in policies)
        {
            if (rules)
            {
                PolicyPrinter.PrintRules(policy, terminal);
            }
            else
            {
                PolicyPrinter.PrintWhole(policy, terminal);
            }
        }
    }
}
