namespace MedPool.Law;

/// <summary>A sentence of the law that can be read in more than one way.</summary>
/// <param name="Name">The reading's name: <c>scarce-pool</c>.</param>
/// <param name="Chosen">The <see cref="ReadingAlternative.Name"/> in use unless a run selects another.</param>
/// <param name="Why">Why it was chosen.</param>
/// <param name="Alternatives">All alternatives.</param>
/// <param name="Cite">The sentence.</param>
public sealed record Reading(string Name, string Chosen, LocalizedText Why, EquatableArray<ReadingAlternative> Alternatives, Citation? Cite);

/// <summary>One way to read a sentence.</summary>
public sealed record ReadingAlternative(string Name, LocalizedText Text);
