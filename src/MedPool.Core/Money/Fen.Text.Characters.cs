using System.Numerics;

namespace MedPool;

// One body for UTF-16 and UTF-8: the text of an amount is ASCII.
public readonly partial record struct Fen
{
    private static string? Scan<TChar>(ReadOnlySpan<TChar> text, out Fen amount)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        AmountScanner scanner = default;
        foreach (TChar character in text)
        {
            if (!scanner.Accept(int.CreateTruncating(character)))
            {
                break;
            }
        }

        amount = scanner.Finish() ? new Fen(scanner.Fen) : default;
        return scanner.Problem;
    }

    private static FormatException NotAnAmount(string text, string problem)
    {
        const int Shown = 40;
        string shown = text.Length <= Shown ? text : string.Concat(text.AsSpan(0, Shown), "…");
        return new FormatException($"'{shown}' is not an amount: {problem}. Amounts are written like 12, 12.5 or -12.50.");
    }

    private bool TryWrite<TChar>(Span<TChar> destination, out int written)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        Span<TChar> reversed = stackalloc TChar[MaxTextLength];
        ulong rest = Value < 0 ? unchecked((ulong)-Value) : (ulong)Value; // unchecked: long.MinValue has its own magnitude.
        int length = 0;
        do
        {
            if (length == 2)
            {
                reversed[length++] = TChar.CreateTruncating('.');
            }

            (rest, ulong digit) = Math.DivRem(rest, 10);
            reversed[length++] = TChar.CreateTruncating('0' + digit);
        }
        while (rest != 0 || length < 4); // At least 0.00.

        if (Value < 0)
        {
            reversed[length++] = TChar.CreateTruncating('-');
        }

        written = 0;
        if (length > destination.Length)
        {
            return false;
        }

        while (length > 0)
        {
            destination[written++] = reversed[--length];
        }

        return true;
    }
}
