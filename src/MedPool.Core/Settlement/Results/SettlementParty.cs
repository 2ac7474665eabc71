using System.Diagnostics;
using System.Text.Json.Serialization;
using MedPool.Internals;
using MedPool.Json;

namespace MedPool;

/// <summary>A party of a settlement, by name: <c>pool</c>, <c>balance:330723</c>. Two are equal when kind and area are.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="AreaCode">The code of the area whose party it is, or <see langword="null"/> for parties of no area.</param>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(SettlementPartyConverter))]
public readonly record struct SettlementParty(PartyKind Kind, string? AreaCode)
{
    /// <summary>Reads a party's name.</summary>
    /// <exception cref="FormatException">The text names no party.</exception>
    public static SettlementParty Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string kind = colon < 0 ? text : text[..colon];
        return PolicyWords.Party.Find(kind) is { } found && found.IsOfArea() == (colon >= 0)
            ? new SettlementParty(found, colon < 0 ? null : text[(colon + 1)..])
            : throw new FormatException($"'{text}' is not a party; parties are written like pool or balance:330723.");
    }

    /// <summary>The party's name.</summary>
    public override string ToString() => AreaCode is null ? Kind.ToText() : $"{Kind.ToText()}:{AreaCode}";
}
