namespace MedPool.Internals;

/// <summary>Reads a rate as policies write it: a decimal of up to nine fractional digits, or a fraction such as <c>1/12</c>.</summary>
internal static class RateText
{
    private const int DigitsMax = 9;
    private const long DecimalScale = 1_000_000_000;

    /// <summary>The rate, or what is wrong with the text.</summary>
    public static string? TryRead(string text, out Rate rate)
    {
        rate = default;
        int slash = text.IndexOf('/');
        return slash >= 0 ? ReadFraction(text.Substring(0, slash), text.Substring(slash + 1), ref rate) : ReadDecimal(text, ref rate);
    }

    /// <summary>A whole number of one to nine digits, or <see langword="null"/>.</summary>
    public static long? Whole(string text)
    {
        if (text.Length is 0 or > DigitsMax)
        {
            return null;
        }

        long value = 0;
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return null;
            }

            value = (value * 10) + (c - '0');
        }

        return value;
    }

    private static string? ReadFraction(string above, string below, ref Rate rate)
    {
        if (Whole(above) is not { } numerator || Whole(below) is not { } denominator || denominator == 0)
        {
            return "is not a fraction of two whole numbers such as 1/12";
        }

        rate = new Rate(numerator, denominator);
        return null;
    }

    private static string? ReadDecimal(string text, ref Rate rate)
    {
        int point = text.IndexOf('.');
        string before = point < 0 ? text : text.Substring(0, point);
        string after = point < 0 ? "0" : text.Substring(point + 1);
        if (after.Length > DigitsMax && after.All(static c => c is >= '0' and <= '9'))
        {
            return "has more than 9 digits after the point; a rate is exact, so write it as a fraction or with fewer digits";
        }

        if (Whole(before) is not { } units || Whole(after) is not { } fraction)
        {
            return "is not a decimal such as 0.05 or a fraction such as 1/12";
        }

        for (int i = after.Length; i < DigitsMax; i++)
        {
            fraction *= 10;
        }

        rate = new Rate((units * DecimalScale) + fraction, DecimalScale);
        return null;
    }
}
