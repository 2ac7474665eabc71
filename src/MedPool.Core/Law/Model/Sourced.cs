namespace MedPool.Law;

/// <summary>A value with its source: an article (<paramref name="Cite"/>) or a declared assumption (<paramref name="Assumption"/>); never neither.</summary>
public sealed record Sourced<T>(T Value, Citation? Cite, string? Assumption);
