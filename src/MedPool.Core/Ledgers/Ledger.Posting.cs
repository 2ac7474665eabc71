using MedPool.Internals;

namespace MedPool;

/// <content>How sums enter: all of a run, or nothing.</content>
public partial class Ledger
{
    /// <summary>Adds the sums of a finished run.</summary>
    /// <exception cref="CellOverflowException">A cell would leave 64 bits; nothing was added.</exception>
    internal RecordTotals Commit(LedgerSums sums)
    {
        sums.AddTo(_amounts, _counts);
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
