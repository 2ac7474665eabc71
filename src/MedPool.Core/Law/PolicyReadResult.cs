using MedPool.Internals;

namespace MedPool.Law;

/// <summary>What came of reading a policy file.</summary>
/// <param name="Document">The policy, or <see langword="null"/> when there are problems.</param>
/// <param name="Problems">What is wrong with it, in the order of the text; empty for a sound policy.</param>
public sealed record PolicyReadResult(PolicyDocument? Document, EquatableArray<PolicyProblem> Problems)
{
    /// <summary>The policy's id, period and their place, where these could be read.</summary>
    internal PolicyPlacement? Placement { get; init; }

    /// <summary>What could be read of a policy with problems, every part of it whole; <see langword="null"/> where the file is not an object or lacks its header.</summary>
    internal PolicyDocument? Draft { get; init; }
}
