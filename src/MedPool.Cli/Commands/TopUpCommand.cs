using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Contributions;
using MedPool.Files;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool topup</c>: what completes the contribution years at retirement.</summary>
internal sealed class TopUpCommand
{
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int?> _year = CommonOptions.YearOrFirst();
    private readonly Option<string> _members = CommonOptions.File(
        "--members", "A CSV file psn_no,emp_no,case,paid_months,amount, with the case 1 to 5; '-' is standard input.", required: true);
    private readonly Option<Fen?> _lowest = AmountOption.Optional("--lowest-base", "The lowest contribution base of the year; cases 3 and 5 need it.");
    private readonly Option<string?> _out = CommonOptions.OptionalOutputFile("--out", "The CSV file to write; standard output unless given.");
    private readonly Option<Rate?> _life = new("--life-expectancy")
    {
        Description = "The province's latest life expectancy in years, such as 79.27: adds the serious-illness premium of bankrupt employers' retirees "
            + $"({BankruptcyPremium.Rule}). The file then needs the columns age and personal_account.",
        HelpName = "YEARS",
        CustomParser = ParseYears,
    };
    private readonly Option<string?> _claim = CommonOptions.OptionalOutputFile(
        "--claim",
        "The statement of claim against bankrupt employers to write: unpaid contributions, top-ups and premiums of case 5; a table where its name ends in .csv, "
        + "else JSON.");
    private readonly Option<string?> _arrears = CommonOptions.OptionalFile(
        "--arrears", "A CSV file emp_no,amount (psn_no, month) of bankrupt employers' unpaid contributions, for --claim.");
    private readonly Option<bool> _working = new("--working")
    {
        Description = "Show how each payment is computed: adds the base, the rate a month and the rule; months × rate × base, rounded once, is the payment.",
    };
    private readonly Option<TextEncoding> _encoding = EncodingOption.Create();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new TopUpCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("topup", "Compute the one-time payments that complete the contribution years, member by member.")
        {
            _policy, _year, _members, _lowest, _life, _working, _out, _claim, _arrears, _encoding, _json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_arrears) is not null && result.GetResult(_claim) is null)
            {
                result.AddError("--arrears is for the statement of claim; give --claim FILE too.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            Run(parsed, terminal, cancellationToken);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private void Run(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        string members = parsed.GetRequiredValue(_members);
        ResultFile result = ResultFile.Of(parsed.GetValue(_out), parsed.GetValue(_json), terminal, [members]);
        PolicyDocument policy = PolicySource.ForYearOrFirst(parsed.GetRequiredValue(_policy), parsed.GetValue(_year)).Policy.Document;
        TopUpTerms terms = TopUpTerms.Of(policy, parsed.GetValue(_lowest));
        BankruptcyTerms? premiums = parsed.GetValue(_life) is { } years ? BankruptcyTerms.Of(policy, years) : null;
        EquatableArray<EmployerArrears>? arrears = parsed.GetValue(_arrears) is { } owed
            ? EmployerArrears.Read(TextInput.File(owed, parsed.GetValue(_encoding)))
            : null;
        var assessment = new TopUpAssessment(terms, premiums);
        TextSource source = TextInput.Open(members, parsed.GetValue(_encoding), terminal, cancellationToken);
        List<AssessedTopUp>? bankrupt = parsed.GetValue(_claim) is null ? null : [];
        using (var progress = new ReadingLine(terminal, "Computing", "members"))
        {
            result.Write(
                assessment.Table(parsed.GetValue(_working)),
                write => assessment.Assess(source, bankrupt is null ? write : Kept(write, bankrupt), progress, cancellationToken),
                Text,
                (json, sums) => Write(sums, premiums is not null, json));
        }

        if (bankrupt is not null)
        {
            WriteClaim(TextInput.In(members, () => ClaimStatement.Of(policy, bankrupt, arrears)), parsed.GetValue(_claim)!, terminal);
        }
    }

    private static Action<AssessedTopUp> Kept(Action<AssessedTopUp> write, List<AssessedTopUp> bankrupt) => line =>
    {
        write(line);
        if (line.Member.Case == TopUpCase.Bankrupt)
        {
            bankrupt.Add(line);
        }
    };

    private static void WriteClaim(ClaimStatement statement, string path, Terminal terminal)
    {
        ClaimFile.Write(statement, path);
        foreach (string sentence in ClaimFile.Sentences(statement, path))
        {
            terminal.Message(sentence);
        }
    }

    private static string Text(TopUpSummary sums) =>
        $"{Amounts.Count(sums.Members, "member")}, top-ups of {Amounts.Plain(sums.Amount)}. "
        + $"None of it goes to personal accounts; benefits start the month after it is paid ({TopUp.BenefitsRule}).";

    private static void Write(TopUpSummary sums, bool premiums, Utf8JsonWriter json)
    {
        json.WriteNumber("members", sums.Members);
        json.WriteString("top_up", Amounts.Plain(sums.Amount));
        if (premiums)
        {
            json.WriteString("premium_employer", Amounts.Plain(sums.PremiumEmployer));
            json.WriteString("premium_withheld", Amounts.Plain(sums.PremiumWithheld));
        }
    }

    private static Rate? ParseYears(ArgumentResult result)
    {
        string text = result.Tokens is [.., Token last] ? last.Value : "";
        if (Rate.TryParse(text, out Rate years) && years > Rate.Zero && years < new Rate(200, 1))
        {
            return years;
        }

        result.AddError("--life-expectancy: write years as a decimal, such as 79.27.");
        return null;
    }
}
