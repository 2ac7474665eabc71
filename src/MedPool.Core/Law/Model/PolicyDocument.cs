namespace MedPool.Law;

/// <summary>
/// What one policy document says, read and checked: the law of one city or province as data, every value with its source.
/// Immutable; equal documents compare equal.
/// </summary>
public sealed record PolicyDocument
{
    /// <summary>The policy's short name, lower-case letters, digits and hyphens: <c>jinhua</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the document, free text: <c>2022.1</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The policy's name.</summary>
    public required LocalizedText Names { get; init; }

    /// <summary>Who pools: a city or a province.</summary>
    public required PolicyLevel Level { get; init; }

    /// <summary>From when to when the policy is in force.</summary>
    public required EffectivePeriod Effective { get; init; }

    /// <summary>The source documents that citations name.</summary>
    public EquatableArray<SourceDocument> Documents { get; init; }

    /// <summary>The participating areas, in the order in which they stand in every list and apportionment.</summary>
    public EquatableArray<PolicyArea> Areas { get; init; }

    /// <summary>What the documents do not say and the policy assumes.</summary>
    public EquatableArray<Assumption> Assumptions { get; init; }

    /// <summary>What the documents leave to a later decision.</summary>
    public EquatableArray<OpenValue> OpenValues { get; init; }

    /// <summary>Sentences that can be read in more than one way, with the reading chosen.</summary>
    public EquatableArray<Reading> Readings { get; init; }

    /// <summary>Rules that the policy carries as a statement (a check, a model decision) rather than as a value of a stage.</summary>
    public EquatableArray<PolicyRule> Rules { get; init; }

    /// <summary>The funds; a settlement is on one of them, and they never mix.</summary>
    public EquatableArray<PolicyFund> Funds { get; init; }

    /// <summary>What members, employers and governments pay, or <see langword="null"/> where the documents say nothing of it.</summary>
    public ContributionRules? Contributions { get; init; }

    /// <summary>What is to be done by which day; one that follows another stands after it.</summary>
    public EquatableArray<Deadline> Deadlines { get; init; }

    /// <summary>What late remittances cost, or <see langword="null"/>.</summary>
    public LateInterestRule? LateInterest { get; init; }

    /// <summary>How money goes to the areas during the year, or <see langword="null"/>.</summary>
    public AppropriationRules? Appropriations { get; init; }

    /// <summary>How providers are paid under a total budget, or <see langword="null"/>.</summary>
    public ProviderRules? Providers { get; init; }

    /// <summary>All citations of the document, each once, in the order in which they first stand in its text.</summary>
    public EquatableArray<Citation> Citations { get; init; }

    /// <summary>The rules that are cited, each once, in the order in which they first stand in the text. A rule's place here is its number in the kernel.</summary>
    public EquatableArray<string> RuleIds { get; init; }
}

/// <summary>Who pools the funds.</summary>
public enum PolicyLevel
{
    /// <summary>A prefecture-level city (市级统筹); areas are counties, districts and the city's own pool.</summary>
    City,

    /// <summary>A province (省级统筹); areas are cities.</summary>
    Province,
}
