using System.Globalization;

namespace MedPool.Internals;

/// <summary>The text of exact sums that may be larger than an amount: yuan with two decimals, <c>-1234.50</c>.</summary>
internal static class SumText
{
    public static string Of(Int128 fen)
    {
        Int128 magnitude = Int128.Abs(fen);
        return string.Create(CultureInfo.InvariantCulture, $"{(fen < 0 ? "-" : "")}{magnitude / 100}.{(int)(magnitude % 100):D2}");
    }
}
