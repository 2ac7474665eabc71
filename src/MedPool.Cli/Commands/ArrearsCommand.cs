using System.CommandLine;
using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Input;
using MedPool.Contributions;
using MedPool.Files;
using MedPool.Law;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool arrears</c>: what was due less what was received, by area, month and payer type.</summary>
internal sealed class ArrearsCommand
{
    private readonly Option<string> _policy = CommonOptions.Policy();
    private readonly Option<int> _year = CommonOptions.Year();
    private readonly Option<string> _due = CommonOptions.File(
        "--due",
        "A CSV file insu_admdvs,month,payer_type,due, the month like 202205, as dues --totals writes it; payer type 5 is a subsidy that the area's government owes.",
        required: true);
    private readonly Option<string[]> _contributions = CommonOptions.Files(
        "--contributions", "Contribution files: what was received, by the month it is for; '-' is standard input.");
    private readonly Option<string?> _ledger = CommonOptions.OptionalFile(
        "--ledger", "The year's ledger in place of contributions: by month of receipt, payer types joined.");
    private readonly Option<DateOnly?> _asOf = DateOption.Optional(
        "--as-of", "The last day on which receipts count, such as a deadline; needs --contributions.");
    private readonly Option<TextEncoding> _encoding = EncodingOption.Create();
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new ArrearsCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("arrears", "Compare dues with receipts by area, month and payer type, and list what is outstanding.")
        {
            _policy, _year, _due, _contributions, _ledger, _asOf, _encoding, _json,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(_ledger) is null) == (result.GetResult(_contributions) is null))
            {
                result.AddError("What was received is not known: give either --contributions FILE or --ledger FILE.");
            }

            if (result.GetResult(_asOf) is not null && result.GetResult(_ledger) is not null)
            {
                result.AddError("--as-of: a ledger knows months and no days; give --contributions FILE.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            int year = parsed.GetValue(_year);
            PolicyDocument policy = PolicySource.ForYear(parsed.GetRequiredValue(_policy), year).Document;
            TextEncoding encoding = parsed.GetValue(_encoding);
            IReadOnlyList<CollectionAmount> due = AmountsDue.Read(TextInput.File(parsed.GetRequiredValue(_due), encoding), policy);
            ArrearsStatement statement = parsed.GetValue(_ledger) is { } ledger
                ? UnderCollection.Compare(due, LedgerOf(ledger, policy, year))
                : Compare(
                    due,
                    [.. parsed.GetValue(_contributions)!.Select(file => TextInput.Open(file, encoding, terminal, cancellationToken))],
                    parsed.GetValue(_asOf),
                    terminal,
                    cancellationToken);
            if (parsed.GetValue(_json))
            {
                JsonOutput.WriteObject(terminal, json => Write(policy, year, statement, json));
            }
            else
            {
                Print(statement, terminal);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static ArrearsStatement Compare(
        IReadOnlyList<CollectionAmount> due, TextSource[] contributions, DateOnly? asOf, Terminal terminal, CancellationToken cancellationToken)
    {
        using var progress = new ReadingLine(terminal, "Reading receipts", "rows");
        return UnderCollection.Compare(due, contributions, asOf, progress, cancellationToken);
    }

    private static Ledger LedgerOf(string file, PolicyDocument policy, int year)
    {
        Ledger ledger = Ledger.Load(file);
        return ledger.PolicyId == policy.Id && ledger.Year == year
            ? ledger
            : throw new InputException(
                $"{file}: the ledger is of {ledger.PolicyId}, {ledger.Year}; wanted are {policy.Id}, {year}.", "Give the ledger of the policy and year.");
    }

    private static void Print(ArrearsStatement statement, Terminal terminal)
    {
        Sheet sheet = new Sheet("Dues and receipts 应收实收")
            .Words("area").Words("month").Words("payer type").Numbers("due").Numbers("received").Numbers("outstanding");
        foreach (Collection collection in statement.Collections)
        {
            sheet.Row(
                collection.Key.Area, Month(collection), Payer(collection), Amounts.ShowSum(collection.Due), Amounts.ShowSum(collection.Received),
                collection.Shortfall == 0 ? "–" : Amounts.ShowSum(collection.Shortfall));
        }

        sheet.Total("arrears", "", "", "", "", Amounts.ShowSum(statement.Outstanding));
        sheet.Print(terminal);
    }

    private static void Write(PolicyDocument policy, int year, ArrearsStatement statement, Utf8JsonWriter json)
    {
        json.WriteString("policy", policy.Id);
        json.WriteNumber("year", year);
        json.WriteString("arrears", Amounts.Plain(statement.Outstanding));
        json.WriteObjects("collections", statement.Collections, collection =>
        {
            json.WriteString("insu_admdvs", collection.Key.Area);
            json.WriteString("month", Month(collection));
            json.WriteString("payer_type", collection.Key.PayerType == CollectionKey.AllPayers ? null : Payer(collection));
            json.WriteString("due", Amounts.Plain(collection.Due));
            json.WriteString("received", Amounts.Plain(collection.Received));
            json.WriteString("outstanding", Amounts.Plain(collection.Shortfall));
        });
    }

    private static string Month(Collection collection) =>
        string.Create(CultureInfo.InvariantCulture, $"{collection.Key.Month / 100:D4}-{collection.Key.Month % 100:D2}");

    private static string Payer(Collection collection) =>
        collection.Key.PayerType == CollectionKey.AllPayers ? "all" : collection.Key.PayerType.ToString(CultureInfo.InvariantCulture);
}
