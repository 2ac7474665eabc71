using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>From when contributions entitle (JN-3-3). Immutable.</summary>
/// <param name="FlexibleMonths">Months in a row that a flexible worker insured for the first time must have paid: 6; 1 for no waiting time.</param>
/// <param name="FlexibleMaternity">Whether what is paid as a flexible worker entitles to maternity benefits; in Jining it does not (JN-3-3b).</param>
public readonly record struct EntitlementTerms(int FlexibleMonths, bool FlexibleMaternity = true)
{
    private const int FlexibleWorker = 3;

    /// <summary>
    /// Reads the values from a policy document (JN-3-3). Where the policy has no rule on maternity, flexible workers are entitled to maternity benefits as
    /// employees are.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="FactsException">The policy has no rule on entitlement.</exception>
    public static EntitlementTerms Of(PolicyDocument policy) => PolicySections.Contributions(policy).Entitlement is { } rule
        ? new EntitlementTerms(
            (int)(rule.FlexibleMonths.Value.Numerator / rule.FlexibleMonths.Value.Denominator),
            FlexibleMaternity: rule.Maternity.Count == 0 || Maternity.BenefitOf(FlexibleWorker, rule.Maternity) != MaternityBenefit.None)
        : throw new FactsException($"policy {policy.Id}: its documents do not say from when contributions entitle (JN-3-3).");
}
