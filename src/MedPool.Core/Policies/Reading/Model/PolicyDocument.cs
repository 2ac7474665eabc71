namespace MedPool;

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

/// <summary>A text in Chinese and in English.</summary>
public sealed record LocalizedText(string Zh, string En);

/// <summary>Who pools the funds.</summary>
public enum PolicyLevel
{
    /// <summary>A prefecture-level city (市级统筹); areas are counties, districts and the city's own pool.</summary>
    City,

    /// <summary>A province (省级统筹); areas are cities.</summary>
    Province,
}

/// <summary>A day of the Gregorian calendar, as a policy writes it.</summary>
public readonly record struct PolicyDate(int Year, int Month, int Day) : IComparable<PolicyDate>
{
    private int Ordinal => (Year * 10000) + (Month * 100) + Day;

    /// <inheritdoc/>
    public int CompareTo(PolicyDate other) => Ordinal.CompareTo(other.Ordinal);

    /// <summary>The date as <c>yyyy-MM-dd</c>.</summary>
    public override string ToString() =>
        Year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) + "-" +
        Month.ToString("D2", System.Globalization.CultureInfo.InvariantCulture) + "-" +
        Day.ToString("D2", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>From when to when a policy is in force.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or <see langword="null"/> while no end is set.</param>
/// <param name="Cite">The article that says so.</param>
public sealed record EffectivePeriod(PolicyDate From, PolicyDate? To, Citation Cite)
{
    /// <summary>
    /// Whether the policy governs the settlement of a year: it is in force on the year's last day. The year it takes effect in therefore
    /// counts whole, and the year in which it is replaced belongs to its successor, so that periods that do not overlap never claim one year twice.
    /// </summary>
    public bool Covers(int year) => year >= From.Year && (To is not { } last || last.CompareTo(new PolicyDate(year, 12, 31)) >= 0);
}

/// <summary>A regulation that the policy is taken from.</summary>
/// <param name="Id">The name by which citations refer to it.</param>
/// <param name="Title">Its full title.</param>
/// <param name="File">Path of its text, relative to the policy document; quotations are checked against it.</param>
public sealed record SourceDocument(string Id, string Title, string File);

/// <summary>Where a value comes from.</summary>
/// <param name="Rule">The rule's id in <c>rules.tsv</c>, or the policy's own id for it.</param>
/// <param name="Document">The <see cref="SourceDocument.Id"/>.</param>
/// <param name="Article">The article, in the document's own numbering: <c>二、7（1）</c>.</param>
/// <param name="Quote">The words that say it, exactly as they stand in the document.</param>
public sealed record Citation(string Rule, string Document, string Article, string Quote);

/// <summary>A value with its source: an article (<paramref name="Cite"/>) or a declared assumption (<paramref name="Assumption"/>); never neither.</summary>
public sealed record Sourced<T>(T Value, Citation? Cite, string? Assumption);

/// <summary>Something the documents do not say and the policy therefore assumes; printed with every settlement.</summary>
/// <param name="Name">Its name; values refer to it.</param>
/// <param name="Value">What is assumed, in short.</param>
/// <param name="Note">Why.</param>
public sealed record Assumption(string Name, string Value, LocalizedText Note);

/// <summary>A value that the documents leave to a later decision (另行确定). It comes from the facts; it never defaults.</summary>
/// <param name="Name">The fact that fills it: <c>approvedShares</c>, <c>levyRate</c>, ….</param>
/// <param name="Kind">What it is.</param>
/// <param name="PerArea">Whether every area has its own, or the fund has one.</param>
/// <param name="Cite">The article that leaves it open.</param>
public sealed record OpenValue(string Name, OpenValueKind Kind, bool PerArea, Citation Cite);

/// <summary>What kind of value a decision sets.</summary>
public enum OpenValueKind
{
    /// <summary>A single rate.</summary>
    Rate,

    /// <summary>Shares of named parties that add up to 1.</summary>
    Shares,

    /// <summary>An amount of money.</summary>
    Amount,
}

/// <summary>A sentence of the law that can be read in more than one way.</summary>
/// <param name="Name">The reading's name: <c>scarce-pool</c>.</param>
/// <param name="Chosen">The <see cref="ReadingAlternative.Name"/> in use unless a run selects another.</param>
/// <param name="Why">Why it was chosen.</param>
/// <param name="Alternatives">All alternatives.</param>
/// <param name="Cite">The sentence.</param>
public sealed record Reading(string Name, string Chosen, LocalizedText Why, EquatableArray<ReadingAlternative> Alternatives, Citation? Cite);

/// <summary>One way to read a sentence.</summary>
public sealed record ReadingAlternative(string Name, LocalizedText Text);

/// <summary>A rule that the policy states without a value of its own.</summary>
public sealed record PolicyRule(Citation Cite, LocalizedText Note);

/// <summary>A participant of the pool (统筹区 / 县（市、区）; for a province, a city).</summary>
/// <param name="Code">Six digits: GB/T 2260, or the platform's own code for direct pools and zones.</param>
/// <param name="Names">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Assumption">The assumption its code rests on, when no public list has it.</param>
/// <param name="From">The first day its code is valid, or <see langword="null"/>: always.</param>
/// <param name="To">The last day its code is valid, or <see langword="null"/>: no end.</param>
public sealed record PolicyArea(string Code, LocalizedText Names, AreaKind Kind, string? Assumption, PolicyDate? From, PolicyDate? To)
{
    /// <summary>Whether the area is in force on some day of a year: then it is settled for that year.</summary>
    public bool IsInForce(int year) => (From is not { } from || from.Year <= year) && (To is not { } to || to.Year >= year);
}

/// <summary>What an area is.</summary>
public enum AreaKind
{
    /// <summary>A district (区).</summary>
    District,

    /// <summary>A county (县).</summary>
    County,

    /// <summary>A county-level city (县级市).</summary>
    CountyCity,

    /// <summary>A prefecture-level city (设区市), in a province's pool.</summary>
    City,

    /// <summary>The city's own direct pool (市本级).</summary>
    Direct,

    /// <summary>A development zone (开发区、新区).</summary>
    Zone,

    /// <summary>An enterprise group with an agency of its own.</summary>
    Enterprise,
}
