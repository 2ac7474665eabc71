using System.Diagnostics;
using MedPool.Internals;

namespace MedPool.Payments;

/// <summary>
/// What one point is worth (点值), rounded to four decimals of a yuan. It is shown to people; no amount is computed from it. Immutable; the default value is 0.
/// </summary>
/// <param name="TenThousandths">The value, in ten-thousandths of a yuan.</param>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct PointValue(Int128 TenThousandths)
{
    /// <summary>The value in yuan with four decimals, <c>133.3333</c>; the same in every culture.</summary>
    public override string ToString() => FourDecimals.Text(TenThousandths);
}
