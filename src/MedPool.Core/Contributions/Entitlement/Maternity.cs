using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>What maternity insurance pays, by payer type (生育待遇, JN-3-3b).</summary>
public static class Maternity
{
    /// <summary>The benefit of a payer type; <see cref="MaternityBenefit.None"/> where the policy names none for it.</summary>
    /// <param name="payerType">The payer type's digit.</param>
    /// <param name="rules">The policy's rules.</param>
    public static MaternityBenefit BenefitOf(int payerType, EquatableArray<MaternityRule> rules)
    {
        foreach (MaternityRule rule in rules)
        {
            if (rule.PayerTypes.Contains(payerType))
            {
                return rule.Benefit;
            }
        }

        return MaternityBenefit.None;
    }
}
