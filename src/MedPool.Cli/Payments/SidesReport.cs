using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Contributions;
using MedPool.Files;
using MedPool.Law;

namespace MedPool.Cli.Payments;

/// <summary>The outcome of a reconciliation among several sides for people and for machines. The first thousand receipts that differ are printed.</summary>
internal sealed class SidesReport
{
    private const int PrintedMax = 1_000;

    private readonly List<SideDifference> _printed = [];

    /// <summary>Keeps a receipt that two sides do not agree on, if it is one of the first.</summary>
    public void Add(SideDifference difference)
    {
        if (_printed.Count < PrintedMax)
        {
            _printed.Add(difference);
        }
    }

    /// <summary>Prints a table of sums for each pair, and one of receipts.</summary>
    public void Print(SidesReconciliation result, Terminal terminal)
    {
        foreach (ReconciledPair pair in result.Pairs)
        {
            ReconciliationReport.PrintMonths($"Reconciliation 对账 {pair.Left} – {pair.Right}", pair.Left, pair.Right, pair.Result, terminal);
        }

        if (_printed.Count == 0)
        {
            return;
        }

        Sheet receipts = new Sheet($"Receipts that differ, for each pair of sides: {Amounts.Show(result.DifferenceCount)}")
            .Words("receipt").Words("left side").Words("right side").Words("difference").Words("area").Words("month").Numbers("left").Numbers("right");
        foreach (SideDifference difference in _printed)
        {
            ReceiptDifference receipt = difference.Receipt;
            receipts.Row(
                receipt.Id, difference.Left, difference.Right, receipt.KindWord, receipt.Area, ReconciliationReport.Month(receipt.Month),
                Amounts.ShowOrDash(receipt.Left), Amounts.ShowOrDash(receipt.Right));
        }

        receipts.Print(terminal);
    }

    /// <summary>Writes the members of a JSON object.</summary>
    public void Write(PolicyDocument policy, int year, SidesReconciliation result, Utf8JsonWriter json)
    {
        json.WriteString("policy", policy.Id);
        json.WriteNumber("year", year);
        json.WriteString("rule", SidesReconciliation.Rule);
        json.WriteBoolean("equal", result.DifferenceCount == 0);
        json.WriteNumber("differences", result.DifferenceCount);
        json.WriteObjects("pairs", result.Pairs, pair =>
        {
            json.WriteString("left_side", pair.Left);
            json.WriteString("right_side", pair.Right);
            json.WriteBoolean("equal", pair.Result.DifferenceCount == 0);
            json.WriteNumber("differences", pair.Result.DifferenceCount);
            ReconciliationReport.WriteMonths(pair.Result, json);
        });
        json.WriteStartArray("receipts");
        TableWriter receipts = TableWriter.OfJson(json, SideDifference.Table.Columns);
        _printed.ForEach(difference => SideDifference.Table.Write(difference, receipts));
        json.WriteEndArray();
        json.WriteNumber("receiptsLeftOut", result.DifferenceCount - _printed.Count);
    }
}
