namespace MedPool.Law;

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
