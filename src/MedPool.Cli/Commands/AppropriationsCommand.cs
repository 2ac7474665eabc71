using System.CommandLine;

using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool appropriations</c>: budgets into payments to the areas, quotas, and what was late on the way (YC-3-2-1, YC-3-3, JN-3-4-3, JN-3-4-4).</summary>
internal sealed class AppropriationsCommand
{
    private readonly Option<string> _facts = CommonOptions.File("--facts", "A facts file with expenditureBudget, and priorYearExpenditure and expenditure where known.", required: true);
    private readonly Option<string?> _policy = CommonOptions.OptionalFile("--policy", "A policy file to use in place of the shipped policy that the facts name.");
    private readonly Option<string?> _budgets = CommonOptions.OptionalFile("--budgets", "A CSV file fund,area,from,income_plan,expenditure_budget,approval of later versions of budgets.");
    private readonly Option<string?> _chain = CommonOptions.OptionalFile("--chain", "A CSV file with the month and the days on which its steps were done, a column each.");
    private readonly Option<string?> _paid = CommonOptions.OptionalFile("--paid", "A CSV file fund,area,date,amount of what was paid on the monthly appropriations, or, with the column for, on the advance or the year-end order (year-end): says what was late.");
    private readonly Option<DateOnly?> _asOf = DateOption.Optional("--as-of", "The last day known, for a year that is not over: later payments do not count, and months whose day is not over are not yet due; needs --paid.");
    private readonly Option<string?> _holidays = CommonOptions.OptionalFile("--holidays", "A calendar file (date,kind) whose days take the place of the shipped ones.");
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new AppropriationsCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("appropriations", "Reckon advances, monthly appropriations, year-end orders and quotas from budgets, with their days.") { _facts, _policy, _budgets, _chain, _paid, _asOf, _holidays, _json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_asOf) is not null && result.GetResult(_paid) is null)
            {
                result.AddError("--as-of: it says up to which day payments are known; give them with --paid FILE.");
            }
        });
        command.SetAction((parsed, _) =>
        {
            SettlementFacts facts = SettlementFacts.Load(parsed.GetRequiredValue(_facts));
            PolicyDocument policy = PolicySource.ForYear(parsed.GetValue(_policy) ?? facts.PolicyId, facts.Year).Document;
            WorkingCalendar calendar = CalendarCommand.CalendarOf(parsed.GetValue(_holidays));
            var statement = new AppropriationStatement(policy, facts, AppropriationFacts.Budgets(facts, parsed.GetValue(_budgets)), calendar);
            if (parsed.GetValue(_chain) is { } chain)
            {
                AddChain(statement, chain, policy);
            }

            if (parsed.GetValue(_paid) is { } paid)
            {
                statement.AddPaid(AppropriationFacts.Paid(paid, statement.Areas), parsed.GetValue(_asOf));
            }

            CalendarCommand.NoteIf(!statement.ByNotice, terminal);
            if (parsed.GetValue(_json))
            {
                JsonOutput.WriteObject(terminal, statement.Write);
            }
            else
            {
                statement.Print(terminal);
            }

            CheckQuotas(statement);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static void AddChain(AppropriationStatement statement, string file, PolicyDocument policy)
    {
        if (statement.ChainSteps.Count == 0)
        {
            throw new InputException($"--chain: {policy.Id} has no monthly chain from plan to payment.", "Leave out --chain; jining has one (JN-3-4-4).");
        }

        foreach ((int month, Dictionary<string, DateOnly> done) in AppropriationFacts.Chain(file, statement.ChainSteps))
        {
            statement.AddChain(month, done);
        }
    }

    private static void CheckQuotas(AppropriationStatement statement)
    {
        string[] over = [.. statement.Areas.Where(area => area.Excess > Fen.Zero).Select(area => $"{area.Fund} {area.Area} by {area.Excess}")];
        if (over.Length > 0)
        {
            throw new CheckException($"Expenditure exceeds the approved quota ({statement.QuotaRule}): {string.Join("; ", over)}.");
        }
    }
}
