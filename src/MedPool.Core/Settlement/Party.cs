using System.ComponentModel;
using System.Diagnostics;

namespace MedPool.Kernels;

/// <summary>
/// A party that holds or moves money: a kind and, for parties of an area, the area's index in the policy. Text form <c>balance:330723</c> needs the policy.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Area">The area's index in policy order, or -1 for parties that belong to no area.</param>
[DebuggerDisplay("{Kind} {Area}")]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Party(PartyKind Kind, int Area)
{
    /// <summary>The adjustment fund.</summary>
    public static Party Pool => new(PartyKind.Pool, -1);

    /// <summary>A party of an area.</summary>
    public static Party Of(PartyKind kind, int area) => new(kind, area);
}
