namespace MedPool.Law;

/// <summary>A rule that the policy states without a value of its own.</summary>
public sealed record PolicyRule(Citation Cite, LocalizedText Note);
