using System.Diagnostics;
using System.Globalization;

namespace MedPool.Payments;

/// <summary>The ratio of two figures of a year, exact: a completion rate (完成率), a growth (增幅), a number of years. Immutable.</summary>
/// <param name="Numerator">The figure above the line.</param>
/// <param name="Denominator">The figure below the line; above zero.</param>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct FigureRatio(Int128 Numerator, Int128 Denominator)
{
    private const int Scale = 10_000;

    /// <summary>Whether the ratio is 1 or more: a target is reached.</summary>
    public bool IsWhole => Numerator >= Denominator;

    /// <summary>Four decimals, half away from zero, <c>0.9500</c>: to be shown. Comparisons use the exact ratio.</summary>
    public override string ToString()
    {
        Int128 rounded = Rounding.Quotient(Numerator * Scale, Denominator);
        Int128 magnitude = Int128.Abs(rounded);
        return string.Create(CultureInfo.InvariantCulture, $"{(rounded < 0 ? "-" : "")}{magnitude / Scale}.{(int)(magnitude % Scale):D4}");
    }

    /// <summary>A ratio of two amounts.</summary>
    /// <param name="part">The amount above the line.</param>
    /// <param name="whole">The amount below the line; above zero.</param>
    internal static FigureRatio Of(Fen part, Fen whole) => new(part.Value, whole.Value);
}
