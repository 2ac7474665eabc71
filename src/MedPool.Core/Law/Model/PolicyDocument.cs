using System.Text.Json.Serialization;

namespace MedPool.Law;

/// <summary>
/// What one policy document (统筹办法) says, read and checked: the law of one city or province as data, every value with its source.
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

    /// <summary>The participating areas (统筹区), in the order of every list and apportionment.</summary>
    public EquatableArray<PolicyArea> Areas { get; init; }

    /// <summary>Assumptions (假设) for what the documents do not say.</summary>
    public EquatableArray<Assumption> Assumptions { get; init; }

    /// <summary>Values that the documents leave to a later decision (另行确定).</summary>
    public EquatableArray<OpenValue> OpenValues { get; init; }

    /// <summary>Sentences that have more than one meaning, with the chosen one (条文理解).</summary>
    public EquatableArray<Reading> Readings { get; init; }

    /// <summary>Rules that the policy states without a value of a stage, such as a check.</summary>
    public EquatableArray<PolicyRule> Rules { get; init; }

    /// <summary>The funds (基金). Each is settled by itself; no money moves between them.</summary>
    public EquatableArray<PolicyFund> Funds { get; init; }

    /// <summary>What members, employers and governments pay, or <see langword="null"/> when the documents do not say.</summary>
    public ContributionRules? Contributions { get; init; }

    /// <summary>Deadlines (时限). A deadline that follows another one is listed after it.</summary>
    public EquatableArray<Deadline> Deadlines { get; init; }

    /// <summary>Interest on late remittances (逾期利息), or <see langword="null"/>.</summary>
    public LateInterestRule? LateInterest { get; init; }

    /// <summary>How money is paid to the areas during the year (拨付), or <see langword="null"/>.</summary>
    public AppropriationRules? Appropriations { get; init; }

    /// <summary>How providers are paid under a total budget, or <see langword="null"/>.</summary>
    public ProviderRules? Providers { get; init; }

    /// <summary>Rules that are checked against figures of a year, or <see langword="null"/>.</summary>
    public CheckRules? Checks { get; init; }

    /// <summary>All citations of the document, each once, in the order of its text.</summary>
    public EquatableArray<Citation> Citations { get; init; }

    /// <summary>The ids of the cited rules, each once, in the order of the text. The index of a rule in this list is its number in the kernels.</summary>
    public EquatableArray<string> RuleIds { get; init; }
}

/// <summary>Who pools the funds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PolicyLevel>))]
public enum PolicyLevel
{
    /// <summary>A prefecture-level city (市级统筹); areas are counties, districts and the city's own pool.</summary>
    City,

    /// <summary>A province (省级统筹); areas are cities.</summary>
    Province,
}
