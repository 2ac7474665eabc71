using System.Text.Json.Serialization;

namespace MedPool.Law;

/// <summary>A value that the documents leave to a later decision (另行确定). The facts give it; it has no default.</summary>
/// <param name="Name">The key of the fact that gives the value: <c>approvedShares</c>, <c>levyRate</c>, ….</param>
/// <param name="Kind">The kind of value.</param>
/// <param name="PerArea">Whether every area has a value of its own; otherwise the fund has one value.</param>
/// <param name="Cite">The article that leaves the value open.</param>
public sealed record OpenValue(string Name, OpenValueKind Kind, bool PerArea, Citation Cite);

/// <summary>The kind of value that a decision sets.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OpenValueKind>))]
public enum OpenValueKind
{
    /// <summary>A single rate.</summary>
    Rate,

    /// <summary>Shares of named parties that add up to 1.</summary>
    Shares,

    /// <summary>An amount of money.</summary>
    Amount,
}
