using System.CommandLine;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Files;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool deposits</c>: whether principal and interest of matured term deposits came back in full and in time.</summary>
internal sealed class DepositsCommand
{
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int?> _year = CommonOptions.YearOrFirst();
    private readonly Option<string> _deposits = CommonOptions.File(
        "--deposits",
        "A CSV file insu_admdvs,deposit,maturity,principal,interest; deposit is the number of its certificate.",
        required: true);
    private readonly Option<string?> _paid = CommonOptions.OptionalFile(
        "--paid",
        "A CSV file insu_admdvs,deposit,date,amount of what arrived in the pool's account.");
    private readonly Option<DateOnly?> _asOf = DateOption.Optional(
        "--as-of",
        "The last day known: later payments do not count, and deposits whose last day is not over are not yet due.");
    private readonly Option<string?> _holidays = CommonOptions.OptionalFile(
        "--holidays",
        "A calendar file (date,kind) whose days take the place of the shipped ones.");
    private readonly Option<TextEncoding> _encoding = EncodingOption.Create();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new DepositsCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command(
            "deposits",
            "Check that principal and interest of matured term deposits are paid over in full and in time. Exit code 1 where some are not.")
        {
            _policy, _year, _deposits, _paid, _asOf, _holidays, _encoding, _json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_paid) is null && result.GetResult(_asOf) is null)
            {
                result.AddError("What came back is not known: give --paid FILE, or --as-of DATE for the day on which nothing had.");
            }
        });
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed, terminal)));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        PolicyDocument policy = PolicySource.ForYearOrFirst(parsed.GetRequiredValue(_policy), parsed.GetValue(_year)).Policy.Document;
        DepositReport report = ReportOf(parsed, policy);
        var view = new DepositView(report);
        Calendars.NoteIf(!report.ByNotice, terminal);
        if (parsed.GetValue(_json))
        {
            JsonOutput.WriteObject(terminal, view.Write);
        }
        else
        {
            view.Print(terminal);
        }

        return report.IsKept
            ? ExitCode.Success
            : throw CheckException.With($"Term deposits did not come back in full in time ({report.Deadline.Cite.Rule}):", view.Broken);
    }

    private DepositReport ReportOf(ParseResult parsed, PolicyDocument policy)
    {
        if (DepositReport.DeadlineOf(policy) is null)
        {
            throw PolicySource.Lacking($"--policy: {policy.Id} has no deadline for term deposits.", other => DepositReport.DeadlineOf(other)?.Cite);
        }

        string? paid = parsed.GetValue(_paid);
        string deposits = parsed.GetRequiredValue(_deposits);
        TextEncoding encoding = parsed.GetValue(_encoding);
        var options = new PaymentOptions { Calendar = Calendars.Of(parsed.GetValue(_holidays), encoding), AsOf = parsed.GetValue(_asOf) };
        EquatableArray<TermDeposit> held = TermDeposit.Read(TextInput.File(deposits, encoding), TextInput.OptionalFile(paid, encoding), policy);
        return TextInput.In(paid ?? deposits, () => DepositReport.Of(policy, held, options));
    }
}
