using System.Text;

namespace MedPool.Internals;

/// <summary>A quotation as the readers of its numbers want it: without white space between words, full-width characters as ASCII.</summary>
internal static class QuotationText
{
    public static string Plain(string quote)
    {
        var plain = new StringBuilder(quote.Length);
        bool space = false;
        foreach (char character in quote)
        {
            if (char.IsWhiteSpace(character))
            {
                space = true;
                continue;
            }

            // 5 6 is two numbers; 5 % and 2020 年 are written with a space for the look of it.
            char next = Ascii(character);
            if (space && plain.Length > 0 && NumeralCharacters.IsArabic(next) && NumeralCharacters.IsArabic(plain[plain.Length - 1]))
            {
                plain.Append(' ');
            }

            plain.Append(next);
            space = false;
        }

        return plain.ToString();
    }

    // The full-width comma stays: 5，000 is two numbers, 5,000 is one.
    private static char Ascii(char character) => character switch
    {
        '，' => character,
        '∶' or '﹕' or '︰' => ':',
        '﹪' => '%',
        '–' or '—' or '−' => '-',
        >= '！' and <= '～' => (char)(character - '！' + '!'),
        _ => character,
    };
}
