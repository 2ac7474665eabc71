using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>What one payer type pays a month.</summary>
/// <param name="Basis">What its base is.</param>
/// <param name="Employer">The employer's rate, maternity included.</param>
/// <param name="EmployerBasic">The part of the employer's rate that is not for maternity.</param>
/// <param name="Member">The member's own rate.</param>
/// <param name="PremiumEmployer">The employer's part of the serious-illness premium (大病保险费) of a member.</param>
/// <param name="PremiumMember">The member's part of it.</param>
public readonly record struct PayerTerms(ContributionBasis Basis, Rate Employer, Rate EmployerBasic, Rate Member, Fen PremiumEmployer, Fen PremiumMember);

/// <summary>The values by which a month's dues are assessed: immutable, for one policy and one average wage.</summary>
/// <param name="AverageWage">The average monthly wage of the year before (全省上年度平均工资).</param>
/// <param name="Limits">The limits of a wage-based base.</param>
/// <param name="Payers">The terms by payer type.</param>
public sealed record DuesTerms(Fen AverageWage, BaseLimits Limits, EquatableArray<PayerSlot> Payers)
{
    /// <summary>Makes the terms from those of each payer type.</summary>
    public static DuesTerms Of(Fen averageWage, BaseLimits limits, IReadOnlyDictionary<int, PayerTerms> payers)
    {
        ArgumentNullException.ThrowIfNull(payers);
        return new DuesTerms(averageWage, limits, new EquatableArray<PayerSlot>([.. payers.OrderBy(payer => payer.Key).Select(payer => new PayerSlot(payer.Key, payer.Value))]));
    }

    /// <summary>The terms of a payer type.</summary>
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

            throw new FactsException($"payer_type {payerType}: the policy has no contribution rate for it; it has {string.Join(", ", Payers.Select(payer => payer.PayerType))}.");
        }
    }
}

/// <summary>The terms of one payer type.</summary>
/// <param name="PayerType">Its digit: 1 agency, 2 other employer, 3 flexible worker, 8 retiree.</param>
/// <param name="Terms">What it pays.</param>
public readonly record struct PayerSlot(int PayerType, PayerTerms Terms);
