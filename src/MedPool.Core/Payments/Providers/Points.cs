using System.Diagnostics;
using System.Globalization;
using MedPool.Internals;

namespace MedPool.Payments;

/// <summary>
/// A provider's points under one payment kind (点数), exact, with four decimals. Immutable; the default value is 0.
/// </summary>
/// <param name="TenThousandths">The points, in ten-thousandths of a point.</param>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct Points(long TenThousandths)
{
    private const int Decimals = 4;
    private const int DigitsMax = 12;

    /// <summary>Reads a number of points: 1 to 12 digits, and optionally <c>.</c> with 1 to 4 digits, such as <c>1234.5678</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="points">The points, or 0 where the text is not a number of points.</param>
    /// <returns>Whether the text is a number of points.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Points points)
    {
        points = default;
        int dot = text.IndexOf('.');
        ReadOnlySpan<char> whole = dot < 0 ? text : text[..dot];
        ReadOnlySpan<char> fraction = dot < 0 ? default : text[(dot + 1)..];
        if (whole.Length is < 1 or > DigitsMax || fraction.Length > Decimals || (dot >= 0 && fraction.IsEmpty))
        {
            return false;
        }

        Span<char> digits = stackalloc char[DigitsMax + Decimals];
        digits.Fill('0');
        whole.CopyTo(digits);
        fraction.CopyTo(digits[whole.Length..]);
        bool isNumber = long.TryParse(digits[..(whole.Length + Decimals)], NumberStyles.None, CultureInfo.InvariantCulture, out long tenThousandths);
        points = new Points(tenThousandths);
        return isNumber;
    }

    /// <summary>The points with four decimals, <c>1234.5678</c>; the same in every culture.</summary>
    public override string ToString() => FourDecimals.Text(TenThousandths);
}
