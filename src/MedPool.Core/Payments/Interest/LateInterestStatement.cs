using System.Globalization;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>How late remittances are charged. Immutable.</summary>
public sealed record LateInterestOptions
{
    /// <summary>The policy's chosen readings; the year is over.</summary>
    public static LateInterestOptions Default { get; } = new();

    /// <summary>
    /// The last day for which payments are known: what is unpaid bears interest to it, and nothing is withheld before 31 December of the due year.
    /// <see langword="null"/>: all payments count, and what was never paid bears interest to that 31 December.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// Readings to use in place of the policy's chosen ones: the alternative's name by the reading's name. <c>interest-year</c> says over how many days a year's
    /// rate is spread, <c>360</c> or <c>365</c>; <c>interest-end</c> when interest ends, <c>until-paid</c> or <c>year-end</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Readings { get; init; } = new Dictionary<string, string>();
}

/// <summary>What one remittance costs its area for being late.</summary>
/// <param name="Remittance">The remittance.</param>
/// <param name="Charge">The late parts, the interest and what is withheld.</param>
/// <param name="Kind">The policy's kind of remittance, or <see langword="null"/>: the policy does not name its kind, and it is charged like the others.</param>
public sealed record RemittanceCharge(Remittance Remittance, LateCharge Charge, LateKind? Kind)
{
    /// <summary>
    /// The day from which payments to the area's institutions are suspended (JH-15); <see langword="null"/>: nothing was late, or its kind does not suspend.
    /// </summary>
    public DateOnly? SuspendedFrom => Kind is { Suspends: true } ? Charge.LateFrom : null;
}

/// <summary>What late remittances cost, remittance by remittance (逾期计息、代为扣款, JH-09, JH-15). Immutable; safe on any thread.</summary>
public sealed record LateInterestStatement
{
    private LateInterestStatement(PolicyDocument policy, LateInterestRule rule, LateInterestTerms terms, EquatableArray<RemittanceCharge> charges) =>
        (Policy, Rule, Terms, Charges) = (policy, rule, terms, charges);

    /// <summary>The policy.</summary>
    public PolicyDocument Policy { get; }

    /// <summary>The policy's rule.</summary>
    public LateInterestRule Rule { get; }

    /// <summary>The multiple of the deposit rate, over how many days a year's rate is spread, and when interest ends.</summary>
    public LateInterestTerms Terms { get; }

    /// <summary>The remittances in the order given, those in time among them.</summary>
    public EquatableArray<RemittanceCharge> Charges { get; }

    /// <summary>The sum of all interest.</summary>
    public Fen Interest => Charges.Aggregate(Fen.Zero, (sum, charge) => sum + charge.Charge.Interest);

    /// <summary>The sum of what the province is asked to withhold for the pool (代为扣款).</summary>
    public Fen Withheld => Charges.Aggregate(Fen.Zero, (sum, charge) => sum + charge.Charge.Withheld);

    /// <summary>The kinds of remittances that the policy does not name, each once; whether they suspend payments is not known.</summary>
    public EquatableArray<string> UnknownKinds => new([.. Charges.Where(charge => charge.Kind is null).Select(charge => charge.Remittance.Kind).Distinct()]);

    /// <summary>Charges remittances.</summary>
    /// <param name="policy">The policy whose rule it is.</param>
    /// <param name="remittances">What areas owed, and what has arrived.</param>
    /// <param name="rates">The demand-deposit rates.</param>
    /// <param name="options">The readings, and up to which day payments are known; <see cref="LateInterestOptions.Default"/> unless given.</param>
    /// <exception cref="PolicyException">The policy charges no interest on late remittances, or has no such reading.</exception>
    /// <exception cref="FactsException">
    /// An area or fund is not the policy's, an amount is not above zero, payments exceed what is owed (JH-09), or the rate of a day is missing.
    /// </exception>
    public static LateInterestStatement Of(
        PolicyDocument policy,
        IEnumerable<Remittance> remittances,
        DemandDepositRates rates,
        LateInterestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(remittances);
        ArgumentNullException.ThrowIfNull(rates);
        LateInterestRule rule = RuleOf(policy);
        LateInterestOptions chosen = options ?? LateInterestOptions.Default;
        LateInterestTerms terms = TermsOf(policy, rule, chosen.Readings);
        return new LateInterestStatement(policy, rule, terms, new([.. remittances.Select(remittance => Charge(remittance))]));

        RemittanceCharge Charge(Remittance remittance)
        {
            CheckNames(remittance, policy);
            LateKind? kind = rule.Kinds.FirstOrDefault(kind => kind.Kind == remittance.Kind);
            return new RemittanceCharge(remittance, LateInterest.Charge(remittance, rates, terms, chosen.AsOf), kind);
        }
    }

    internal static LateInterestRule RuleOf(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.LateInterest ?? throw new PolicyException($"policy {policy.Id}: its documents charge no interest on late remittances.");
    }

    private static LateInterestTerms TermsOf(PolicyDocument policy, LateInterestRule rule, IReadOnlyDictionary<string, string> selected)
    {
        var readings = new PaymentReadings(policy, selected, "late interest", KnownReadings.InterestYear, KnownReadings.InterestEnd);
        readings.Check();
        string days = readings.Of(KnownReadings.InterestYear) ?? throw new PolicyException(
            $"policy {policy.Id}: it does not say over how many days a year's interest is spread.\n  Add the reading \"{KnownReadings.InterestYear}\".");
        return new LateInterestTerms(rule.Multiple.Value, int.Parse(days, CultureInfo.InvariantCulture))
        {
            EndsAtYearEnd = readings.Of(KnownReadings.InterestEnd) == "year-end",
        };
    }

    private static void CheckNames(Remittance remittance, PolicyDocument policy)
    {
        if (policy.Areas.All(area => area.Code != remittance.Area))
        {
            throw new FactsException(
                $"$.remittances: {policy.Id} has no area {remittance.Area}.\n  Its areas are {string.Join(", ", policy.Areas.Select(area => area.Code))}.")
            {
                Path = "$.remittances",
                AreaCode = remittance.Area,
            };
        }

        if (policy.Funds.All(fund => fund.Id != remittance.Fund))
        {
            throw new FactsException(
                $"$.remittances: {policy.Id} has no fund \"{remittance.Fund}\".\n  Its funds are {string.Join(", ", policy.Funds.Select(fund => fund.Id))}.")
            {
                Path = "$.remittances",
                FundId = remittance.Fund,
            };
        }
    }
}
