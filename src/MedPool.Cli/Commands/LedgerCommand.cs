using System.CommandLine;

using MedPool.Cli.LedgerViews;
using MedPool.Cli.Options;

namespace MedPool.Cli.Commands;

/// <summary><c>medpool ledger</c>: what stands in a ledger.</summary>
internal static class LedgerCommand
{
    private const string WholeKey = "area,insutype,account,month";
    private const string ShortKey = "insutype,account"; // For people: a whole ledger has thousands of cells.

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A ledger file." };
        var format = new Option<string>("--format") { Description = "table, csv or json.", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var by = new Option<string?>("--by")
        {
            Description = $"Sum by these parts of the key, in this order. csv and json: {WholeKey}, table: {ShortKey}, unless given.",
            HelpName = "KEYS",
        };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("ledger", "Print the sums of a ledger, exact, with the number of postings behind each.") { file, format, by, json };
        command.SetAction((parsed, _) =>
        {
            string path = parsed.GetRequiredValue(file);
            string wanted = parsed.GetValue(json) ? "json" : parsed.GetRequiredValue(format);
            LedgerKey[] keys = LedgerKeyOption.Parse(parsed.GetValue(by) ?? (wanted == "table" ? ShortKey : WholeKey));
            Print(Ledger.Load(path).SumBy(keys), path, wanted, terminal);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static void Print(LedgerView view, string file, string format, Terminal terminal)
    {
        switch (format)
        {
            case "csv":
                LedgerPrinter.PrintCsv(view, terminal);
                break;
            case "json":
                LedgerPrinter.PrintJson(view, file, terminal);
                break;
            default:
                LedgerPrinter.PrintTable(view, terminal);
                break;
        }
    }
}
