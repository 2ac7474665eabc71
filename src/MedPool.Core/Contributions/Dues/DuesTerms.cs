using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>The rates that a decision sets where the documents leave them open. Immutable.</summary>
/// <param name="Employer">The employer's rate.</param>
/// <param name="EmployerBasic">The part of it that is not for maternity.</param>
/// <param name="Member">The member's own rate.</param>
public readonly record struct DecidedRates(Rate Employer, Rate EmployerBasic, Rate Member);

/// <summary>The values by which a month's dues are assessed, for one policy and one average wage. Immutable.</summary>
/// <param name="AverageWage">The average monthly wage of the year before (全省上年度平均工资).</param>
/// <param name="Limits">The limits of a wage-based base.</param>
/// <param name="Payers">The terms by payer type.</param>
public sealed record DuesTerms(Fen AverageWage, BaseLimits Limits, EquatableArray<PayerSlot> Payers)
{
    /// <summary>Reads the terms from a policy document (JP-2a, JN-3-2-1, JN-3-2-2).</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="averageWage">The average monthly wage of the year before.</param>
    /// <param name="decided">
    /// The rates of payer types whose rates the policy leaves open; they override the policy's. Where some are given, open ones of other payer types are left
    /// out of the terms.
    /// </param>
    /// <exception cref="FactsException">
    /// The policy has no contributions, rates are open and none is decided, or the policy does not have a payer type whose rates are decided.
    /// </exception>
    public static DuesTerms Of(PolicyDocument policy, Fen averageWage, IReadOnlyDictionary<int, DecidedRates>? decided = null)
    {
        ContributionRules rules = PolicySections.Contributions(policy);
        decided ??= new Dictionary<int, DecidedRates>();
        int[] known = [.. rules.Payers.SelectMany(rule => rule.PayerTypes)];
        if (decided.Keys.Except(known).ToArray() is [int unknown, ..])
        {
            throw new FactsException($"{policy.Id} has no payer type {unknown} whose rates could be decided; it has {string.Join(", ", known)}.");
        }

        Dictionary<int, PayerTerms> payers = [];
        foreach (PayerRule rule in rules.Payers)
        {
            foreach (int payerType in rule.PayerTypes.Where(payerType => rule.Decision is null || decided.Count == 0 || decided.ContainsKey(payerType)))
            {
                DecidedRates rates = decided.TryGetValue(payerType, out DecidedRates given) ? given : RatesOf(rule, payerType);
                payers.Add(payerType, new PayerTerms(
                    rule.Basis,
                    rates.Employer,
                    rates.EmployerBasic,
                    rates.Member,
                    rule.PremiumEmployer?.Value ?? Fen.Zero,
                    rule.PremiumMember?.Value ?? Fen.Zero));
            }
        }

        BaseLimits limits = rules.Limits is { } shares ? BaseLimits.Of(averageWage, shares.Floor.Value, shares.Ceiling.Value) : BaseLimits.None;
        return Of(averageWage, limits, payers);
    }

    /// <summary>Makes the terms from those of each payer type.</summary>
    /// <param name="averageWage">The average monthly wage of the year before.</param>
    /// <param name="limits">The limits of a wage-based base.</param>
    /// <param name="payers">The terms by the payer type's digit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A payer type is not a digit.</exception>
    public static DuesTerms Of(Fen averageWage, BaseLimits limits, IReadOnlyDictionary<int, PayerTerms> payers)
    {
        ArgumentNullException.ThrowIfNull(payers);
        foreach (int payerType in payers.Keys)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(payerType, nameof(payers));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(payerType, 9, nameof(payers));
        }

        return new DuesTerms(
            averageWage, limits, new EquatableArray<PayerSlot>([.. payers.OrderBy(payer => payer.Key).Select(payer => new PayerSlot(payer.Key, payer.Value))]));
    }

    /// <summary>The terms of a payer type.</summary>
    /// <param name="payerType">The payer type's digit.</param>
    /// <exception cref="FactsException">The policy has no rate for it.</exception>
    public PayerTerms this[int payerType]
    {
        get
        {
            for (int i = 0; i < Payers.Count; i++)
            {
                if (Payers[i].PayerType == payerType)
                {
                    return Payers[i].Terms;
                }
            }

            throw new FactsException(
                $"payer_type {payerType}: the policy has no contribution rate for it; it has {string.Join(", ", Payers.Select(payer => payer.PayerType))}.");
        }
    }

    private static DecidedRates RatesOf(PayerRule rule, int payerType)
    {
        if (rule.Decision is { } decision)
        {
            throw new FactsException(
                $"{decision}: the rates of payer type {payerType} are left to decision ({rule.Cite.Rule}, {rule.Cite.Article}) and none is given; "
                + "they have no default.");
        }

        Rate employer = rule.Employer?.Value ?? Rate.Zero;
        return new DecidedRates(employer, rule.EmployerBasic?.Value ?? employer, rule.Member?.Value ?? Rate.Zero);
    }
}
