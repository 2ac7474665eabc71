namespace MedPool.Internals;

/// <summary>Control totals that are still being counted. Not safe for concurrent use; each worker has its own.</summary>
internal sealed class TotalsTally(RecordKind kind)
{
    /// <summary>The kind of records.</summary>
    public RecordKind Kind { get; } = kind;

    /// <summary>Rows by reject reason; posted rows under <see cref="RejectReason.None"/>.</summary>
    public long[] Rows { get; } = new long[RejectReasons.Count];

    /// <summary>Column sums of posted rows.</summary>
    public Int128[] Posted { get; } = new Int128[AmountCount(kind)];

    /// <summary>Column sums of rejected rows whose amounts could be read.</summary>
    public Int128[] Rejected { get; } = new Int128[AmountCount(kind)];

    /// <summary>The amount columns of a kind of records.</summary>
    public static IEnumerable<RecordColumn> AmountColumns(RecordKind kind) => RecordColumns.Of(kind).Where(column => column.IsAmount);

    /// <summary>Number of amount columns of a kind of records.</summary>
    public static int AmountCount(RecordKind kind) => kind == RecordKind.Claims ? ClaimColumn.AmountCount : ContributionColumn.AmountCount;

    /// <summary>Adds other totals of the same kind.</summary>
    public void Add(TotalsTally other)
    {
        for (int i = 0; i < Rows.Length; i++)
        {
            Rows[i] += other.Rows[i];
        }

        for (int i = 0; i < Posted.Length; i++)
        {
            Posted[i] += other.Posted[i];
            Rejected[i] += other.Rejected[i];
        }
    }

    /// <summary>Sets all totals to zero.</summary>
    public void Clear()
    {
        Array.Clear(Rows);
        Array.Clear(Posted);
        Array.Clear(Rejected);
    }
}
