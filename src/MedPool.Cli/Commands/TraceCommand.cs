using System.CommandLine;
using System.Globalization;

using MedPool.Cli.Ingestion;
using MedPool.Cli.Options;
using MedPool.Cli.Tracing;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool trace</c>: the records behind a figure of a ledger.</summary>
internal sealed class TraceCommand
{
    private readonly Option<string> _ledger = CommonOptions.File("--ledger", "The ledger.", required: true);
    private readonly Option<string> _area = new("--area") { Description = "The area's code.", HelpName = "CODE", Required = true };
    private readonly Option<string> _account = new("--account")
    {
        Description = "The account, as in benefit.inpatient; 'medpool ledger' lists them.",
        HelpName = "A",
        Required = true,
    };
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
        var command = new Command(
            "trace",
            "Show the records behind a figure of a ledger, with file and line, and their sum. Exit code 1 when they do not make up the figure.")
        {
            _ledger, _area, _account, _month, _claims, _contributions, _map, _policy, _json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string ledgerFile = parsed.GetRequiredValue(_ledger);
            Ledger ledger = Ledger.Load(ledgerFile);
            LedgerFigure figure = FigureOf(parsed, ledger);
            string[] files = FilesOf(parsed, figure.Account);
            Policy policy = PolicySource.OfInput(parsed.GetValue(_policy), ledgerFile, ledger.PolicyId, ledger.Year);
            RecordTrace trace = policy.Trace(ledger, figure);
            IngestOptions options = IngestOptions.Default with { Map = parsed.GetRequiredValue(_map), Threads = Environment.ProcessorCount };
            IReadOnlyList<RecordSource> sources = RecordFiles.Open(files, terminal, cancellationToken);
            Task<AmountSum> Find(Action<TracedRecord> found) => trace.FindAsync(sources, found, options, cancellationToken);
            AmountSum sum = parsed.GetValue(_json)
                ? await TracePrinter.PrintJsonAsync(trace, ledger, Find, terminal)
                : await TracePrinter.PrintTextAsync(trace, Find, terminal);
            return sum == trace.Amount
                ? ExitCode.Success
                : throw new CheckException(
                    $"failed: the records make {sum}, the ledger holds {trace.Amount}. Give all files that it was made from, in the same order.");
        });
        return command;
    }

    private LedgerFigure FigureOf(ParseResult parsed, Ledger ledger)
    {
        string area = parsed.GetRequiredValue(_area);
        if (!ledger.Areas.Contains(area))
        {
            throw new InputException($"--area: the ledger has no area '{area}'.", $"It has {string.Join(", ", ledger.Areas)}.");
        }

        string name = parsed.GetRequiredValue(_account);
        return AccountNames.TryParse(name, out Account account)
            ? new LedgerFigure(area, account) { Month = MonthOf(parsed.GetValue(_month), ledger.Year) }
            : throw new InputException(
                $"--account: '{name}' is not an account.",
                $"Accounts are {string.Join(", ", AccountNames.All.Select(known => known.Name()))}.");
    }

    private string[] FilesOf(ParseResult parsed, Account account)
    {
        Option<string[]> source = account.PostedBy() == RecordKind.Claims ? _claims : _contributions;
        string[] files = parsed.GetValue(source) ?? [];
        if (files.Length == 0)
        {
            throw new InputException(
                $"--account: {account.Name()} comes from {source.Name.TrimStart('-')}.",
                $"Give the files that the ledger was made from with {source.Name}.");
        }

        RecordFiles.Check(files);
        return files;
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
}
