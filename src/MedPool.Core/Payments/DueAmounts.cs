using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>An amount and the last day on which it is in time.</summary>
internal readonly record struct DueAmount(Fen Amount, DateOnly Due);

/// <summary>Amounts that are due one after another, and payments that pay the oldest first.</summary>
internal static class DueAmounts
{
    /// <summary>How each amount was paid.</summary>
    /// <param name="due">The amounts in order of their days, not negative; with the payments at most what a <see cref="Fen"/> can hold.</param>
    /// <param name="payments">What was paid, in any order; not more than was due.</param>
    /// <param name="options">Which days are worked, and up to which day payments are known.</param>
    /// <param name="isFixed">Whether nothing can be added to what is due: paid in full, it is in time before its day is over.</param>
    public static PaymentStatus[] Statuses(IReadOnlyList<DueAmount> due, IEnumerable<RemittancePayment> payments, PaymentOptions options, bool isFixed)
    {
        RemittancePayment[] known = [.. payments.Where(payment => options.AsOf is null || payment.Date <= options.AsOf).OrderBy(payment => payment.Date)];
        var statuses = new PaymentStatus[due.Count];
        Fen total = Fen.Zero;
        for (int i = 0; i < statuses.Length; i++)
        {
            total += due[i].Amount;
            Fen left = Fen.Max(Fen.Zero, total - Sum(known.TakeWhile(payment => payment.Date <= due[i].Due)));
            DateOnly? completed = total == Fen.Zero ? null : CompletedOn(known, total);
            statuses[i] = Status(due[i].Due, left, completed, options, isFixed);
        }

        return statuses;
    }

    /// <summary>How an amount was paid, from what was missing on its day and the day on which nothing was missing any more.</summary>
    public static PaymentStatus Status(DateOnly due, Fen left, DateOnly? completed, PaymentOptions options, bool isFixed)
    {
        bool isOver = options.AsOf is null || options.AsOf > due;
        PaymentState state = !isOver && !(isFixed && left == Fen.Zero) ? PaymentState.NotYetDue
            : left == Fen.Zero ? PaymentState.InTime
            : completed is not null ? PaymentState.Late
            : PaymentState.Overdue;
        int? late = state is PaymentState.InTime or PaymentState.NotYetDue ? 0
            : (completed ?? options.AsOf) is { } day ? options.Calendar.WorkingDaysLate(due, day)
            : null;
        return new PaymentStatus(due, left, completed, state, late);
    }

    /// <summary>The sum of payments, which may be more than a <see cref="Fen"/> can hold.</summary>
    public static AmountSum WideSum(IEnumerable<RemittancePayment> payments) => payments.Aggregate(default(AmountSum), (sum, payment) => sum + payment.Amount);

    private static Fen Sum(IEnumerable<RemittancePayment> payments) => payments.Aggregate(Fen.Zero, (sum, payment) => sum + payment.Amount);

    private static DateOnly? CompletedOn(RemittancePayment[] payments, Fen total)
    {
        Fen paid = Fen.Zero;
        foreach (RemittancePayment payment in payments)
        {
            paid += payment.Amount;
            if (paid >= total)
            {
                return payment.Date;
            }
        }

        return null;
    }
}
