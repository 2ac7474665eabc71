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
            terminal.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{string.Join(',', row.Key)},{Amounts.Plain(row.Amount)},{row.Count}\n"));
        }
    }

    /// <summary>One object with the control totals and an array of cells.</summary>
    public static void PrintJson(LedgerView view, string file, Terminal terminal) => JsonOutput.WriteObject(terminal, json =>
    {
        LedgerHeader.Write(json, view.Ledger, file);
        json.WriteObjects("cells", view.Rows, row =>
        {
            for (int part = 0; part < view.Keys.Count; part++)
            {
                json.WriteString(view.Keys[part].Column(), row.Key[part]);
            }

            json.WriteString("amount", Amounts.Plain(row.Amount));
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
            sheet.Row([.. row.Key, Amounts.ShowSum(row.Amount), Amounts.Show(row.Count)]);
        }

        sheet.Print(terminal);
    }
}
