using System.Text.Json.Serialization;
using MedPool.Json;

namespace MedPool;

/// <summary>What changes, and for whom, when one reading is read another way. Immutable.</summary>
/// <param name="Reading">The reading: <c>scarce-pool</c>.</param>
/// <param name="Chosen">The alternative that the settlement was made under.</param>
/// <param name="Alternative">The other alternative.</param>
/// <param name="Differences">Every party that pays more or less, fund by fund; empty when nothing changes.</param>
/// <param name="Problem">Why the year cannot be settled under the other alternative, or <see langword="null"/>.</param>
public sealed record ComparedReading(
    string Reading,
    string Chosen,
    string Alternative,
    [property: JsonConverter(typeof(EquatableArrayConverter<PaymentDifference>))] EquatableArray<PaymentDifference> Differences,
    string? Problem);

/// <summary>What a party pays under one reading and under another. Immutable.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="Party">Who pays: a government, the pool, or an area's own balance, funds or reserve.</param>
/// <param name="Chosen">What it pays, less what it gets, under the chosen reading; below zero when it gets more.</param>
/// <param name="Other">The same under the other reading.</param>
public sealed record PaymentDifference(string Fund, SettlementParty Party, AmountSum Chosen, AmountSum Other)
{
    /// <summary>How much more the party pays under the other reading; below zero: less.</summary>
    public AmountSum More => Other - Chosen;
}
