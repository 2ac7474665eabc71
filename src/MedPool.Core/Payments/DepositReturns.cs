using MedPool.Law;

namespace MedPool.Payments;

/// <summary>Checks that principal and interest of matured term deposits are paid over in full within the policy's working days (YC-3-4b).</summary>
public static class DepositReturns
{
    /// <summary>The event that a policy's deadline for term deposits runs from.</summary>
    public const string Event = "deposit-maturity";

    /// <summary>Checks each deposit, in the order given.</summary>
    /// <param name="deposits">The deposits with what has arrived of them.</param>
    /// <param name="deadline">The policy's deadline that runs from <see cref="Event"/>.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="asOf">The day up to which payments are known; later ones do not count. <see langword="null"/>: all count, and what is missing is overdue.</param>
    /// <exception cref="ArgumentException">The deadline runs from no such event.</exception>
    /// <exception cref="FactsException">An amount makes no sense, more arrived than principal and interest, or a deposit stands twice.</exception>
    public static DepositReturn[] Of(IEnumerable<TermDeposit> deposits, Deadline deadline, WorkingCalendar calendar, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(deposits);
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(calendar);
        if (deadline.When is not EventDeadline { Event: Event } after)
        {
            throw new ArgumentException($"Deadline {deadline.Name} does not run from {Event}.", nameof(deadline));
        }

        HashSet<(string, string)> seen = [];
        return
        [
            .. deposits.Select(deposit => seen.Add((deposit.Area, deposit.Number))
                ? Of(deposit, DeadlineTable.After(deadline, after, deposit.Maturity, calendar), calendar, asOf)
                : throw new FactsException($"{Name(deposit)}: the deposit stands twice ({deadline.Cite.Rule}).")),
        ];
    }

    private static DepositReturn Of(TermDeposit deposit, DeadlineDay deadline, WorkingCalendar calendar, DateOnly? asOf)
    {
        Fen due = DueOf(deposit, deadline.Deadline.Cite.Rule);
        DateOnly last = deadline.Date!.Value;
        RemittancePayment[] payments = [.. deposit.Payments.Where(payment => asOf is null || payment.Date <= asOf).OrderBy(payment => payment.Date)];
        Fen received = Sum(payments);
        DateOnly? complete = received == due ? payments[^1].Date : null; // Nobody pays more than is due, so the last payment makes it whole.
        DepositState state = complete is { } day
            ? day <= last ? DepositState.InTime : DepositState.Late
            : asOf <= last ? DepositState.NotYetDue : DepositState.Overdue;
        DateOnly? counted = state switch { DepositState.Late => complete, DepositState.Overdue => asOf, _ => last };
        return new DepositReturn(
            deposit, last, deadline.ByNotice && HasNotices(calendar, last, counted ?? last), due, received, due - Sum(payments.Where(payment => payment.Date <= last)), complete, state,
            counted is { } until ? calendar.WorkingDaysLate(last, until) : null);
    }

    private static bool HasNotices(WorkingCalendar calendar, DateOnly from, DateOnly to) => Enumerable.Range(from.Year, to.Year - from.Year + 1).All(calendar.HasNotice);

    private static Fen DueOf(TermDeposit deposit, string rule)
    {
        if (deposit.Principal <= Fen.Zero || deposit.Interest < Fen.Zero)
        {
            throw new FactsException($"{Name(deposit)}: the principal {deposit.Principal} must be above zero and the interest {deposit.Interest} not below ({rule}).");
        }

        foreach (RemittancePayment payment in deposit.Payments)
        {
            if (payment.Amount <= Fen.Zero)
            {
                throw new FactsException($"{Name(deposit)}: the payment of {payment.Date:yyyy-MM-dd} is {payment.Amount}; a payment is above zero ({rule}).");
            }
        }

        Int128 due = (Int128)deposit.Principal.Value + deposit.Interest.Value;
        Int128 paid = deposit.Payments.Aggregate(Int128.Zero, (sum, payment) => sum + payment.Amount.Value);
        if (due > long.MaxValue || paid > long.MaxValue)
        {
            throw new FactsException($"{Name(deposit)}: principal {deposit.Principal} and interest {deposit.Interest}, or the payments, are more than an account can hold ({rule}).");
        }

        return paid <= due
            ? new Fen((long)due)
            : throw new FactsException(
                $"{Name(deposit)}: payments of {new Fen((long)paid)} exceed principal and interest of {new Fen((long)due)} by {new Fen((long)(paid - due))} ({rule}); correct the payments or the interest.");
    }

    private static string Name(TermDeposit deposit) => $"area {deposit.Area}, deposit {deposit.Number}";

    private static Fen Sum(IEnumerable<RemittancePayment> payments) => payments.Aggregate(Fen.Zero, (sum, payment) => sum + payment.Amount);
}
