using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>What maternity insurance pays for whom (JN-3-3b).</summary>
public static class Maternity
{
    /// <summary>The benefit of a payer type; <see cref="MaternityBenefit.None"/> where the policy names none for it.</summary>
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
