using MedPool.Generators.Writing;

namespace MedPool.Generators.Emit;

/// <summary>Embeds the policy document, so that the document and the digest come from the bytes of the file.</summary>
internal static class SourceEmitter
{
    public static void Emit(CodeWriter code, string source)
    {
        // Without indentation before the closing quotes a raw literal keeps every character, line ends included; JSON has no run of
        // quotation marks as long as the delimiter, so the document stays readable here.
        string quotes = new('"', LongestRun(source, '"') < 3 ? 3 : LongestRun(source, '"') + 1);
        code.Space().Line("/// <inheritdoc/>").Line("public static global::System.ReadOnlySpan<byte> Source =>");
        code.Verbatim(quotes).Verbatim(source).Verbatim(quotes + "u8;");
    }

    private static int LongestRun(string text, char wanted)
    {
        int longest = 0;
        int run = 0;
        foreach (char c in text)
        {
            run = c == wanted ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
