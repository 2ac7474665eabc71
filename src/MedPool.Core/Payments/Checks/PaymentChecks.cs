using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Checks of payments: subsidies that arrive, claims that are paid on.</summary>
/// <param name="law">The rules.</param>
/// <param name="options">Which days are worked, and up to which day payments are known.</param>
internal sealed class PaymentChecks(CheckLaw law, PaymentOptions options)
{
    public EquatableArray<Checked<SubsidyStatus>> Subsidies(EquatableArray<Subsidy> subsidies)
    {
        if (subsidies.Count == 0)
        {
            return default;
        }

        (PolicyDocument policy, CheckRule rule) = law.RuleOf("subsidies", static rules => rules.Subsidies);
        return new([.. subsidies.Select((subsidy, i) =>
        {
            law.CheckArea(subsidy.Area, $"$.subsidies[{i}].area");
            PaidAmount paid = Look(subsidy.Amount, subsidy.Due, subsidy.Payments, $"$.subsidies[{i}].payments");
            return new Checked<SubsidyStatus>(
                new SubsidyStatus(subsidy, paid.Status, paid.Received, paid.Missing, paid.Over), paid.Result, policy.Id, rule.Cite);
        })]);
    }

    public EquatableArray<Checked<ProviderClaimsStatus>> ProviderPayments(EquatableArray<ProviderClaims> months)
    {
        if (months.Count == 0)
        {
            return default;
        }

        (PolicyDocument policy, ProviderPaymentRule rule) = law.RuleOf("providerPayments", static rules => rules.ProviderPayments);
        return new([.. months.Select((month, i) =>
        {
            law.CheckArea(month.Area, $"$.providerPayments[{i}].area");
            PaidAmount paid = Look(month.Claims, month.Due ?? DueOf(rule.By, month.Month), month.Paid, $"$.providerPayments[{i}].paid");
            return new Checked<ProviderClaimsStatus>(
                new ProviderClaimsStatus(month, paid.Status, paid.Received, paid.Missing, paid.Over), paid.Result, policy.Id, rule.Cite);
        })]);
    }

    private DateOnly DueOf(MonthlyDeadline by, int month) => DeadlineTable.DayOf(by, month / 100, month % 100, options.Calendar);

    private PaidAmount Look(Fen amount, DateOnly due, EquatableArray<RemittancePayment> payments, string path)
    {
        RemittancePayment[] known = [.. payments.Where(payment => options.AsOf is null || payment.Date <= options.AsOf)];
        AmountSum received = DueAmounts.WideSum(known);
        if (received > new AmountSum(new Fen(long.MaxValue)))
        {
            throw new FactsException($"{path}: the payments add up to more than an amount can be; check them.") { Path = path };
        }

        PaymentStatus status = DueAmounts.Statuses([new DueAmount(amount, due)], known, options, isFixed: true)[0];
        Fen sum = new((long)received.Value);
        return new PaidAmount(status, sum, Fen.Max(Fen.Zero, amount - sum), Fen.Max(Fen.Zero, sum - amount));
    }

    /// <summary>What was paid of an amount. Late, short and beyond the amount: each fails the check.</summary>
    private readonly record struct PaidAmount(PaymentStatus Status, Fen Received, Fen Missing, Fen Over)
    {
        public CheckResult Result => Status.IsKept && Over == Fen.Zero ? CheckResult.Pass : CheckResult.Fail;
    }
}
