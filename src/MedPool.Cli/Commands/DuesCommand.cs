using System.CommandLine;
using System.Globalization;
using System.Text;

using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Payments;
using MedPool.Contributions;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool dues</c>: what members and employers owe for a month (JP-2a, JN-3-2-1, JN-3-2-2).</summary>
internal sealed class DuesCommand
{
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int?> _year = CommonOptions.YearOrFirst();
    private readonly Option<string> _wages = CommonOptions.File("--wages", "A CSV file psn_no,emp_no,insu_admdvs,payer_type,wage; payer type 8 is a retiree; '-' is standard input.", required: true);
    private readonly Option<Fen> _average = AmountOption.Required("--average-wage", "The provincial average monthly wage of the year before.");
    private readonly Option<string?> _payroll = CommonOptions.OptionalFile("--payroll", "A CSV file emp_no,payroll with the employers' payroll of the year before, which is then their base as it stands.");
    private readonly Option<string[]> _rates = new("--rates")
    {
        Description = "Rates of a payer type that the policy leaves open: TYPE=EMPLOYER:BASIC:MEMBER, as in 2=0.08:0.07:0.02.",
        HelpName = "RATES",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string?> _out = CommonOptions.OptionalFile("--out", "The CSV file to write; standard output unless given.");
    private readonly Option<string?> _totals = CommonOptions.OptionalFile("--totals", "A CSV file insu_admdvs,month,payer_type,due to write, premiums included, as arrears --due reads it; needs --month.");
    private readonly Option<string?> _month = new("--month") { Description = "The month that --totals is for, like 202205.", HelpName = "YYYYMM" };
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new DuesCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("dues", "Assess what members and employers owe for a month, for files of any length.") { _policy, _year, _wages, _average, _payroll, _rates, _out, _totals, _month, _json };
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
            var file = new DuesFile(policy, terms, PayrollsOf(payroll, policy, terminal));
            CheckTotals(parsed.GetValue(_totals), parsed.GetValue(_out), wages, payroll);
            Run(file, wages, result, terminal, cancellationToken);
            WriteTotals(file, parsed.GetValue(_totals), parsed.GetValue(_month));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static void CheckTotals(string? path, params string?[] others)
    {
        if (path is not null)
        {
            OutputFile.Check("--totals", path, others.OfType<string>());
        }
    }

    private static void WriteTotals(DuesFile file, string? path, string? month)
    {
        if (path is null)
        {
            return;
        }

        WholeFile.Write(path, stream =>
        {
            using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 12, leaveOpen: true);
            output.Write("insu_admdvs,month,payer_type,due\n");
            foreach (((string area, int payerType), Int128 due) in file.Totals)
            {
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{area},{month},{payerType},{Amounts.Plain(due)}\n"));
            }

            return true;
        });
    }

    private static void Run(DuesFile file, string wages, ResultFile result, Terminal terminal, CancellationToken cancellationToken)
    {
        using DelimitedRows rows = DelimitedRows.Open(TextInput.Open(wages, terminal, cancellationToken), "psn_no", "emp_no", "insu_admdvs|insuplc_admdvs", "payer_type", "wage");
        using var progress = new RowProgress(terminal, "Assessing", "members", rows.Length, cancellationToken);
        result.Write(
            DuesFile.Columns,
            output => file.Assess(rows, output, progress),
            () => $"{Amounts.Count(file.Members, "member")} and {Amounts.Count(file.Employers, "employer")} owe {Amounts.Plain(file.Due)} a month, without premiums.",
            json =>
            {
                json.WriteNumber("members", file.Members);
                json.WriteNumber("employers", file.Employers);
                json.WriteString("due", Amounts.Plain(file.Due));
            });
    }

    private static Dictionary<string, Fen> PayrollsOf(string? file, PolicyDocument policy, Terminal terminal)
    {
        Dictionary<string, Fen> payrolls = new(StringComparer.Ordinal);
        bool byPayroll = policy.Contributions?.EmployerBase?.Kind == EmployerBaseKind.Payroll;
        if (file is null)
        {
            if (byPayroll)
            {
                terminal.Message($"note: in {policy.Id} an employer's base is its payroll of the year before ({policy.Contributions!.EmployerBase!.Cite.Rule}); without --payroll the sum of its members' bases is taken.");
            }

            return payrolls;
        }

        if (!byPayroll)
        {
            throw new InputException($"--payroll: in {policy.Id} an employer's base is the sum of its members' bases ({policy.Contributions?.EmployerBase?.Cite.Rule}).", "Leave out --payroll.");
        }

        using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), "emp_no", "payroll");
        while (rows.Read())
        {
            Fen payroll = rows.Amount(1);
            if (payroll < Fen.Zero || !payrolls.TryAdd(rows[0], payroll))
            {
                throw rows.Wrong(1, payroll < Fen.Zero ? $"{payroll} is below zero." : $"employer {rows[0]} stands twice.");
            }
        }

        return payrolls;
    }

    private static DuesTerms TermsOf(PolicyDocument policy, Fen average, Dictionary<int, DecidedRates> decided)
    {
        int[] known = [.. policy.Contributions?.Payers.SelectMany(rule => rule.PayerTypes) ?? decided.Keys];
        if (decided.Keys.Except(known).ToArray() is [int unknown, ..])
        {
            throw new InputException($"--rates: {policy.Id} has no payer type {unknown} whose rates could be decided; it has {string.Join(", ", known)}.", "Leave it out.");
        }

        try
        {
            return ContributionTerms.Dues(policy, average, decided);
        }
        catch (FactsException problem) when (policy.Contributions is not null)
        {
            throw new InputException(problem.Message, "Give the rates decided with --rates TYPE=EMPLOYER:BASIC:MEMBER, as in 2=0.08:0.07:0.02.");
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
            if (!sound || !IsShare(parts[0], out Rate employer) || !IsShare(parts[1], out Rate basic) || !IsShare(parts[2], out Rate member) || basic > employer)
            {
                throw new InputException($"--rates: '{text}' is not TYPE=EMPLOYER:BASIC:MEMBER.", "Write it like 2=0.08:0.07:0.02, with the basic part within the employer's rate.");
            }

            rates[sides[0][0] - '0'] = new DecidedRates(employer, basic, member);
        }

        return rates;
    }

    private static bool IsShare(string text, out Rate rate) => Rate.TryParse(text, out rate) && rate >= Rate.Zero && rate <= Rate.One;
}
