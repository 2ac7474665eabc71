using System.CommandLine;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Cli.Statements;
using MedPool.Files;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool collections</c>: whether collecting accounts pass everything on in time and close at zero.</summary>
internal sealed class CollectionsCommand
{
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int> _year = CommonOptions.Year();
    private readonly Option<string?> _ledger = CommonOptions.OptionalFile(
        "--ledger",
        "The year's ledger: its contributions, personal accounts' part included, are what was collected.");
    private readonly Option<string?> _collected = CommonOptions.OptionalFile(
        "--collected",
        "A CSV file insu_admdvs,month,collected in place of a ledger; the month like 2021-03.");
    private readonly Option<string> _passedOn = CommonOptions.File(
        "--passed-on",
        "A CSV file insu_admdvs,date,amount: what the accounts passed on to the level above; "
        + "a column 'to' with expenditure marks what went into an expenditure account.",
        required: true);
    private readonly Option<string> _deadline = new("--deadline")
    {
        Description = "The policy's monthly deadline that holds: transfer in yichun, income-remittance in jining.",
        HelpName = "NAME",
        Required = true,
    };
    private readonly Option<DateOnly?> _asOf = DateOption.Optional(
        "--as-of",
        "The last day known, for a year that is not over: later transfers do not count, and what is left before a month's day is no fault.");
    private readonly Option<string?> _holidays = CommonOptions.OptionalFile(
        "--holidays",
        "A calendar file (date,kind) whose days take the place of the shipped ones.");
    private readonly Option<TextEncoding> _encoding = EncodingOption.Create();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new CollectionsCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command(
            "collections",
            "Check that each month's collections are passed on in time and the accounts close at zero. Exit code 1 where one does not.")
        {
            _policy, _year, _ledger, _collected, _passedOn, _deadline, _asOf, _holidays, _encoding, _json,
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
        Deadline deadline = DeadlineOf(policy, parsed.GetRequiredValue(_deadline));
        CollectionReport report = ReportOf(parsed, policy, year, deadline);
        var view = new CollectionView(report);
        Calendars.NoteIf(!report.ByNotice, terminal);
        if (parsed.GetValue(_json))
        {
            JsonOutput.WriteObject(terminal, view.Write);
        }
        else
        {
            view.Print(terminal);
        }

        CheckClosed(view, deadline);
        return ExitCode.Success;
    }

    private CollectionReport ReportOf(ParseResult parsed, PolicyDocument policy, int year, Deadline deadline)
    {
        TextEncoding encoding = parsed.GetValue(_encoding);
        EquatableArray<CollectedAmount> collected = parsed.GetValue(_ledger) is { } ledger
            ? CollectedAmount.Of(LedgerOf(ledger, policy, year))
            : CollectedAmount.Read(TextInput.File(parsed.GetValue(_collected)!, encoding), policy, year);
        EquatableArray<PassedOn> passedOn = PassedOn.Read(TextInput.File(parsed.GetRequiredValue(_passedOn), encoding), policy);
        var options = new PaymentOptions { Calendar = Calendars.Of(parsed.GetValue(_holidays), encoding), AsOf = parsed.GetValue(_asOf) };
        try
        {
            return CollectionReport.Of(policy, year, deadline, collected, passedOn, options);
        }
        catch (FactsException problem)
        {
            throw new InputException(problem.Message, "Check what was collected and what was passed on.");
        }
    }

    private static void CheckClosed(CollectionView view, Deadline deadline)
    {
        string[] failures =
        [
            .. Failure($"Accounts did not close at zero ({deadline.Cite.Rule}):", view.Open),
            .. Failure($"Income went into an expenditure account ({CollectionReport.SeparationRule}):", view.Misdirected),
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
            : throw new InputException(
                $"{file}: the ledger was made for {ledger.PolicyId}, {ledger.Year}; {policy.Id}, {year} is asked for.",
                "Give the ledger of the policy and year.");
    }

    private static Deadline DeadlineOf(PolicyDocument policy, string name)
    {
        EquatableArray<Deadline> monthly = CollectionReport.DeadlinesOf(policy);
        string known = monthly.Count == 0
            ? "it has none"
            : "they are " + string.Join(", ", monthly.Select(deadline => $"{deadline.Name} ({deadline.Text.En})"));
        return monthly.FirstOrDefault(deadline => deadline.Name == name)
            ?? throw new InputException($"--deadline: '{name}' is no monthly deadline of {policy.Id}.", $"Give one of its monthly deadlines; {known}.");
    }
}
