using System.Globalization;
using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Contributions;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Cli.Payments;

/// <summary>The outcome of a reconciliation for people and for machines. All differing receipts go to a file; the first of them are printed as well.</summary>
internal sealed class ReconciliationReport
{
    private const int PrintedMax = 1_000;

    private readonly List<ReceiptDifference> _printed = [];
    private readonly TextWriter? _file;

    /// <summary>Makes a report.</summary>
    /// <param name="file">Receives every differing receipt as CSV, or <see langword="null"/>.</param>
    public ReconciliationReport(TextWriter? file)
    {
        _file = file;
        file?.Write("clct_id,difference,insu_admdvs,month,left,right\n");
    }

    /// <summary>Takes a receipt that the sides do not agree on.</summary>
    public void Add(ReceiptDifference difference)
    {
        if (_printed.Count < PrintedMax)
        {
            _printed.Add(difference);
        }

        _file?.Write(string.Create(
            CultureInfo.InvariantCulture, $"{DelimitedText.Field(difference.Id)},{Word(difference.Kind)},{DelimitedText.Field(difference.Area)},{Month(difference.Month)},{difference.Left},{difference.Right}\n"));
    }

    /// <summary>Prints tables.</summary>
    public void Print(ReconciliationResult result, Terminal terminal)
    {
        Sheet months = new Sheet("Reconciliation 对账").Words("area").Words("month").Numbers("left").Numbers("right").Numbers("difference").Numbers("left rows").Numbers("right rows");
        foreach (ReconciledMonth month in result.Months)
        {
            months.Row(
                month.Area, Month(month.Month), Amounts.Plain(month.Left), Amounts.Plain(month.Right), month.Difference == 0 ? "–" : Amounts.Plain(month.Difference),
                Amounts.Show(month.LeftCount), Amounts.Show(month.RightCount));
        }

        months.Print(terminal);
        if (_printed.Count == 0)
        {
            return;
        }

        Sheet receipts = new Sheet($"Receipts that differ: {Amounts.Show(result.DifferenceCount)}").Words("receipt").Words("difference").Words("area").Words("month").Numbers("left").Numbers("right");
        foreach (ReceiptDifference difference in _printed)
        {
            receipts.Row(difference.Id, Word(difference.Kind), difference.Area, Month(difference.Month), Amounts.ShowOrDash(difference.Left), Amounts.ShowOrDash(difference.Right));
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
        json.WriteObjects("receipts", _printed, difference =>
        {
            json.WriteString("clct_id", difference.Id);
            json.WriteString("difference", Word(difference.Kind));
            json.WriteString("insu_admdvs", difference.Area);
            json.WriteString("month", Month(difference.Month));
            json.WriteString("left", difference.Left.ToString());
            json.WriteString("right", difference.Right.ToString());
        });
        json.WriteNumber("receiptsLeftOut", result.DifferenceCount - _printed.Count);
    }

    private static string Word(ReceiptDifferenceKind kind) => kind switch
    {
        ReceiptDifferenceKind.LeftOnly => "left-only",
        ReceiptDifferenceKind.RightOnly => "right-only",
        ReceiptDifferenceKind.Amount => "amount",
        _ => "place",
    };

    private static string Month(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 100:D4}-{month % 100:D2}");
}
