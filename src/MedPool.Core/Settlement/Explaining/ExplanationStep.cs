using System.Text.Json.Serialization;
using MedPool.Json;

namespace MedPool;

/// <summary>One step of how an area's settlement came about: what happened, the numbers that went in, the article and its words. Immutable.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Transfer">The transfer that it explains, or <see langword="null"/> for a figure that moved no money.</param>
/// <param name="Amount">What came out.</param>
/// <param name="Words">What happened, in words.</param>
/// <param name="Inputs">The numbers that went in.</param>
/// <param name="Rule">The article, or <see langword="null"/> for plain arithmetic.</param>
public sealed record ExplanationStep(
    StageKind Stage,
    Transfer? Transfer,
    Fen Amount,
    LocalizedText Words,
    [property: JsonConverter(typeof(EquatableArrayConverter<ExplanationInput>))] EquatableArray<ExplanationInput> Inputs,
    Citation? Rule)
{
    /// <summary>The step on one line: stage, transfer, amount, words, numbers, rule and article.</summary>
    public override string ToString()
    {
        string what = Transfer is { } transfer ? $"{transfer.From} → {transfer.To}  {transfer.Amount}" : Amount.ToString();
        string inputs = string.Join(", ", Inputs.Select(static input => $"{input.Name} {input.Value}"));
        string rule = Rule is { } cite ? $" [{cite.Rule}, {cite.Article}: “{cite.Quote}”]" : "";
        return $"{Transfer?.StageName ?? Internals.PolicyWords.Stage.WordOf(Stage)}: {what}  {Words.En} ({inputs}){rule}";
    }
}

/// <summary>A number that went into a step. Immutable.</summary>
/// <param name="Name">Its key in <c>facts.json</c>, or a party's name as it stood before the step.</param>
/// <param name="Value">The number, as text.</param>
public sealed record ExplanationInput(string Name, string Value);
