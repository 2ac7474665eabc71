using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Contributions;
using MedPool.Files;
using MedPool.Law;

namespace MedPool.Cli.Payments;

/// <summary>The outcome of a reconciliation for people and for machines. The first thousand receipts that differ are printed.</summary>
internal sealed class ReconciliationReport
{
    private const int PrintedMax = 1_000;

    private readonly List<ReceiptDifference> _printed = [];

    /// <summary>Keeps a receipt that the sides do not agree on, if it is one of the first.</summary>
    public void Add(ReceiptDifference difference)
    {
        if (_printed.Count < PrintedMax)
        {
            _printed.Add(difference);
        }
    }

    /// <summary>Prints tables.</summary>
    public void Print(ReconciliationResult result, Terminal terminal)
    {
        PrintMonths("Reconciliation 对账", "left", "right", result, terminal);
        if (_printed.Count == 0)
        {
            return;
        }

        Sheet receipts = new Sheet($"Receipts that differ: {Amounts.Show(result.DifferenceCount)}")
            .Words("receipt").Words("difference").Words("area").Words("month").Numbers("left").Numbers("right");
        foreach (ReceiptDifference difference in _printed)
        {
            receipts.Row(
                difference.Id,
                difference.KindWord,
                difference.Area,
                Month(difference.Month),
                Amounts.ShowOrDash(difference.Left),
                Amounts.ShowOrDash(difference.Right));
        }

        receipts.Print(terminal);
    }

    /// <summary>Writes the members of a JSON object.</summary>
    public void Write(PolicyDocument policy, int year, ReconciliationResult result, Utf8JsonWriter json)
    {
        json.WriteString("policy", policy.Id);
        json.WriteNumber("year", year);
        json.WriteBoolean("equal", result.DifferenceCount == 0);
        json.WriteNumber("differences", result.DifferenceCount);
        WriteMonths(result, json);
        json.WriteStartArray("receipts");
        TableWriter receipts = TableWriter.OfJson(json, ReceiptDifference.Table.Columns);
        _printed.ForEach(difference => ReceiptDifference.Table.Write(difference, receipts));
        json.WriteEndArray();
        json.WriteNumber("receiptsLeftOut", result.DifferenceCount - _printed.Count);
    }

    /// <summary>Prints the sums by area and month.</summary>
    public static void PrintMonths(string title, string left, string right, ReconciliationResult result, Terminal terminal)
    {
        Sheet months = new Sheet(title)
            .Words("area").Words("month").Numbers(left).Numbers(right).Numbers("difference").Numbers(left + " rows").Numbers(right + " rows");
        foreach (ReconciledMonth month in result.Months)
        {
            months.Row(
                month.Area,
                Month(month.Month),
                Amounts.Plain(month.Left),
                Amounts.Plain(month.Right),
                month.Difference == 0 ? "–" : Amounts.Plain(month.Difference),
                Amounts.Show(month.LeftCount), Amounts.Show(month.RightCount));
        }

        months.Print(terminal);
    }

    /// <summary>Writes the sums by area and month as a member.</summary>
    public static void WriteMonths(ReconciliationResult result, Utf8JsonWriter json)
    {
        json.WriteObjects("months", result.Months, month =>
        {
            json.WriteString("insu_admdvs", month.Area);
            json.WriteString("month", Month(month.Month));
            json.WriteString("left", Amounts.Plain(month.Left));
            json.WriteString("right", Amounts.Plain(month.Right));
            json.WriteString("difference", Amounts.Plain(month.Difference));
            json.WriteNumber("leftCount", month.LeftCount);
            json.WriteNumber("rightCount", month.RightCount);
        });
    }

    /// <summary>A month, <c>2021-03</c>.</summary>
    public static string Month(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 100:D4}-{month % 100:D2}");
}
