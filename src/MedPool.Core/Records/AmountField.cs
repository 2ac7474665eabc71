namespace MedPool.Internals;

/// <summary>
/// An amount in a record: optional <c>-</c>, 1 to 15 digits, optionally <c>.</c> and 1 or 2 digits. This method is the definition; every vector path
/// must give the same.
/// </summary>
internal static class AmountField
{
    private const int WholeDigitsMax = 15;

    /// <summary>Reads an amount.</summary>
    /// <param name="text">The field's text, without quotes.</param>
    /// <param name="fen">Receives the amount in fen.</param>
    /// <returns>Whether the text is an amount.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out long fen)
    {
        fen = 0;
        bool negative = !text.IsEmpty && text[0] == (byte)'-';
        int at = negative ? 1 : 0;
        int firstDigit = at;
        long value = 0;
        while (at < text.Length && Digit(text[at]) is <= 9 and uint digit)
        {
            if (at - firstDigit == WholeDigitsMax)
            {
                return false;
            }

            value = (value * 10) + digit;
            at++;
        }

        if (at == firstDigit || !TryParseDecimals(text[at..], out int decimals))
        {
            return false;
        }

        value = (value * 100) + decimals;
        fen = negative ? -value : value;
        return true;
    }

    private static bool TryParseDecimals(ReadOnlySpan<byte> text, out int fen)
    {
        fen = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] != (byte)'.' || text.Length is < 2 or > 3)
        {
            return false;
        }

        uint tens = Digit(text[1]);
        uint ones = text.Length == 3 ? Digit(text[2]) : 0;
        if (tens > 9 || ones > 9)
        {
            return false; // Tested before the arithmetic, which is overflow-checked.
        }

        fen = (int)((tens * 10) + ones);
        return true;
    }

    private static uint Digit(byte character) => unchecked((uint)(character - '0'));
}
