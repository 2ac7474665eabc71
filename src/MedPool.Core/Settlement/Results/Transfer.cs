using System.Diagnostics;
using System.Text.Json.Serialization;
using MedPool.Internals;
using MedPool.Json;

namespace MedPool;

/// <summary>A movement of money between two parties in a settlement. Immutable.</summary>
/// <param name="From">The paying party.</param>
/// <param name="To">The receiving party.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="Rule">The article that it follows.</param>
/// <param name="Stage">The kind of the stage that made it.</param>
[DebuggerDisplay("{From} → {To}  {Amount}  {Rule.Rule,nq}")]
public sealed record Transfer(SettlementParty From, SettlementParty To, Fen Amount, Citation Rule, StageKind Stage)
{
    /// <summary>The id of the stage that made it, where the policy gives it one; <see langword="null"/>: the stage is called by its kind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StageId { get; init; }

    /// <summary>How the stage that made it is called in the policy: <c>levy</c>, or an id of its own.</summary>
    [JsonIgnore]
    public string StageName => StageId ?? PolicyWords.Stage.WordOf(Stage);

    /// <summary>The other articles that shaped the amount: a rise after a failed assessment, a ceiling, a sentence that was read in one of its meanings.</summary>
    [JsonConverter(typeof(EquatableArrayConverter<Citation>))]
    public EquatableArray<Citation> ShapedBy { get; init; }

    /// <summary>The readings that came into play: another alternative would have given another amount.</summary>
    [JsonConverter(typeof(EquatableArrayConverter<string>))]
    public EquatableArray<string> Readings { get; init; }

    /// <summary>The area whose money it is, or <see langword="null"/> for the pool's own income.</summary>
    public string? AreaCode => From.AreaCode ?? To.AreaCode;
}
