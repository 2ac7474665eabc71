namespace MedPool;

/// <summary>Something the documents do not say and the policy therefore assumes; printed with every settlement.</summary>
/// <param name="Name">Its name; values refer to it.</param>
/// <param name="Value">What is assumed, in short.</param>
/// <param name="Note">Why.</param>
public sealed record Assumption(string Name, string Value, LocalizedText Note);
