namespace MedPool;

/// <summary>
/// An assumption (假设): what the policy assumes because the documents do not say it. Every settlement lists the assumptions of its policy.
/// </summary>
/// <param name="Name">Its name, to which values refer.</param>
/// <param name="Value">What is assumed, in a few words.</param>
/// <param name="Note">The reason.</param>
public sealed record Assumption(string Name, string Value, LocalizedText Note);
