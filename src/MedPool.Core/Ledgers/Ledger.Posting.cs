using MedPool.Internals;

namespace MedPool;

// How sums enter: all of a run, or none.
public partial class Ledger
{
    /// <summary>An empty ledger that can receive records.</summary>
    /// <param name="shape">The policy, the year and the codes.</param>
    /// <param name="tables">The policy's tables.</param>
    internal Ledger(LedgerShape shape, RecordTables tables)
        : this(shape) => Tables = tables;

    /// <summary>The policy's tables; <see langword="null"/> if the ledger was read from a file.</summary>
    internal RecordTables? Tables { get; }

    /// <summary>The hardware path of columns. Read when the first columns are posted; tests set it before.</summary>
    internal HardwarePath ColumnPath { get; set; } = HardwarePaths.Best;

    /// <summary>Posts claim columns; <see langword="null"/> until the first are posted.</summary>
    internal IColumnPoster<PinnedClaims>? ClaimColumnPoster { get; set; }

    /// <summary>Posts contribution columns; <see langword="null"/> until the first are posted.</summary>
    internal IColumnPoster<PinnedContributions>? ContributionColumnPoster { get; set; }

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
