using System.CommandLine;

using MedPool.Cli.Checks;
using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Files;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool check</c>: a year's figures checked against the rules.</summary>
internal sealed class CheckCommand
{
    private readonly Option<string> _facts = CommonOptions.File(
        "--facts",
        "A JSON file with any of assessment, budgets, subsidies, providerPayments, targets, plans, factors and outlook; '-' is standard input.",
        required: true);
    private readonly Option<string?> _policy = CommonOptions.OptionalPolicy();
    private readonly Option<int?> _year = CommonOptions.OptionalYear();
    private readonly Option<DateOnly?> _asOf = DateOption.Optional("--as-of", "The last day for which payments are known, in a year that is not over.");
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new CheckCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("check", "Check a year's figures against the rules. Exit code 1 where a check fails.")
        {
            _facts, _policy, _year, _asOf, _json,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, terminal, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        string file = parsed.GetRequiredValue(_facts);
        CheckFacts read = With(CheckFacts.Read(TextInput.Open(file, TextEncoding.Utf8, terminal, cancellationToken)), parsed, file);
        PolicyDocument? named = PolicyOf(read, parsed.GetValue(_policy), file);
        CheckFacts facts = read with { PolicyId = named?.Id };
        CheckReport report = TextInput.In(file, () => CheckReport.Of(facts, PoliciesFor(named)));
        foreach (string borrowed in CheckFailures.Borrowed(report))
        {
            terminal.Message(borrowed);
        }

        if (parsed.GetValue(_json))
        {
            JsonOutput.WriteObject(terminal, json => new CheckJson(report, json).Write());
        }
        else
        {
            CheckTables.Print(report, terminal);
        }

        return report.Passed ? ExitCode.Success : throw CheckException.With("Checks failed:", CheckFailures.Of(report));
    }

    private CheckFacts With(CheckFacts facts, ParseResult parsed, string file) => facts with
    {
        Year = One(facts.Year, parsed.GetValue(_year), file, "year", "--year"),
        AsOf = One(facts.AsOf, parsed.GetValue(_asOf), file, "asOf", "--as-of"),
    };

    private static T? One<T>(T? inFile, T? option, string file, string key, string name)
        where T : struct => inFile is { } given && option is { } other && !given.Equals(other)
        ? throw new InputException($"{file}: $.{key}: the file says {Text(given)}, {name} says {Text(other)}.", "Keep one of the two.")
        {
            File = file,
            JsonPath = "$." + key,
        }
        : inFile ?? option;

    private static string Text(object value) => value is DateOnly day ? Days.Text(day) : $"{value}";

    private static PolicyDocument? PolicyOf(CheckFacts facts, string? option, string file)
    {
        if ((option ?? facts.PolicyId) is not { } name)
        {
            return null;
        }

        PolicyDocument policy = PolicySource.ForYearOrFirst(name, facts.Year).Policy.Document;
        return facts.PolicyId is null || facts.PolicyId == policy.Id
            ? policy
            : throw new InputException($"{file}: $.policy: the file is for {facts.PolicyId}, --policy is {policy.Id}.", "Keep one of the two.")
            {
                File = file,
                JsonPath = "$.policy",
            };
    }

    // The named policy first; the shipped ones have the rules that it has not.
    private static PolicyDocument[] PoliciesFor(PolicyDocument? named)
    {
        IEnumerable<PolicyDocument> shipped = PolicySource.Shipped.Select(policy => policy.Document);
        return named is null ? [.. shipped] : [named, .. shipped.Where(other => other.Id != named.Id)];
    }
}
