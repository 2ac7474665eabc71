namespace MedPool.Law;

/// <summary>
/// Something that a policy says, with its source: a value, or a statement without one. The source is a citation, an assumption, or a
/// citation beside an assumption. Immutable.
/// </summary>
/// <param name="Place">Where it is in the policy document: <c>funds / employee / stages / coverage / steps / shared / shares</c>.</param>
/// <param name="Value">The value as text; empty for a statement.</param>
/// <param name="Cite">The article and its words, or <see langword="null"/> for an assumption.</param>
/// <param name="Assumption">The name of the assumption, or <see langword="null"/>.</param>
public sealed record CitedValue(string Place, string Value, Citation? Cite, string? Assumption);
