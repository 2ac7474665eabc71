using System.Text;

namespace MedPool.Internals;

/// <summary>
/// The words of a source document without its layout. Published texts break lines inside sentences and put spaces between digits and characters.
/// Therefore white space beside a Chinese character is removed, and other white space counts as one space.
/// </summary>
internal sealed class DocumentText(string text)
{
    private readonly string _words = Normalise(text);

    public bool Contains(string quote) => _words.IndexOf(Normalise(quote), StringComparison.Ordinal) >= 0;

    /// <summary>The beginning of a quotation that is in the document, and what follows it in the document.</summary>
    public (string Matching, string Instead) Compare(string quote)
    {
        string words = Normalise(quote);
        int matching = 0;
        int tooLong = words.Length + 1;
        while (matching + 1 < tooLong)
        {
            int middle = (matching + tooLong) / 2;
            bool stands = _words.IndexOf(words.Substring(0, middle), StringComparison.Ordinal) >= 0;
            (matching, tooLong) = stands ? (middle, tooLong) : (matching, middle);
        }

        string beginning = words.Substring(0, matching);
        int after = _words.IndexOf(beginning, StringComparison.Ordinal) + matching;
        return (beginning, _words.Substring(after, Math.Min(12, _words.Length - after)));
    }

    private static string Normalise(string text)
    {
        var words = new StringBuilder(text.Length);
        bool space = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (space && words.Length > 0 && c < '\u0080' && words[words.Length - 1] < '\u0080')
            {
                words.Append(' ');
            }

            words.Append(c);
            space = false;
        }

        return words.ToString();
    }
}
