using System.CommandLine;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Files;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool appropriations</c>: budgets into payments to the areas, quotas, and what was late on the way.</summary>
internal sealed class AppropriationsCommand
{
    private readonly Option<string> _facts = CommonOptions.File(
        "--facts",
        "A facts file with expenditureBudget, and priorYearExpenditure and expenditure where known.",
        required: true);
    private readonly Option<string?> _policy = CommonOptions.OptionalFile(
        "--policy",
        "A policy file to use in place of the shipped policy that the facts name.");
    private readonly Option<string?> _budgets = CommonOptions.OptionalFile(
        "--budgets",
        "A CSV file fund,area,from,income_plan,expenditure_budget,approval of later versions of budgets.");
    private readonly Option<string?> _chain = CommonOptions.OptionalFile(
        "--chain",
        "A CSV file with the month and the days on which its steps were done, a column each.");
    private readonly Option<string?> _paid = CommonOptions.OptionalFile(
        "--paid",
        "A CSV file fund,area,date,amount of what was paid on the monthly appropriations, or, with the column for, on the advance "
        + "or the year-end order (year-end): says what was late.");
    private readonly Option<DateOnly?> _asOf = DateOption.Optional(
        "--as-of",
        "The last day known, for a year that is not over: later payments do not count, and months whose day is not over are not yet due; needs --paid.");
    private readonly Option<string?> _holidays = CommonOptions.OptionalFile(
        "--holidays",
        "A calendar file (date,kind) whose days take the place of the shipped ones.");
    private readonly Option<TextEncoding> _encoding = EncodingOption.Create();
    private readonly Option<IReadOnlyDictionary<string, string>> _readings = ReadingOption.Create(
        "Another reading of the rules: advance=once (it stays as it was paid) or advance=renewed (each year from last year's mean; needs advanceHeld).");
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new AppropriationsCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command(
            "appropriations",
            "Compute advances, monthly appropriations, year-end orders and quotas from budgets, with their days.")
        {
            _facts, _policy, _budgets, _chain, _paid, _asOf, _holidays, _readings, _encoding, _json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_asOf) is not null && result.GetResult(_paid) is null)
            {
                result.AddError("--as-of: it says up to which day payments are known; give them with --paid FILE.");
            }
        });
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed, terminal)));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        string factsFile = parsed.GetRequiredValue(_facts);
        SettlementFacts facts = SettlementFacts.Load(factsFile);
        PolicyDocument policy = PolicySource.OfInput(parsed.GetValue(_policy), factsFile, facts.PolicyId, facts.Year).Document;
        CheckPolicy(policy, parsed);
        TextEncoding encoding = parsed.GetValue(_encoding);
        WorkingCalendar calendar = Calendars.Of(parsed.GetValue(_holidays), encoding);
        YearAppropriations year = YearOf(parsed, facts, policy, calendar);
        EquatableArray<AppropriationChain> chains =
            TextInput.OptionalFile(parsed.GetValue(_chain), encoding) is { } chain ? AppropriationChain.Read(chain, policy, facts.Year, calendar) : default;
        bool byNotice = year.ByNotice && chains.All(month => month.ByNotice);
        Calendars.NoteIf(!byNotice, terminal);
        if (parsed.GetValue(_json))
        {
            JsonOutput.WriteObject(terminal, json => AppropriationJson.Write(year, chains, byNotice, json));
        }
        else
        {
            AppropriationTables.Print(year, chains, terminal);
        }

        CheckQuotas(year);
        return ExitCode.Success;
    }

    private YearAppropriations YearOf(ParseResult parsed, SettlementFacts facts, PolicyDocument policy, WorkingCalendar calendar)
    {
        TextEncoding encoding = parsed.GetValue(_encoding);
        EquatableArray<AreaBudget> budgets = facts.Budgets();
        budgets = TextInput.OptionalFile(parsed.GetValue(_budgets), encoding) is { } versions ? AreaBudget.Amend(versions, budgets) : budgets;
        AppropriationPayment[]? payments =
            TextInput.OptionalFile(parsed.GetValue(_paid), encoding) is { } paid ? [.. AppropriationPayment.Read(paid, budgets)] : null;
        PaymentOptions options = new() { Calendar = calendar, AsOf = parsed.GetValue(_asOf), Readings = parsed.GetRequiredValue(_readings) };
        return TextInput.In(
            payments is null ? parsed.GetRequiredValue(_facts) : "--paid",
            () => YearAppropriations.Of(policy, facts.Year, budgets, payments, options));
    }

    private void CheckPolicy(PolicyDocument policy, ParseResult parsed)
    {
        if (policy.Appropriations is not { } rules)
        {
            throw PolicySource.Lacking(
                $"policy {policy.Id}: its documents say nothing of appropriations.",
                other => other.Appropriations?.Monthly?.Cite ?? other.Appropriations?.Quota?.Ceiling);
        }

        if (parsed.GetValue(_chain) is not null && rules.Chain.Count == 0)
        {
            throw PolicySource.Lacking(
                $"--chain: {policy.Id} has no monthly chain from plan to payment.",
                other => AppropriationChain.DeadlinesOf(other) is { Count: > 0 } steps ? steps[0].Cite : null,
                "Leave out --chain.");
        }

        if (parsed.GetValue(_paid) is not null && rules.Monthly is null)
        {
            throw PolicySource.Lacking(
                $"--paid: {policy.Id} has no monthly appropriations.",
                other => other.Appropriations?.Monthly?.Cite,
                "Leave out --paid.");
        }
    }

    private static void CheckQuotas(YearAppropriations year)
    {
        string[] over = [.. year.OverQuota.Select(area => $"{area.Fund} {area.Area} by {area.OverQuota}")];
        if (over.Length > 0)
        {
            throw new CheckException($"Expenditure exceeds the approved quota ({year.Rules.Quota?.Ceiling.Rule}): {string.Join("; ", over)}.");
        }
    }
}
