using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The parts of a policy document that contributions need.</summary>
internal static class PolicySections
{
    /// <summary>The rules on contributions.</summary>
    /// <exception cref="FactsException">The policy has none.</exception>
    public static ContributionRules Contributions(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Contributions ?? throw new FactsException(
            $"policy {policy.Id}: its documents say nothing of contributions. Use a policy that has a \"contributions\" section.");
    }

    /// <summary>The rule on residents' contributions (JP-2b).</summary>
    /// <exception cref="FactsException">The policy has no such rule.</exception>
    public static ResidentRule Residents(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Contributions?.Residents ?? throw new FactsException(
            $"policy {policy.Id}: its documents say nothing of residents' contributions (JP-2b).");
    }
}
