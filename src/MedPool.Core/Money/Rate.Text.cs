using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MedPool;

public readonly partial struct Rate : ISpanParsable<Rate>
{
    /// <inheritdoc/>
    static Rate IParsable<Rate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<Rate>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Rate result) => TryParse(s, out result);

    /// <inheritdoc/>
    static Rate ISpanParsable<Rate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <inheritdoc/>
    static bool ISpanParsable<Rate>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Rate result) => TryParse(s.ToString(), out result);

    /// <summary>
    /// The rate as the shortest decimal where one with up to nine decimals is exact (<c>0.05</c>), else as <c>1/360</c>. Reads back to the same rate.
    /// </summary>
    public override string ToString()
    {
        long scale = 1;
        int decimals = 0;
        while (decimals < MaxDecimals && scale % Denominator != 0)
        {
            scale *= 10;
            decimals++;
        }

        Int128 scaled = (Int128)Numerator * (scale / Denominator);
        return scale % Denominator != 0 || Int128.Abs(scaled) > long.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}")
            : DecimalText((long)scaled, scale, decimals);
    }

    private static string DecimalText(long scaled, long scale, int decimals)
    {
        string whole = string.Create(CultureInfo.InvariantCulture, $"{(scaled < 0 ? "-" : string.Empty)}{Math.Abs(scaled / scale)}");
        return decimals == 0
            ? whole
            : string.Concat(whole, ".", Math.Abs(scaled % scale).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0'));
    }
}
