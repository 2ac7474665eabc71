using MedPool.Files;

namespace MedPool.Contributions;

/// <summary>A side of a reconciliation among several, such as the agency, finance, the tax office or the treasury (对账, JP-7c).</summary>
/// <param name="Name">Its name; not empty, and no other side's.</param>
/// <param name="Files">Its receipts.</param>
public sealed record ReceiptSide(string Name, ReceiptFiles Files);

/// <summary>A receipt that two of several sides do not agree on. Immutable.</summary>
/// <param name="Left">The name of one side.</param>
/// <param name="Right">The name of the other side.</param>
/// <param name="Receipt">The receipt, and how it differs between them.</param>
public readonly record struct SideDifference(string Left, string Right, ReceiptDifference Receipt)
{
    /// <summary>The layout as a table: <c>left_side,right_side,clct_id,difference,insu_admdvs,month,left,right</c>.</summary>
    public static TableLayout<SideDifference> Table { get; } = new(
        ["left_side", "right_side", .. ReceiptDifference.Table.Columns],
        static (row, table) =>
        {
            table.Text(row.Left);
            table.Text(row.Right);
            row.Receipt.WriteFields(table);
        });
}

/// <summary>The outcome of a reconciliation between two of several sides. Immutable.</summary>
/// <param name="Left">The name of one side.</param>
/// <param name="Right">The name of the other side.</param>
/// <param name="Result">The outcome.</param>
public sealed record ReconciledPair(string Left, string Right, ReconciliationResult Result);

/// <summary>The outcome of a reconciliation among several sides: each side with each other one (JP-7c). Immutable.</summary>
/// <param name="Pairs">The pairs, in the order of the sides.</param>
public sealed record SidesReconciliation(EquatableArray<ReconciledPair> Pairs)
{
    /// <summary>The rule by which several sides reconcile.</summary>
    public const string Rule = "JP-7c";

    /// <summary>The receipts that sides do not agree on, counted for each pair; zero: all sides are equal.</summary>
    public long DifferenceCount => Pairs.Sum(pair => pair.Result.DifferenceCount);
}
