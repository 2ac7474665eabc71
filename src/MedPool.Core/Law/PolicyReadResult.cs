using MedPool.Internals;

namespace MedPool.Law;

/// <summary>What came of reading a policy file.</summary>
/// <param name="Document">The policy, or <see langword="null"/> when there are problems.</param>
/// <param name="Problems">What is wrong with it, in the order of the text; empty for a sound policy.</param>
public sealed record PolicyReadResult(PolicyDocument? Document, EquatableArray<PolicyProblem> Problems)
{
    /// <summary>The policy's id, period and their place, where these could be read.</summary>
    internal PolicyPlacement? Placement { get; init; }
}
