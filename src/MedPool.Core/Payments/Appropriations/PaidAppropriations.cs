using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Adds to appropriations how they were paid.</summary>
internal sealed class PaidAppropriations
{
    private readonly DatedRule _monthly;
    private readonly PaymentOptions _options;
    private readonly ILookup<(string Fund, string Area, AppropriationKind Kind), RemittancePayment> _payments;

    public PaidAppropriations(DatedRule monthly, PaymentOptions options, IEnumerable<AppropriationPayment> payments)
    {
        (_monthly, _options) = (monthly, options);
        _payments = payments.ToLookup(payment => (payment.Fund, payment.Area, payment.Kind), payment => payment.Payment);
    }

    /// <summary>The areas, funds and kinds that something was paid on.</summary>
    public IEnumerable<(string Fund, string Area, AppropriationKind Kind)> Keys => _payments.Select(group => group.Key);

    /// <summary>The appropriations of an area with how they were paid.</summary>
    /// <exception cref="FactsException">More was paid than was to be paid, or a payment is not above zero.</exception>
    public AreaAppropriations Of(AreaAppropriations area) => area with
    {
        Months = Months(area),
        Advance = Whole(area, AppropriationKind.Advance, area.Advance, "advance"),
        YearEnd = Whole(area, AppropriationKind.YearEnd, area.YearEnd, "year-end order"),
    };

    private EquatableArray<AppropriationItem> Months(AreaAppropriations area)
    {
        RemittancePayment[] payments = PaymentsOf(area, AppropriationKind.Month);
        AmountSum paid = DueAmounts.WideSum(payments);
        AmountSum owed = area.Months.Aggregate(default(AmountSum), (sum, month) => sum + month.Amount);
        if (paid > owed)
        {
            throw Wrong(
                area,
                $"{paid} was paid, {paid - owed} more than the year's appropriations ({_monthly.Cite.Rule}).\n"
                + "  Payments on the advance or the year-end order say so: advance, year-end.",
                _monthly.Cite);
        }

        PaymentStatus[] statuses = DueAmounts.Statuses(
            [.. area.Months.Select(month => new DueAmount(month.Amount, month.Due!.Value))],
            payments,
            _options,
            isFixed: true);
        return new([.. area.Months.Zip(statuses, (month, status) => month with { Paid = status })]);
    }

    private AppropriationItem? Whole(AreaAppropriations area, AppropriationKind kind, AppropriationItem? item, string name)
    {
        RemittancePayment[] payments = PaymentsOf(area, kind);
        AmountSum paid = DueAmounts.WideSum(payments);
        Fen owed = item?.Amount ?? Fen.Zero;
        if (paid > new AmountSum(owed))
        {
            throw Wrong(
                area,
                $"{paid} was paid on the {name}, which is {owed}.\n  Check what the payments are for; the facts must give what the amount is computed from.",
                null);
        }

        return item is { Due: { } due } ? item with { Paid = DueAmounts.Statuses([new DueAmount(owed, due)], payments, _options, isFixed: true)[0] } : item;
    }

    private RemittancePayment[] PaymentsOf(AreaAppropriations area, AppropriationKind kind)
    {
        RemittancePayment[] payments = [.. _payments[(area.Fund, area.Area, kind)]];
        return Array.Find(payments, payment => payment.Amount <= Fen.Zero) is { } wrong
            ? throw Wrong(area, $"the payment of {wrong.Date:yyyy-MM-dd} is {wrong.Amount}; a payment is above zero.", _monthly.Cite)
            : payments;
    }

    private static FactsException Wrong(AreaAppropriations area, string what, Citation? rule) =>
        new($"{area.Fund}, area {area.Area}: {what}") { FundId = area.Fund, AreaCode = area.Area, Rule = rule };
}
