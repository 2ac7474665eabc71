namespace MedPool.Law;

/// <summary>A rule that the policy states without a value of its own.</summary>
/// <param name="Cite">The article.</param>
/// <param name="Note">What the policy says about the rule.</param>
public sealed record PolicyRule(Citation Cite, LocalizedText Note);
