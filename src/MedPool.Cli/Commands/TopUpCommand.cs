using System.CommandLine;
using System.CommandLine.Parsing;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Contributions;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool topup</c>: what completes the contribution years at retirement (JN-3-2-3, JN-3-2-4).</summary>
internal sealed class TopUpCommand
{
    private static readonly string[] Columns = ["psn_no", "emp_no", "case", "paid_months", "amount"];
    private static readonly string[] Added = ["months", "top_up", "payer"];
    private static readonly string[] Working = ["base", "rate", "rule"];

    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int?> _year = CommonOptions.YearOrFirst();
    private readonly Option<string> _members = CommonOptions.File("--members", "A CSV file psn_no,emp_no,case,paid_months,amount, with the case 1 to 5; '-' is standard input.", required: true);
    private readonly Option<Fen?> _lowest = AmountOption.Optional("--lowest-base", "The lowest contribution base of the year; cases 3 and 5 need it.");
    private readonly Option<string?> _out = CommonOptions.OptionalFile("--out", "The CSV file to write; standard output unless given.");
    private readonly Option<Rate?> _life = new("--life-expectancy")
    {
        Description = "The province's latest life expectancy in years, such as 79.27: adds the serious-illness premium of bankrupt employers' retirees (JN-3-2-4). The file then needs the columns age and personal_account.",
        HelpName = "YEARS",
        CustomParser = result => Rate.TryParse(result.Tokens is [.., Token last] ? last.Value : "", out Rate years) && years > Rate.Zero && years < new Rate(200, 1) ? years : Fail(result),
    };
    private readonly Option<bool> _working = new("--working") { Description = "Show how each payment is reckoned: adds the base, the rate a month and the rule; months × rate × base, rounded once, is the payment." };
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new TopUpCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("topup", "Reckon the one-time payments that complete the contribution years, member by member.") { _policy, _year, _members, _lowest, _life, _working, _out, _json };
        command.SetAction((parsed, cancellationToken) =>
        {
            string members = parsed.GetRequiredValue(_members);
            ResultFile result = ResultFile.Of(parsed.GetValue(_out), parsed.GetValue(_json), terminal, [members]);
            PolicyDocument policy = PolicySource.ForYearOrFirst(parsed.GetRequiredValue(_policy), parsed.GetValue(_year)).Policy.Document;
            Fen? lowest = parsed.GetValue(_lowest);
            TopUpTerms terms = ContributionTerms.TopUp(policy, lowest ?? Fen.Zero);
            BankruptcyPremiums? premiums = parsed.GetValue(_life) is { } years ? BankruptcyPremiums.Of(policy, years) : null;
            Run(members, new Reckoning(terms, lowest is null, premiums, parsed.GetValue(_working)), result, terminal, cancellationToken);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static void Run(string members, Reckoning reckoning, ResultFile result, Terminal terminal, CancellationToken cancellationToken)
    {
        BankruptcyPremiums? premiums = reckoning.Premiums;
        using DelimitedRows rows = DelimitedRows.Open(TextInput.Open(members, terminal, cancellationToken), premiums is null ? Columns : [.. Columns, "age", "personal_account"]);
        using var progress = new RowProgress(terminal, "Reckoning", "members", rows.Length, cancellationToken);
        (long count, Int128 sum) = (0, 0);
        result.Write(
            [.. Columns, .. Added, .. reckoning.Working ? Working : [], .. premiums is null ? (string[])[] : ["premium_employer", "premium_withheld"]],
            output => (count, sum) = WriteAll(rows, reckoning, output, progress),
            () => $"{Amounts.Count(count, "member")}, top-ups of {Amounts.Plain(sum)}. None of it goes to personal accounts; benefits start the month after it is paid (JN-3-2-3d).",
            json =>
            {
                json.WriteNumber("members", count);
                json.WriteString("top_up", Amounts.Plain(sum));
                premiums?.Write(json);
            });
    }

    private static (long Count, Int128 Sum) WriteAll(DelimitedRows rows, Reckoning reckoning, ResultRows output, RowProgress progress)
    {
        long count = 0;
        Int128 sum = 0;
        string rate = reckoning.Terms.Rate.ToString();
        while (rows.Read())
        {
            TopUpAmount topUp = Reckon(rows, reckoning);
            sum += topUp.Amount.Value;
            Write(rows, topUp, output);
            if (reckoning.Working)
            {
                output.Amount(topUp.Base);
                output.Text(rate);
                output.Text(TopUp.RuleOf((TopUpCase)rows.Number(2, 1, 5)));
            }

            reckoning.Premiums?.Write(rows, output);
            output.End();
            count++;
            progress.Count(rows);
        }

        return (count, sum);
    }

    private static void Write(DelimitedRows rows, TopUpAmount topUp, ResultRows output)
    {
        output.Text(rows[0]);
        output.Text(rows[1]);
        output.Number(rows.Number(2, 1, 5));
        output.Number(rows.Number(3, 0, 1_200));
        output.Amount(rows.Amount(4));
        output.Number(topUp.Months);
        output.Amount(topUp.Amount);
        output.Text(topUp.Payer switch { TopUpPayer.Employer => "employer", TopUpPayer.Member => "member", _ => "estate" });
    }

    private static TopUpAmount Reckon(DelimitedRows rows, Reckoning reckoning)
    {
        rows.Need(0, "the member's id");
        var kind = (TopUpCase)rows.Number(2, 1, 5);
        if (reckoning.LowestMissing && kind is (TopUpCase.RetireeNeverInsured or TopUpCase.Bankrupt))
        {
            throw rows.Wrong(2, $"case {(int)kind} is reckoned on the pension, at least the lowest base (JN-3-2-3b, JN-3-2-4); give --lowest-base.");
        }

        if (rows.Amount(4) is var amount && amount < Fen.Zero)
        {
            throw rows.Wrong(4, $"{amount} is below zero.");
        }

        try
        {
            return TopUp.Of(kind, rows.Number(3, 0, 1_200), amount, reckoning.Terms);
        }
        catch (FactsException problem)
        {
            throw rows.Wrong(3, problem.Message);
        }
    }

    private static Rate? Fail(ArgumentResult result)
    {
        result.AddError("--life-expectancy: write years as a decimal, such as 79.27.");
        return null;
    }

    private readonly record struct Reckoning(TopUpTerms Terms, bool LowestMissing, BankruptcyPremiums? Premiums, bool Working);
}
