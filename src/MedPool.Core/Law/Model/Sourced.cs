namespace MedPool.Law;

/// <summary>A value with its source: an article, a declared assumption, or both; at least one is given.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Cite">The article, or <see langword="null"/>.</param>
/// <param name="Assumption">The name of the assumption, or <see langword="null"/>.</param>
public sealed record Sourced<T>(T Value, Citation? Cite, string? Assumption);
