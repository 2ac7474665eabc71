using System.CommandLine;
using System.Globalization;

using MedPool.Cli.Ingestion;
using MedPool.Cli.Options;
using MedPool.Cli.Output;
using MedPool.Cli.Tracing;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool trace</c>: the records behind a figure of a ledger.</summary>
internal sealed class TraceCommand
{
    private readonly Option<string> _ledger = CommonOptions.File("--ledger", "The ledger.", required: true);
    private readonly Option<string> _area = new("--area") { Description = "The area's code.", HelpName = "CODE", Required = true };
    private readonly Option<string> _account = new("--account") { Description = "The account, as in benefit.inpatient; 'medpool ledger' lists them.", HelpName = "A", Required = true };
    private readonly Option<string?> _month = new("--month") { Description = "Only this month, as in 2022-03 or 3.", HelpName = "M" };
    private readonly Option<string[]> _claims = CommonOptions.Files("--claims", "The claim files that the ledger was made from, in the same order.");
    private readonly Option<string[]> _contributions = CommonOptions.Files("--contributions", "The contribution files, for accounts that these post to.");
    private readonly Option<IReadOnlyDictionary<string, string>> _map = IngestOptionParsers.Map();
    private readonly Option<string?> _policy = new("--policy") { Description = "The policy file, for a policy that is not shipped.", HelpName = "P" };
    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new TraceCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        var command = new Command("trace", "Show the records behind a figure of a ledger, with file and line, and their sum. Exit code 1 when they do not make up the figure.")
        {
            _ledger, _area, _account, _month, _claims, _contributions, _map, _policy, _json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string ledgerFile = parsed.GetRequiredValue(_ledger);
            Ledger ledger = Ledger.Load(ledgerFile);
            TraceQuery query = QueryOf(parsed, ledger);
            Policy policy = PolicySource.ForYear(parsed.GetValue(_policy) ?? ledger.PolicyId, ledger.Year);
            var trace = new RecordTrace(policy, ledger, query, terminal);
            IEnumerable<TracedRecord> records = await trace.FindAsync(cancellationToken);
            Int128 sum = parsed.GetValue(_json) ? PrintJson(records, query, ledger, trace.Figure, terminal) : PrintText(records, trace.Figure, terminal);
            return sum == trace.Figure
                ? ExitCode.Success
                : throw new CheckException($"failed: the records make {Amounts.Plain(sum)}, the ledger holds {Amounts.Plain(trace.Figure)}. Give all files that it was made from, in the same order.");
        });
        return command;
    }

    private TraceQuery QueryOf(ParseResult parsed, Ledger ledger)
    {
        string area = parsed.GetRequiredValue(_area);
        if (!ledger.Areas.Contains(area))
        {
            throw new InputException($"--area: the ledger has no area '{area}'.", $"It has {string.Join(", ", ledger.Areas)}.");
        }

        string name = parsed.GetRequiredValue(_account);
        if (!AccountNames.TryParse(name, out Account account))
        {
            throw new InputException($"--account: '{name}' is not an account.", $"Accounts are {string.Join(", ", AccountNames.All.Select(known => known.Name()))}.");
        }

        Option<string[]> source = Postings.IsOfClaims(account) ? _claims : _contributions;
        string[] files = parsed.GetValue(source) ?? [];
        if (files.Length == 0)
        {
            throw new InputException($"--account: {name} comes from {source.Name.TrimStart('-')}.", $"Give the files that the ledger was made from with {source.Name}.");
        }

        RecordFiles.Check(files);
        if (files.Contains(RecordFiles.StandardInput))
        {
            throw new InputException($"{source.Name}: standard input can be read once, and records are read twice here.", "Give files.");
        }

        return new TraceQuery(area, account, MonthOf(parsed.GetValue(_month), ledger.Year), files, parsed.GetRequiredValue(_map));
    }

    private static int? MonthOf(string? text, int year)
    {
        if (text is null)
        {
            return null;
        }

        string prefix = year.ToString("D4", CultureInfo.InvariantCulture) + "-";
        string digits = text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12
            ? month
            : throw new InputException($"--month: '{text}' is not a month of {year}.", $"Write it as {prefix}03 or 3.");
    }

    private static Int128 PrintText(IEnumerable<TracedRecord> records, Int128 figure, Terminal terminal)
    {
        Int128 sum = 0;
        long count = 0;
        foreach (TracedRecord record in records)
        {
            terminal.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{record.File}:{record.Line}  {record.Id}  {record.Time}  {record.InsuranceType}  {new Fen(record.Amount)}\n"));
            sum += record.Amount;
            count++;
        }

        terminal.Out.Write($"{Amounts.Count(count, "record")}, sum {Amounts.ShowSum(sum)}; the ledger holds {Amounts.ShowSum(figure)}\n");
        return sum;
    }

    private static Int128 PrintJson(IEnumerable<TracedRecord> records, TraceQuery query, Ledger ledger, Int128 figure, Terminal terminal)
    {
        Int128 sum = 0;
        JsonOutput.WriteObject(terminal, json =>
        {
            json.WriteString("policy", ledger.PolicyId);
            json.WriteNumber("year", ledger.Year);
            json.WriteString("area", query.Area);
            json.WriteString("account", query.Account.Name());
            json.WriteString("month", query.Month is int month ? string.Create(CultureInfo.InvariantCulture, $"{ledger.Year:D4}-{month:D2}") : null);
            json.WriteObjects("records", records, record =>
            {
                json.WriteString("file", record.File);
                json.WriteNumber("line", record.Line);
                json.WriteString("id", record.Id);
                json.WriteString("insutype", record.InsuranceType);
                json.WriteString("time", record.Time);
                json.WriteString("amount", new Fen(record.Amount).ToString());
                sum += record.Amount;
            });
            json.WriteString("sum", Amounts.Plain(sum));
            json.WriteString("ledger", Amounts.Plain(figure));
        });
        return sum;
    }
}
