namespace MedPool;

public readonly partial record struct Fen
{
    /// <summary>
    /// Reads an amount: optional <c>-</c>, 1 to 15 digits, and optionally <c>.</c> with 1 or 2 digits. Nothing else is an amount; culture is never read.
    /// </summary>
    /// <param name="text">The text; nothing around the amount.</param>
    /// <param name="amount">The amount, or 0.00.</param>
    /// <returns>Whether the text is an amount.</returns>
    public static bool TryParse(string? text, out Fen amount)
    {
        AmountScanner scanner = default;
        foreach (char character in text ?? string.Empty)
        {
            if (!scanner.Accept(character))
            {
                break;
            }
        }

        amount = scanner.Finish() ? new Fen(scanner.Fen) : default;
        return scanner.Problem is null;
    }
}
