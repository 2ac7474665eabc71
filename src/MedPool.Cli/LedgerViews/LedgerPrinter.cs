using System.Globalization;

using MedPool.Cli.Ingestion;
using MedPool.Cli.Output;

namespace MedPool.Cli.LedgerViews;

/// <summary>Prints a view of a ledger.</summary>
internal static class LedgerPrinter
{
    /// <summary>Comma-separated, as other programs read it.</summary>
    public static void PrintCsv(LedgerView view, Terminal terminal)
    {
        terminal.Out.Write(string.Join(',', view.Keys.Select(key => key.Column())) + ",amount,count\n");
        foreach (LedgerViewRow row in view.Rows)
        {
            string key = string.Join(',', view.Keys.Select(part => view.TextOf(row, part)));
            terminal.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{key},{row.Amount},{row.Count}\n"));
        }
    }

    /// <summary>One object with the control totals and an array of cells.</summary>
    public static void PrintJson(LedgerView view, string file, Terminal terminal) => JsonOutput.WriteObject(terminal, json =>
    {
        LedgerHeader.Write(json, view.Ledger, file);
        json.WriteObjects("cells", view.Rows, row =>
        {
            foreach (LedgerKey part in view.Keys)
            {
                json.WriteString(part.Column(), view.TextOf(row, part));
            }

            json.WriteString("amount", row.Amount.ToString());
            json.WriteNumber("count", row.Count);
        });
    });

    /// <summary>A table for people.</summary>
    public static void PrintTable(LedgerView view, Terminal terminal)
    {
        var sheet = new Sheet(LedgerHeader.Describe(view.Ledger));
        foreach (LedgerKey key in view.Keys)
        {
            sheet.Words(key.Name());
        }

        sheet.Numbers("amount").Numbers("count");
        foreach (LedgerViewRow row in view.Rows)
        {
            sheet.Row([.. view.Keys.Select(part => view.TextOf(row, part)), Amounts.ShowSum(row.Amount.Value), Amounts.Show(row.Count)]);
        }

        sheet.Print(terminal);
    }
}
