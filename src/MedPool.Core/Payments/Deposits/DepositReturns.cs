using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Checks term deposits one by one.</summary>
internal static class DepositReturns
{
    /// <summary>Checks each deposit, in the order given.</summary>
    /// <param name="deposits">The deposits with what has arrived of them.</param>
    /// <param name="deadline">The policy's deadline that runs from <see cref="DepositReport.Event"/>.</param>
    /// <param name="options">Which days are worked, and up to which day payments are known.</param>
    /// <exception cref="ArgumentException">The deadline runs from another event.</exception>
    /// <exception cref="FactsException">An amount is not above zero, more arrived than principal and interest, or a deposit is listed twice.</exception>
    public static IEnumerable<DepositReturn> Of(IEnumerable<TermDeposit> deposits, Deadline deadline, PaymentOptions options)
    {
        if (deadline.When is not EventDeadline { Event: DepositReport.Event } after)
        {
            throw new ArgumentException($"Deadline {deadline.Name} does not run from {DepositReport.Event}.", nameof(deadline));
        }

        HashSet<(string, string)> seen = [];
        return deposits.Select(deposit => seen.Add((deposit.Area, deposit.Number))
            ? Of(deposit, DeadlineTable.After(deadline, after, deposit.Maturity, options.Calendar), options)
            : throw Wrong(deposit, deadline.Cite, $"the deposit is listed twice ({deadline.Cite.Rule})."));
    }

    private static DepositReturn Of(TermDeposit deposit, DeadlineDay deadline, PaymentOptions options)
    {
        Fen total = TotalOf(deposit, deadline.Deadline.Cite);
        DateOnly last = deadline.Date!.Value;
        RemittancePayment[] known = [.. deposit.Payments.Where(payment => options.AsOf is null || payment.Date <= options.AsOf)];
        PaymentStatus status = DueAmounts.Statuses([new DueAmount(total, last)], known, options, isFixed: true)[0];
        DateOnly counted = status.State switch
        {
            PaymentState.Late => status.Completed!.Value,
            PaymentState.Overdue => options.AsOf ?? last,
            _ => last,
        };
        bool byNotice = deadline.ByNotice && HasNotices(options.Calendar, last, counted);
        return new DepositReturn(deposit, total, known.Aggregate(Fen.Zero, (sum, payment) => sum + payment.Amount), status, byNotice);
    }

    private static bool HasNotices(WorkingCalendar calendar, DateOnly from, DateOnly to) =>
        Enumerable.Range(from.Year, to.Year - from.Year + 1).All(calendar.HasNotice);

    private static Fen TotalOf(TermDeposit deposit, Citation rule)
    {
        if (deposit.Principal <= Fen.Zero || deposit.Interest < Fen.Zero)
        {
            throw Wrong(deposit, rule, $"the principal {deposit.Principal} must be above zero and the interest {deposit.Interest} not below ({rule.Rule}).");
        }

        foreach (RemittancePayment payment in deposit.Payments)
        {
            if (payment.Amount <= Fen.Zero)
            {
                throw Wrong(deposit, rule, $"the payment of {payment.Date:yyyy-MM-dd} is {payment.Amount}; a payment is above zero ({rule.Rule}).");
            }
        }

        Int128 total = (Int128)deposit.Principal.Value + deposit.Interest.Value;
        AmountSum paid = DueAmounts.WideSum(deposit.Payments);
        if (total > long.MaxValue || paid.Value > long.MaxValue)
        {
            throw Wrong(
                deposit,
                rule,
                $"principal {deposit.Principal} and interest {deposit.Interest}, or the payments, are more than an account can hold ({rule.Rule}).");
        }

        return paid.Value <= total
            ? new Fen((long)total)
            : throw Wrong(
                deposit,
                rule,
                $"payments of {paid} exceed principal and interest of {new Fen((long)total)} by {new AmountSum(paid.Value - total)} ({rule.Rule}); "
                + "correct the payments or the interest.");
    }

    private static FactsException Wrong(TermDeposit deposit, Citation rule, string what) =>
        new($"area {deposit.Area}, deposit {deposit.Number}: {what}") { AreaCode = deposit.Area, Rule = rule };
}
