using System.Globalization;
using System.Text.Json.Serialization;

using MedPool.Files;

namespace MedPool.Contributions;

/// <summary>How a receipt differs between the sides.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReceiptDifferenceKind>))]
public enum ReceiptDifferenceKind
{
    /// <summary>Only the left side has it.</summary>
    LeftOnly,

    /// <summary>Only the right side has it.</summary>
    RightOnly,

    /// <summary>Both have it, with different amounts.</summary>
    Amount,

    /// <summary>Both have it with the same amount, in different areas or months.</summary>
    Place,
}

/// <summary>A receipt that the sides do not agree on. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Area">The area where the left side has it, or the right side where the left has not.</param>
/// <param name="Month">The month in which that side has it, as the number yyyyMM.</param>
/// <param name="Left">The left side's amount; 0.00 where it has none.</param>
/// <param name="Right">The right side's amount; 0.00 where it has none.</param>
public readonly record struct ReceiptDifference(string Id, ReceiptDifferenceKind Kind, string Area, int Month, Fen Left, Fen Right)
{
    /// <summary>
    /// The layout as a table: <c>clct_id,difference,insu_admdvs,month,left,right</c>, with the word of the kind and the month as <c>yyyy-MM</c>.
    /// </summary>
    public static TableLayout<ReceiptDifference> Table { get; } = new(
        ["clct_id", "difference", "insu_admdvs", "month", "left", "right"],
        static (row, table) => row.WriteFields(table));

    /// <summary>The word of the kind in files and tables: <c>left-only</c>, <c>right-only</c>, <c>amount</c> or <c>place</c>.</summary>
    public string KindWord => Kind switch
    {
        ReceiptDifferenceKind.LeftOnly => "left-only",
        ReceiptDifferenceKind.RightOnly => "right-only",
        ReceiptDifferenceKind.Amount => "amount",
        ReceiptDifferenceKind.Place => "place",
    };

    /// <summary>Writes the fields of a row.</summary>
    internal void WriteFields(TableWriter table)
    {
        table.Text(Id);
        table.Text(KindWord);
        table.Text(Area);
        table.Text(string.Create(CultureInfo.InvariantCulture, $"{Month / 100:D4}-{Month % 100:D2}"));
        table.Amount(Left);
        table.Amount(Right);
    }
}
