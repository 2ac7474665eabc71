namespace MedPool;

public readonly partial struct Rate
{
    private const int MaxDecimals = 9;

    /// <summary>
    /// Reads a rate: a decimal with up to nine fractional digits (<c>0.05</c>), or a pair <c>2:8</c> or <c>1/360</c>, both of which mean the
    /// first number divided by the second. A leading <c>-</c> is the only sign. Culture is never read.
    /// </summary>
    /// <param name="text">The text; nothing around the rate.</param>
    /// <param name="rate">The rate, or 0.</param>
    /// <returns>Whether the text is a rate whose numbers fit 64 bits.</returns>
    public static bool TryParse(string? text, out Rate rate) => Scan(text, out rate) is null;

    /// <summary>Reads a rate as <see cref="TryParse(string?, out Rate)"/> does.</summary>
    /// <exception cref="FormatException">The text is not a rate; the message says why.</exception>
    public static Rate Parse(string? text) =>
        Scan(text, out Rate rate) is { } problem
            ? throw new FormatException($"'{text}' is not a rate: {problem}. Rates are written like 0.05, 2:8 or 1/360.")
            : rate;

    private static string? Scan(string? text, out Rate rate)
    {
        rate = default;
        string unsigned = text ?? string.Empty;
        bool negative = unsigned.Length > 0 && unsigned[0] == '-';
        unsigned = negative ? unsigned.Substring(1) : unsigned;
        int separator = unsigned.IndexOfAny(['.', ':', '/']);
        string? problem = ScanDigits(separator < 0 ? unsigned : unsigned.Substring(0, separator), 0, out long numerator);
        long denominator = 1;
        if (problem is null && separator >= 0)
        {
            string second = unsigned.Substring(separator + 1);
            problem = unsigned[separator] == '.'
                ? ScanDecimals(second, ref numerator, out denominator)
                : ScanDivisor(second, out denominator);
        }

        if (problem is null)
        {
            rate = new Rate(negative ? -numerator : numerator, denominator);
        }

        return problem;
    }

    private static string? ScanDecimals(string digits, ref long number, out long denominator)
    {
        denominator = 1;
        if (digits.Length > MaxDecimals)
        {
            return "it has more than 9 decimals";
        }

        for (int i = 0; i < digits.Length; i++)
        {
            denominator *= 10;
        }

        return ScanDigits(digits, number, out number);
    }

    private static string? ScanDivisor(string digits, out long divisor) =>
        ScanDigits(digits, 0, out divisor) ?? (divisor == 0 ? "its second number is 0" : null);

    private static string? ScanDigits(string digits, long before, out long number)
    {
        number = before;
        foreach (char character in digits)
        {
            if (character is < '0' or > '9')
            {
                return "only digits, a leading '-' and one of '.', ':' and '/' belong in it";
            }

            if (number > (long.MaxValue - (character - '0')) / 10)
            {
                return "its numbers are too large";
            }

            number = (number * 10) + (character - '0');
        }

        return digits.Length == 0 ? "digits are missing" : null;
    }
}
