using MedPool.Internals;

namespace MedPool;

/// <content>How sums enter: all of a run, or nothing.</content>
public partial class Ledger
{
    /// <summary>Adds the sums of a finished run.</summary>
    /// <exception cref="CellOverflowException">A cell would leave 64 bits; nothing was added.</exception>
    internal RecordTotals Commit(LedgerSums sums)
    {
        long[] amounts = new long[_amounts.Length];
        long[] counts = new long[_counts.Length];
        sums.AddTo(_amounts, _counts, amounts, counts);
        amounts.CopyTo(_amounts, 0);
        counts.CopyTo(_counts, 0);
        RecordTotals totals = new(sums.Totals);
        if (totals.Kind == RecordKind.Claims)
        {
            Claims = RecordTotals.Sum(Claims, totals);
        }
        else
        {
            Contributions = RecordTotals.Sum(Contributions, totals);
        }

        return totals;
    }
}
