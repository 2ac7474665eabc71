namespace MedPool.Law;

/// <summary>A sentence of the law that has more than one meaning (条文理解).</summary>
/// <param name="Name">The reading's name: <c>scarce-pool</c>.</param>
/// <param name="Chosen">The <see cref="ReadingAlternative.Name"/> that is used when a settlement does not select another.</param>
/// <param name="Why">The reason for the choice.</param>
/// <param name="Alternatives">All alternatives.</param>
/// <param name="Cite">The sentence, or <see langword="null"/>.</param>
public sealed record Reading(string Name, string Chosen, LocalizedText Why, EquatableArray<ReadingAlternative> Alternatives, Citation? Cite);

/// <summary>One meaning of a sentence.</summary>
/// <param name="Name">Its name: <c>year-end</c>.</param>
/// <param name="Text">What the sentence means then.</param>
public sealed record ReadingAlternative(string Name, LocalizedText Text);
