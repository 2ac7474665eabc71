namespace MedPool.Internals;

/// <summary>
/// A rate as policies write it: a decimal with up to nine digits after the point, or a fraction such as <c>1/12</c> with a denominator of up to nine digits.
/// </summary>
internal static class RateText
{
    private const int DigitsMax = 9;
    private const long DenominatorMax = 1_000_000_000;

    /// <summary>Reads a rate; returns what is wrong with the text, or <see langword="null"/>.</summary>
    public static string? TryRead(string text, out Rate rate)
    {
        rate = default;
        int point = text.IndexOf('.');
        if (point >= 0 && text.Length - point - 1 > DigitsMax)
        {
            return "has more than 9 digits after the point; a rate is exact, so write it as a fraction or with fewer digits";
        }

        if (text.IndexOf(':') >= 0 || !Rate.TryParse(text, out rate))
        {
            return "is not a decimal such as 0.05 or a fraction such as 1/12" + Cure(text);
        }

        return rate.Denominator > DenominatorMax ? "has a denominator of more than 9 digits" : null;
    }

    // What a percentage or full-width digits were meant to be.
    private static string Cure(string text)
    {
        string plain = new([.. text.Where(static c => c != ' ').Select(static c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c is '．' ? '.' : c is '％' ? '%' : c)]);
        int places = plain.Length == 0 ? 0 : plain[plain.Length - 1] switch { '%' => 2, '‰' => 3, _ => 0 };
        string number = places == 0 ? plain : plain.Substring(0, plain.Length - 1);
        if (plain.IndexOf(':') >= 0 || !Rate.TryParse(number, out _) || number.IndexOfAny(['/', ':', '-']) >= 0)
        {
            return "";
        }

        return $"; write it as \"{Shifted(number, places)}\"";
    }

    // The decimal point moved to the left: 12.5 by two places is 0.125.
    private static string Shifted(string number, int places)
    {
        int point = number.IndexOf('.');
        string whole = point < 0 ? number : number.Substring(0, point);
        string fraction = point < 0 ? "" : number.Substring(point + 1);
        string digits = whole.PadLeft(places + 1, '0');
        string moved = (digits.Substring(digits.Length - places) + fraction).TrimEnd('0');
        return digits.Substring(0, digits.Length - places) + (moved.Length == 0 ? "" : "." + moved);
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

    /// <summary>
    /// Whether the left rate is smaller. Whole parts are compared first, because the product of a large rate and a long denominator exceeds 64 bits.
    /// </summary>
    public static bool IsBelow(Rate left, Rate right)
    {
        long leftWhole = left.Numerator / left.Denominator;
        long rightWhole = right.Numerator / right.Denominator;
        return leftWhole == rightWhole
            ? left.Numerator % left.Denominator * right.Denominator < right.Numerator % right.Denominator * left.Denominator
            : leftWhole < rightWhole;
    }
}
