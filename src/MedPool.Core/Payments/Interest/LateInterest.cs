namespace MedPool.Payments;

/// <summary>How a policy charges late remittances (JH-09).</summary>
/// <param name="Multiple">By what the demand-deposit rate is multiplied: 2 (两倍).</param>
/// <param name="DaysPerYear">Over how many days a year's rate is spread: 360, or 365 under the other reading of <c>interest-year</c>.</param>
public readonly record struct LateInterestTerms(Rate Multiple, int DaysPerYear)
{
    /// <summary>
    /// Whether interest ends on 31 December of the due year, when the province is asked to withhold: the reading <c>interest-end</c> = <c>year-end</c>.
    /// Otherwise it runs until the money is paid or withheld (<c>until-paid</c>).
    /// </summary>
    public bool EndsAtYearEnd { get; init; }
}

/// <summary>A part of a remittance that was late by the same number of days.</summary>
/// <param name="Date">The day it arrived or was withheld; for what had not arrived, the day up to which interest is computed.</param>
/// <param name="Amount">The late amount.</param>
/// <param name="Days">Days from the due date to <paramref name="Date"/>.</param>
/// <param name="Interest">Rounded once, half away from zero.</param>
public sealed record LateSlice(DateOnly Date, Fen Amount, int Days, Fen Interest);

/// <summary>What a remittance costs its area for being late.</summary>
/// <param name="Slices">The late parts, by date.</param>
/// <param name="Interest">The sum over the slices.</param>
/// <param name="Withheld">
/// What the area had not paid by 31 December of the due year: the amount that the province is asked to withhold at its settlement with the area (代为扣款),
/// whatever was paid later.
/// </param>
/// <param name="LateFrom">
/// The first day on which something was late, or <see langword="null"/>; where the policy suspends payments, they are suspended from this day.
/// </param>
public sealed record LateCharge(EquatableArray<LateSlice> Slices, Fen Interest, Fen Withheld, DateOnly? LateFrom);

/// <summary>
/// Interest on late remittances (JH-09, JH-15): for each part that arrives after the due date, part × multiple × rate × days ÷ days a year, rounded once. What
/// is unpaid on 31 December of the due year is referred to the province for withholding.
/// </summary>
public static class LateInterest
{
    /// <summary>Charges one remittance.</summary>
    /// <param name="remittance">The remittance.</param>
    /// <param name="rates">The demand-deposit rates.</param>
    /// <param name="terms">How the policy charges.</param>
    /// <param name="asOf">
    /// The last day for which payments are known: what is unpaid bears interest to this day, and nothing is withheld before 31 December of the due year.
    /// <see langword="null"/>: all payments count, and what was never paid bears interest to that 31 December.
    /// </param>
    /// <exception cref="FactsException">An amount is not above zero, the payments exceed what is owed, or the rate of a day is missing.</exception>
    public static LateCharge Charge(Remittance remittance, DemandDepositRates rates, LateInterestTerms terms, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(remittance);
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentOutOfRangeException.ThrowIfLessThan(terms.DaysPerYear, 1, nameof(terms));
        RemittancePayment[] payments = InOrder(remittance);
        DateOnly yearEnd = new(remittance.Due.Year, 12, 31);
        LateSlice[] slices =
        [
            .. from part in LateParts(remittance, payments, terms.EndsAtYearEnd && !(asOf < yearEnd) ? yearEnd : asOf, yearEnd)
               let days = part.Date.DayNumber - remittance.Due.DayNumber
               where days > 0 && part.Amount > Fen.Zero
               orderby part.Date
               select new LateSlice(part.Date, part.Amount, days, Interest(part.Amount, rates.RateDays(remittance.Due, part.Date), terms)),
        ];
        Fen byYearEnd = Sum(payments.Where(payment => payment.Date <= yearEnd && !payment.IsWithheld));
        return new LateCharge(
            new EquatableArray<LateSlice>(slices),
            slices.Aggregate(Fen.Zero, (sum, slice) => sum + slice.Interest),
            asOf < yearEnd ? Fen.Zero : remittance.Amount - byYearEnd,
            IsLate(remittance, payments, asOf) ? remittance.Due.AddDays(1) : null);
    }

    // The payments up to the last day, and then what is open on it; without a last day all payments, and what is never paid at the year's end.
    private static IEnumerable<RemittancePayment> LateParts(Remittance remittance, RemittancePayment[] payments, DateOnly? last, DateOnly yearEnd)
    {
        RemittancePayment[] known = [.. payments.Where(payment => last is null || payment.Date <= last)];
        return known.Append(new RemittancePayment(last ?? yearEnd, remittance.Amount - Sum(known)));
    }

    // Also where no interest runs: what is due on the year's last day is withheld at once, and late all the same.
    private static bool IsLate(Remittance remittance, RemittancePayment[] payments, DateOnly? asOf) =>
        Sum(payments.Where(payment => payment.Date <= remittance.Due)) < remittance.Amount && (asOf is null || asOf > remittance.Due);

    // One rounding for the whole span, however often the rate changes in it.
    private static Fen Interest(Fen amount, Rate rateDays, LateInterestTerms terms) =>
        amount.RoundedShare(rateDays * terms.Multiple * new Rate(1, terms.DaysPerYear));

    private static RemittancePayment[] InOrder(Remittance remittance)
    {
        string where = $"remittance {remittance.Kind} of area {remittance.Area}, {remittance.Fund}, due {remittance.Due:yyyy-MM-dd}";
        if (remittance.Amount <= Fen.Zero)
        {
            throw new FactsException($"{where}: the amount {remittance.Amount} is not above zero.");
        }

        if (remittance.Due == DateOnly.MaxValue)
        {
            throw new FactsException($"{where}: nothing can be late after the last day that there is; correct the day.");
        }

        foreach (RemittancePayment payment in remittance.Payments)
        {
            if (payment.Amount <= Fen.Zero)
            {
                throw new FactsException($"{where}: the payment of {payment.Date:yyyy-MM-dd} is {payment.Amount}; a payment is above zero.");
            }
        }

        Int128 sum = remittance.Payments.Aggregate(Int128.Zero, (total, payment) => total + payment.Amount.Value);
        if (sum > long.MaxValue)
        {
            throw new FactsException($"{where}: the payments are more than an account can hold (JH-09); correct them.");
        }

        Fen paid = new((long)sum);
        return paid <= remittance.Amount
            ? [.. remittance.Payments.OrderBy(payment => payment.Date)]
            : throw new FactsException(
                $"{where}: payments of {paid} exceed the amount of {remittance.Amount} by {paid - remittance.Amount} (JH-09); "
                + "correct the payments or the order.");
    }

    private static Fen Sum(IEnumerable<RemittancePayment> payments) => payments.Aggregate(Fen.Zero, (sum, payment) => sum + payment.Amount);
}
