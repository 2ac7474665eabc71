using System.CommandLine;
using System.Globalization;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Contributions;
using MedPool.Files;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool dues</c>: what members and employers owe for a month.</summary>
internal sealed class DuesCommand
{
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int?> _year = CommonOptions.YearOrFirst();
    private readonly Option<string> _wages = CommonOptions.File(
        "--wages", "A CSV file psn_no,emp_no,insu_admdvs,payer_type,wage; payer type 8 is a retiree; '-' is standard input.", required: true);
    private readonly Option<Fen> _average = AmountOption.Required("--average-wage", "The provincial average monthly wage of the year before.");
    private readonly Option<string?> _payroll = CommonOptions.OptionalFile(
        "--payroll", "A CSV file emp_no,payroll with the employers' payroll of the year before, which is then their base.");
    private readonly Option<string[]> _rates = new("--rates")
    {
        Description = "Rates of a payer type that the policy leaves open: TYPE=EMPLOYER:BASIC:MEMBER, as in 2=0.08:0.07:0.02.",
        HelpName = "RATES",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string?> _out = CommonOptions.OptionalOutputFile("--out", "The CSV file to write; standard output unless given.");
    private readonly Option<string?> _totals = CommonOptions.OptionalOutputFile(
        "--totals", "A CSV file insu_admdvs,month,payer_type,due to write, premiums included, as arrears --due reads it; needs --month.");
    private readonly Option<string?> _month = new("--month") { Description = "The month that --totals is for, like 202205.", HelpName = "YYYYMM" };
    private readonly Option<TextEncoding> _encoding = EncodingOption.Create();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new DuesCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("dues", "Assess what members and employers owe for a month, for files of any length.")
        {
            _policy, _year, _wages, _average, _payroll, _rates, _out, _totals, _month, _encoding, _json,
        };
        command.Validators.Add(result =>
        {
            string month = result.GetValue(_month) ?? "";
            bool sound = month.Length == 6 && month.All(char.IsAsciiDigit) && int.Parse(month[4..], CultureInfo.InvariantCulture) is >= 1 and <= 12;
            if ((result.GetResult(_totals) is null) != (result.GetResult(_month) is null))
            {
                result.AddError("--totals needs --month, and the other way round: give both or neither.");
            }
            else if (result.GetResult(_month) is not null && !sound)
            {
                result.AddError($"--month: '{month}' is not a month; write it like 202205.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            string wages = parsed.GetRequiredValue(_wages);
            string? payroll = parsed.GetValue(_payroll);
            ResultFile result = ResultFile.Of(parsed.GetValue(_out), parsed.GetValue(_json), terminal, payroll is null ? [wages] : [wages, payroll]);
            PolicyDocument policy = PolicySource.ForYearOrFirst(parsed.GetRequiredValue(_policy), parsed.GetValue(_year)).Policy.Document;
            DuesTerms terms = TermsOf(policy, parsed.GetValue(_average), RatesOf(parsed.GetValue(_rates) ?? []));
            TextEncoding encoding = parsed.GetValue(_encoding);
            DuesAssessment assessment = AssessmentOf(policy, terms, TextInput.OptionalFile(payroll, encoding), terminal);
            string? totals = parsed.GetValue(_totals);
            CheckTotals(totals, wages, payroll);
            DuesSummary sums = Run(assessment, TextInput.Open(wages, encoding, terminal, cancellationToken), result, terminal, cancellationToken);
            if (totals is not null)
            {
                WriteTotals(sums, totals, int.Parse(parsed.GetValue(_month)!, CultureInfo.InvariantCulture));
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static void CheckTotals(string? path, params string?[] inputs)
    {
        if (path is not null)
        {
            OutputPath.Check("--totals", path, inputs.OfType<string>());
        }
    }

    private static void WriteTotals(DuesSummary sums, string path, int month) => ResultFile.WriteFile(path, DuesTotal.TableOf(month), write =>
    {
        foreach (DuesTotal total in sums.Totals)
        {
            write(total);
        }

        return sums;
    });

    private static DuesSummary Run(DuesAssessment assessment, TextSource wages, ResultFile result, Terminal terminal, CancellationToken cancellationToken)
    {
        using var progress = new ReadingLine(terminal, "Assessing", "members");
        return result.Write(
            AssessedDues.Table,
            write => assessment.Assess(wages, write, progress, cancellationToken),
            sums => $"{Amounts.Count(sums.Members, "member")} and {Amounts.Count(sums.Employers, "employer")} owe {Amounts.Plain(sums.Due)} a month, "
                + "without premiums.",
            (json, sums) =>
            {
                json.WriteNumber("members", sums.Members);
                json.WriteNumber("employers", sums.Employers);
                json.WriteString("due", Amounts.Plain(sums.Due));
            });
    }

    private static DuesAssessment AssessmentOf(PolicyDocument policy, DuesTerms terms, TextSource? payroll, Terminal terminal)
    {
        EmployerBaseRule? rule = policy.Contributions?.EmployerBase;
        if (payroll is null && rule is { Kind: EmployerBaseKind.Payroll })
        {
            terminal.Message(
                $"note: in {policy.Id} an employer's base is its payroll of the year before ({rule.Cite.Rule}); "
                + "without --payroll the sum of its members' bases is its base.");
        }

        try
        {
            return new DuesAssessment(policy, terms, payroll is null ? null : PayrollFile.Read(payroll));
        }
        catch (FactsException problem)
        {
            throw new InputException($"--payroll: {problem.Message}", problem);
        }
    }

    private static DuesTerms TermsOf(PolicyDocument policy, Fen average, Dictionary<int, DecidedRates> decided)
    {
        try
        {
            return DuesTerms.Of(policy, average, decided);
        }
        catch (FactsException problem) when (policy.Contributions is not null)
        {
            throw new InputException($"--rates: {problem.Message}", "Give the rates decided as TYPE=EMPLOYER:BASIC:MEMBER, as in 2=0.08:0.07:0.02.");
        }
    }

    private static Dictionary<int, DecidedRates> RatesOf(string[] texts)
    {
        Dictionary<int, DecidedRates> rates = [];
        foreach (string text in texts)
        {
            string[] sides = text.Split('=');
            string[] parts = sides is [_, string right] ? right.Split(':') : [];
            bool sound = parts.Length == 3 && sides[0].Length == 1 && char.IsAsciiDigit(sides[0][0]);
            if (!sound
                || !IsShare(parts[0], out Rate employer)
                || !IsShare(parts[1], out Rate basic)
                || !IsShare(parts[2], out Rate member)
                || basic > employer)
            {
                throw new InputException(
                    $"--rates: '{text}' is not TYPE=EMPLOYER:BASIC:MEMBER.", "Write it like 2=0.08:0.07:0.02, with the basic part within the employer's rate.");
            }

            rates[sides[0][0] - '0'] = new DecidedRates(employer, basic, member);
        }

        return rates;
    }

    private static bool IsShare(string text, out Rate rate) => Rate.TryParse(text, out rate) && rate >= Rate.Zero && rate <= Rate.One;
}
