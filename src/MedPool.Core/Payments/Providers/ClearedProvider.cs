using MedPool.Files;

namespace MedPool.Payments;

/// <summary>A line of a clearing: what a provider receives under a payment kind. Immutable.</summary>
/// <param name="Kind">The payment kind's name, such as <c>drg</c>.</param>
/// <param name="Result">What the provider receives.</param>
public readonly record struct ClearedProvider(string Kind, ProviderResult Result)
{
    /// <summary>The layout as a table: <c>kind,provider,points,payable,fees,kept,returned,added,due,advanced,clearing</c>.</summary>
    public static TableLayout<ClearedProvider> Table { get; } = new(
        ["kind", "provider", "points", "payable", "fees", "kept", "returned", "added", "due", "advanced", "clearing"],
        static (row, table) => row.WriteFields(table));

    private void WriteFields(TableWriter table)
    {
        table.Text(Kind);
        table.Text(Result.Provider);
        table.Text(Result.Year.Points.ToString());
        table.Amount(Result.Payable);
        table.Amount(Result.Year.Fees);
        table.Amount(Result.Kept);
        table.Amount(Result.Returned);
        table.Amount(Result.Added);
        table.Amount(Result.Due);
        table.Amount(Result.Year.Advanced);
        table.Amount(Result.Clearing);
    }
}
