using MedPool.Internals;

namespace MedPool;

/// <summary>
/// Control totals of one kind of records. Every row is either posted or rejected: rows read = rows posted + rows rejected, and the same holds for the
/// sum of each amount column. Immutable and safe for concurrent use.
/// </summary>
public sealed class RecordTotals
{
    private readonly TotalsTally _tally;

    internal RecordTotals(TotalsTally tally) => _tally = tally;

    /// <summary>The kind of records.</summary>
    public RecordKind Kind => _tally.Kind;

    /// <summary>Data rows read; the header is not counted.</summary>
    public long RowsRead => RowsPosted + RowsRejected;

    /// <summary>Rows posted to the ledger.</summary>
    public long RowsPosted => _tally.Rows[(int)RejectReason.None];

    /// <summary>Rows rejected for any reason.</summary>
    public long RowsRejected => _tally.Rows.Skip(1).Sum();

    /// <summary>Control sums of the amount columns, in the order of <see cref="RecordColumns"/>.</summary>
    public IReadOnlyList<ColumnSum> Columns =>
        [.. TotalsTally.AmountColumns(Kind).Select((column, index) => new ColumnSum(column.Name, _tally.Posted[index], _tally.Rejected[index]))];

    internal TotalsTally Tally => _tally;

    /// <summary>Rows rejected for a reason.</summary>
    public long RejectedBy(RejectReason reason) => reason == RejectReason.None ? 0 : _tally.Rows[(int)reason];

    internal static RecordTotals Empty(RecordKind kind) => new(new TotalsTally(kind));

    internal static RecordTotals Sum(RecordTotals left, RecordTotals right)
    {
        TotalsTally sum = new(left.Kind);
        sum.Add(left._tally);
        sum.Add(right._tally);
        return new RecordTotals(sum);
    }
}
