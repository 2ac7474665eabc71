using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>What was collected in a month, and by when it has to be passed on.</summary>
internal readonly record struct MonthCollected(int Month, Fen Collected, DateOnly Due);

/// <summary>
/// Checks that a collecting account passes everything on and closes at zero month by month (YC-3-1-1b, JN-3-4-2). Transfers pass on the oldest collections
/// first.
/// </summary>
internal static class CollectionClosing
{
    private const string Rules = "YC-3-1-1b, JN-3-4-2";

    /// <summary>Checks the months of a year.</summary>
    /// <param name="months">The months in order.</param>
    /// <param name="transfers">What was passed on, in any order.</param>
    /// <param name="options">Which days are worked, and up to which day transfers are known.</param>
    /// <exception cref="FactsException">An amount is negative, more was passed on than collected, or a sum leaves a <see cref="Fen"/>.</exception>
    public static PaymentStatus[] Of(IReadOnlyList<MonthCollected> months, IEnumerable<RemittancePayment> transfers, PaymentOptions options)
    {
        RemittancePayment[] all = [.. transfers.OrderBy(transfer => transfer.Date)];
        CheckAmounts(months, all);
        CheckSums(months, all);
        return DueAmounts.Statuses([.. months.Select(month => new DueAmount(month.Collected, month.Due))], all, options, isFixed: false);
    }

    private static void CheckAmounts(IReadOnlyList<MonthCollected> months, RemittancePayment[] transfers)
    {
        foreach (MonthCollected month in months)
        {
            if (month.Collected < Fen.Zero)
            {
                throw new FactsException($"month {month.Month}: {month.Collected} collected; it must not be negative ({Rules}).");
            }
        }

        foreach (RemittancePayment transfer in transfers)
        {
            if (transfer.Amount <= Fen.Zero)
            {
                throw new FactsException($"transfer of {transfer.Date:yyyy-MM-dd}: {transfer.Amount} is not above zero ({Rules}).");
            }
        }
    }

    private static void CheckSums(IReadOnlyList<MonthCollected> months, RemittancePayment[] transfers)
    {
        AmountSum collected = months.Aggregate(default(AmountSum), (sum, month) => sum + month.Collected);
        AmountSum passedOn = DueAmounts.WideSum(transfers);
        if (collected.Value > long.MaxValue || passedOn.Value > long.MaxValue)
        {
            throw new FactsException($"What was collected or passed on is more than an account can hold ({Rules}).");
        }

        if (passedOn > collected)
        {
            throw new FactsException(
                $"{passedOn} was passed on, {passedOn - collected} more than was collected; income of other accounts may not go through this one ({Rules}).");
        }
    }
}
