using System.CommandLine;

using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Statements;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool collections</c>: whether collecting accounts pass everything on in time and close at zero (YC-3-1-1b, JN-3-4-2).</summary>
internal sealed class CollectionsCommand
{
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int> _year = CommonOptions.Year();
    private readonly Option<string?> _ledger = CommonOptions.OptionalFile("--ledger", "The year's ledger: its contributions, personal accounts' part included, are what was collected.");
    private readonly Option<string?> _collected = CommonOptions.OptionalFile("--collected", "A CSV file insu_admdvs,month,collected in place of a ledger; the month like 2021-03.");
    private readonly Option<string> _passedOn = CommonOptions.File("--passed-on", "A CSV file insu_admdvs,date,amount: what the accounts passed on to the level above; a column 'to' with expenditure marks what went into an expenditure account.", required: true);
    private readonly Option<string> _deadline = new("--deadline") { Description = "The policy's monthly deadline that holds: transfer in yichun, income-remittance in jining.", HelpName = "NAME", Required = true };
    private readonly Option<DateOnly?> _asOf = DateOption.Optional("--as-of", "The last day known, for a year that is not over: later transfers do not count, and what is left before a month's day is no fault.");
    private readonly Option<string?> _holidays = CommonOptions.OptionalFile("--holidays", "A calendar file (date,kind) whose days take the place of the shipped ones.");
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new CollectionsCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("collections", "Check that each month's collections are passed on in time and the accounts close at zero. Exit code 1 where one does not.")
        {
            _policy, _year, _ledger, _collected, _passedOn, _deadline, _asOf, _holidays, _json,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(_ledger) is null) == (result.GetResult(_collected) is null))
            {
                result.AddError("What was collected is not known: give either --ledger FILE or --collected FILE.");
            }
        });
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed, terminal)));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        int year = parsed.GetValue(_year);
        PolicyDocument policy = PolicySource.ForYear(parsed.GetRequiredValue(_policy), year).Document;
        CollectionStatement statement = CollectionStatement.Of(
            policy,
            year,
            DeadlineOf(policy, parsed.GetRequiredValue(_deadline)),
            CalendarCommand.CalendarOf(parsed.GetValue(_holidays)),
            parsed.GetValue(_ledger) is { } ledger ? CollectionStatement.OfLedger(LedgerOf(ledger, policy, year)) : CollectionStatement.OfFile(parsed.GetValue(_collected)!, policy, year),
            CollectionStatement.PassedOnOf(parsed.GetRequiredValue(_passedOn), policy),
            parsed.GetValue(_asOf));
        CalendarCommand.NoteIf(!statement.ByNotice, terminal);
        if (parsed.GetValue(_json))
        {
            JsonOutput.WriteObject(terminal, statement.Write);
        }
        else
        {
            statement.Print(terminal);
        }

        CheckClosed(statement, DeadlineOf(policy, parsed.GetRequiredValue(_deadline)));
        return ExitCode.Success;
    }

    private static void CheckClosed(CollectionStatement statement, Deadline deadline)
    {
        string[] failures =
        [
            .. Failure($"Accounts did not close at zero ({deadline.Cite.Rule}):", statement.Open),
            .. Failure("Income went into an expenditure account (JN-3-4-2):", statement.Misdirected),
        ];
        if (failures.Length > 0)
        {
            throw new CheckException(string.Join(Environment.NewLine, failures));
        }

        static string[] Failure(string title, IEnumerable<string> what) => what.Any() ? [title, .. what.Select(line => "  " + line)] : [];
    }

    private static Ledger LedgerOf(string file, PolicyDocument policy, int year)
    {
        Ledger ledger = Ledger.Load(file);
        return ledger.PolicyId == policy.Id && ledger.Year == year
            ? ledger
            : throw new InputException($"{file}: the ledger is of {ledger.PolicyId}, {ledger.Year}; wanted are {policy.Id}, {year}.", "Give the ledger of the policy and year.");
    }

    private static Deadline DeadlineOf(PolicyDocument policy, string name)
    {
        Deadline[] monthly = [.. policy.Deadlines.Where(deadline => deadline.When is MonthlyDeadline)];
        string known = monthly.Length == 0 ? "it has none" : "they are " + string.Join(", ", monthly.Select(deadline => $"{deadline.Name} ({deadline.Text.En})"));
        return monthly.FirstOrDefault(deadline => deadline.Name == name)
            ?? throw new InputException($"--deadline: '{name}' is no monthly deadline of {policy.Id}.", $"Give one of its monthly deadlines; {known}.");
    }
}
