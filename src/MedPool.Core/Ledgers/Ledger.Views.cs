using MedPool.Internals;

namespace MedPool;

// Sums of cells.
public partial class Ledger
{
    /// <summary>Sums the ledger by parts of its key.</summary>
    /// <param name="keys">The parts, each once, in the order by which the rows are sorted; none: one row, the sum of everything.</param>
    /// <exception cref="ArgumentException">A part is given twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Not a part of the key.</exception>
    public LedgerView SumBy(params ReadOnlySpan<LedgerKey> keys)
    {
        LedgerKey[] parts = keys.ToArray();
        foreach (LedgerKey key in parts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan((int)key, (int)LedgerKey.Month, nameof(keys));
            if (parts.Count(other => other == key) > 1)
            {
                throw new ArgumentException($"The part {key.Name()} is given twice. Give each part once.", nameof(keys));
            }
        }

        return new LedgerView(this, parts);
    }

    /// <summary>The sum of the cells of a figure.</summary>
    /// <exception cref="ArgumentException">The policy has no such area or insurance type.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Not a month or account.</exception>
    public AmountSum Sum(LedgerFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        AmountSum sum = default;
        foreach (string insuranceType in figure.InsuranceType is string given ? [given] : InsuranceTypes)
        {
            for (int month = figure.Month ?? 1; month <= (figure.Month ?? LedgerShape.Months); month++)
            {
                sum += this[figure.Area, insuranceType, figure.Account, month].Amount;
            }
        }

        return sum;
    }
}
