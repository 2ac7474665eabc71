namespace MedPool.Payments;

/// <summary>What was collected in a month, and by when it has to be passed on.</summary>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Collected">What the month brought in; not negative.</param>
/// <param name="Due">The day by which the account must have passed it on: the month's end (JN-3-4-2), or a working day of the next month (YC-3-1-1b).</param>
public readonly record struct MonthCollected(int Month, Fen Collected, DateOnly Due);

/// <summary>How a month closed.</summary>
/// <param name="Month">The month.</param>
/// <param name="Due">The day by which everything up to the month had to be passed on.</param>
/// <param name="Left">What of it was still in the account on that day, or on the last day known where that is earlier; zero is what the rule asks for.</param>
/// <param name="Cleared">The day on which the last of everything up to the month was passed on, or <see langword="null"/>: not yet, or there is nothing to pass on.</param>
/// <param name="WorkingDaysLate">
/// By how many working days <paramref name="Cleared"/> is late or, not yet, the last day known; 0 in time, not yet due, or where no last day is given.
/// </param>
/// <param name="IsDue">Whether the day is over, as far as is known: before that, what is left breaks no rule.</param>
public readonly record struct MonthClosed(int Month, DateOnly Due, Fen Left, DateOnly? Cleared, int WorkingDaysLate, bool IsDue = true)
{
    /// <summary>Whether something was left after the day on which nothing may be.</summary>
    public bool IsBroken => IsDue && Left != Fen.Zero;
}

/// <summary>
/// Checks that a collecting account passes everything on and closes at zero month by month (YC-3-1-1b, JN-3-4-2). Transfers pass on the oldest collections first.
/// </summary>
public static class CollectionClosing
{
    /// <summary>Checks the months of a year.</summary>
    /// <param name="months">The months in order.</param>
    /// <param name="transfers">What was passed on, in any order.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="asOf">The last day up to which transfers are known; later ones do not count. <see langword="null"/>: the year is over and all count.</param>
    /// <exception cref="FactsException">An amount is negative, more was passed on than collected, or either is more than a <see cref="Fen"/> can hold.</exception>
    public static MonthClosed[] Of(IReadOnlyList<MonthCollected> months, IEnumerable<RemittancePayment> transfers, WorkingCalendar calendar, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(months);
        ArgumentNullException.ThrowIfNull(transfers);
        ArgumentNullException.ThrowIfNull(calendar);
        RemittancePayment[] inOrder = [.. transfers.OrderBy(transfer => transfer.Date)];
        Check(months, inOrder);
        inOrder = [.. inOrder.Where(transfer => asOf is null || transfer.Date <= asOf)];
        var closed = new MonthClosed[months.Count];
        Int128 collected = 0;
        for (int i = 0; i < closed.Length; i++)
        {
            collected += months[i].Collected.Value;
            Int128 passed = Sum(inOrder.TakeWhile(transfer => transfer.Date <= months[i].Due));
            Int128 left = Int128.Max(0, collected - passed);
            DateOnly? cleared = collected == 0 ? null : ClearedOn(inOrder, collected);
            bool isDue = asOf is null || asOf > months[i].Due;
            int late = left > 0 && (cleared ?? asOf) is { } day ? calendar.WorkingDaysLate(months[i].Due, day) : 0;
            closed[i] = new MonthClosed(months[i].Month, months[i].Due, new Fen((long)left), cleared, late, isDue);
        }

        return closed;
    }

    private static DateOnly? ClearedOn(RemittancePayment[] transfers, Int128 collected)
    {
        Int128 passed = 0;
        foreach (RemittancePayment transfer in transfers)
        {
            passed += transfer.Amount.Value;
            if (passed >= collected)
            {
                return transfer.Date;
            }
        }

        return null;
    }

    private static void Check(IReadOnlyList<MonthCollected> months, RemittancePayment[] transfers)
    {
        foreach (MonthCollected month in months)
        {
            if (month.Collected < Fen.Zero)
            {
                throw new FactsException($"month {month.Month}: {month.Collected} collected; it must not be negative (YC-3-1-1b, JN-3-4-2).");
            }
        }

        foreach (RemittancePayment transfer in transfers)
        {
            if (transfer.Amount <= Fen.Zero)
            {
                throw new FactsException($"transfer of {transfer.Date:yyyy-MM-dd}: {transfer.Amount} is not above zero.");
            }
        }

        Int128 collected = months.Aggregate(Int128.Zero, (sum, month) => sum + month.Collected.Value);
        Int128 passed = Sum(transfers);
        if (collected > long.MaxValue || passed > long.MaxValue)
        {
            throw new FactsException("What was collected or passed on is more than an account can hold (YC-3-1-1b, JN-3-4-2).");
        }

        if (passed > collected)
        {
            throw new FactsException($"{new Fen((long)passed)} was passed on, {new Fen((long)(passed - collected))} more than was collected; income of other accounts may not go through this one (YC-3-1-1b, JN-3-4-2).");
        }
    }

    private static Int128 Sum(IEnumerable<RemittancePayment> transfers) => transfers.Aggregate(Int128.Zero, (sum, transfer) => sum + transfer.Amount.Value);
}
