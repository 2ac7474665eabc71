using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>The rates that a decision sets where the documents leave them open.</summary>
/// <param name="Employer">The employer's rate.</param>
/// <param name="EmployerBasic">The part of it that is not for maternity.</param>
/// <param name="Member">The member's own rate.</param>
public readonly record struct DecidedRates(Rate Employer, Rate EmployerBasic, Rate Member);

/// <summary>Takes the values of dues, top-up and entitlement from a policy document.</summary>
public static class ContributionTerms
{
    private const int FlexibleWorker = 3;

    /// <summary>The values by which dues are assessed.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="averageWage">The average monthly wage of the year before.</param>
    /// <param name="decided">
    /// The rates of payer types whose rates the policy leaves open; they override the policy's. Where some are given, open ones of other payer types are left out of the terms.
    /// </param>
    /// <exception cref="FactsException">The policy has no contributions, or rates are open and none is decided.</exception>
    public static DuesTerms Dues(PolicyDocument policy, Fen averageWage, IReadOnlyDictionary<int, DecidedRates>? decided = null)
    {
        ContributionRules rules = RulesOf(policy);
        Dictionary<int, PayerTerms> payers = [];
        foreach (PayerRule rule in rules.Payers)
        {
            foreach (int payerType in rule.PayerTypes.Where(payerType => rule.Decision is null || decided is null or { Count: 0 } || decided.ContainsKey(payerType)))
            {
                DecidedRates rates = decided is not null && decided.TryGetValue(payerType, out DecidedRates given) ? given : RatesOf(rule, payerType);
                payers.Add(payerType, new PayerTerms(
                    rule.Basis, rates.Employer, rates.EmployerBasic, rates.Member, rule.PremiumEmployer?.Value ?? Fen.Zero, rule.PremiumMember?.Value ?? Fen.Zero));
            }
        }

        BaseLimits limits = rules.Limits is { } shares ? BaseLimits.Of(averageWage, shares.Floor.Value, shares.Ceiling.Value) : BaseLimits.None;
        return DuesTerms.Of(averageWage, limits, payers);
    }

    /// <summary>The values of the top-up.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="lowestBase">The lowest contribution base of the year.</param>
    /// <exception cref="FactsException">The policy has no top-up.</exception>
    public static TopUpTerms TopUp(PolicyDocument policy, Fen lowestBase) => RulesOf(policy).TopUp is { } rule
        ? new TopUpTerms((int)(rule.Months.Value.Numerator / rule.Months.Value.Denominator), rule.Rate.Value, lowestBase)
        : throw new FactsException($"policy {policy.Id}: its documents know no top-up of contribution years (JN-3-2-3).");

    /// <summary>The values of entitlement. Where the policy says nothing of maternity, flexible workers have it like others.</summary>
    /// <exception cref="FactsException">The policy says nothing of it.</exception>
    public static EntitlementTerms Entitlement(PolicyDocument policy) => RulesOf(policy).Entitlement is { } rule
        ? new EntitlementTerms(
            (int)(rule.FlexibleMonths.Value.Numerator / rule.FlexibleMonths.Value.Denominator),
            FlexibleMaternity: rule.Maternity.Count == 0 || Maternity.BenefitOf(FlexibleWorker, rule.Maternity) != MaternityBenefit.None)
        : throw new FactsException($"policy {policy.Id}: its documents do not say from when contributions entitle (JN-3-3).");

    private static ContributionRules RulesOf(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Contributions ?? throw new FactsException($"policy {policy.Id}: its documents say nothing of contributions; take a policy that has a \"contributions\" section.");
    }

    private static DecidedRates RatesOf(PayerRule rule, int payerType)
    {
        if (rule.Decision is { } decision)
        {
            throw new FactsException($"{decision}: the rates of payer type {payerType} are left to decision ({rule.Cite.Rule}, {rule.Cite.Article}) and none is given; they have no default.");
        }

        Rate employer = rule.Employer?.Value ?? Rate.Zero;
        return new DecidedRates(employer, rule.EmployerBasic?.Value ?? employer, rule.Member?.Value ?? Rate.Zero);
    }
}
