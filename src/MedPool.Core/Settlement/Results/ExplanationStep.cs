using System.Text.Json.Serialization;
using MedPool.Json;

namespace MedPool;

/// <summary>
/// One computed amount of a settlement and how it came about: the numbers that entered and the formula over their names, so that the amount follows from the
/// step alone; the rule it follows and the rules and the reading that shaped it. Immutable.
/// </summary>
public sealed record ExplanationStep
{
    /// <summary>The step's number in the settlement of its fund, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The kind of the stage.</summary>
    public required StageKind Stage { get; init; }

    /// <summary>How the policy calls the stage: <c>levy</c>, or an id of its own.</summary>
    public required string StageName { get; init; }

    /// <summary>The area's code, or <see langword="null"/> for an amount of the whole fund.</summary>
    public string? AreaCode { get; init; }

    /// <summary>The figure's name: <c>otherGap</c>; of a transfer the name by which other steps call it.</summary>
    public required string Figure { get; init; }

    /// <summary>The transfer that it explains, or <see langword="null"/> for a figure that moved no money.</summary>
    public Transfer? Transfer { get; init; }

    /// <summary>What came out.</summary>
    public required ExplanationNumber Amount { get; init; }

    /// <summary>The formula over the names of the inputs, in the language of docs/tracing.md.</summary>
    public required string Formula { get; init; }

    /// <summary>The numbers that entered; the formula has each of them and no other.</summary>
    [JsonConverter(typeof(EquatableArrayConverter<ExplanationInput>))]
    public required EquatableArray<ExplanationInput> Inputs { get; init; }

    /// <summary>What happened, in words.</summary>
    public required LocalizedText Words { get; init; }

    /// <summary>The article that the amount follows, or <see langword="null"/> for plain arithmetic.</summary>
    public Citation? Rule { get; init; }

    /// <summary>The other articles that shaped it.</summary>
    [JsonConverter(typeof(EquatableArrayConverter<Citation>))]
    public EquatableArray<Citation> ShapedBy { get; init; }

    /// <summary>The readings that came into play: another alternative would have given another amount.</summary>
    [JsonConverter(typeof(EquatableArrayConverter<ChosenReading>))]
    public EquatableArray<ChosenReading> Readings { get; init; }

    /// <summary>The step on one line: stage, transfer or figure, amount, words, formula, numbers, rules.</summary>
    public override string ToString()
    {
        string what = Transfer is { } transfer ? $"{transfer.From} → {transfer.To}" : Figure;
        string inputs = string.Join(", ", Inputs.Select(static input => $"{input.Name} {input.Value}"));
        string rule = Rule is { } cite ? $" [{cite.Rule}, {cite.Article}: “{cite.Quote}”]" : "";
        string shapedBy = ShapedBy.Count == 0 ? "" : $" [shaped by {string.Join(", ", ShapedBy.Select(static cite => cite.Rule))}]";
        string reading = string.Concat(Readings.Select(static reading => $" [{reading.Name}={reading.Alternative}]"));
        return $"{StageName}: {what}  {Amount} = {Formula}  {Words.En} ({inputs}){rule}{shapedBy}{reading}";
    }
}

/// <summary>A number that entered a step. Immutable.</summary>
/// <param name="Name">Its name in the formula: a fact's key, a party, a figure, a value of the policy.</param>
/// <param name="Value">The number.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ExplanationInput(string Name, ExplanationNumber Value, ExplanationSource Source)
{
    /// <summary>The number of the step that computed it, or <see langword="null"/>: it comes from facts, ledger or policy.</summary>
    public int? Step { get; init; }
}
