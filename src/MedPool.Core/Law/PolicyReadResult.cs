using MedPool.Internals;

namespace MedPool.Law;

/// <summary>The result of reading a policy file.</summary>
/// <param name="Document">The policy, or <see langword="null"/> when there are problems.</param>
/// <param name="Problems">The problems of the file, in the order of the text; empty when there are none.</param>
public sealed record PolicyReadResult(PolicyDocument? Document, EquatableArray<PolicyProblem> Problems)
{
    /// <summary>The id and the period of the policy, and their place; <see langword="null"/> when they could not be read.</summary>
    internal PolicyPlacement? Placement { get; init; }

    /// <summary>The text as JSON; <see langword="null"/> when it is not JSON.</summary>
    internal JsonNode? Json { get; init; }
}
