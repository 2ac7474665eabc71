using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Generators.Parsing;

/// <summary>
/// A text that is not JSON because of a few characters, mended by guess: a comma that is missing, a full-width quotation mark. Only the names of generated
/// types are taken from it, so that code which uses them compiles and the mistake is the only error of the build. It never becomes a policy.
/// </summary>
internal static class MendedText
{
    private const int MistakesMax = 16;

    // What people leave out, in the order in which it is tried.
    private static readonly string[] LeftOut = [",", "\"", ":", "\",", "}", "]"];

    /// <summary>Reads the file as its author may have meant it.</summary>
    public static PolicyReadResult Read(PolicyFile file)
    {
        string text = file.Decoded;
        for (int i = 0; i < MistakesMax && Mistake(text) is { } at && Mend(text, at) is { } better; i++)
        {
            text = better;
        }

        return PolicyReader.Read(file.Path, text, null);
    }

    // The text that can be read furthest, if further than before. What is left counts from the end, which no mending moves.
    private static string? Mend(string text, int at) =>
        Candidates(text, at)
            .Select(static candidate => (Text: candidate, Left: Mistake(candidate) is { } next ? candidate.Length - next : -1))
            .Where(candidate => candidate.Left < text.Length - at)
            .OrderBy(static candidate => candidate.Left)
            .FirstOrDefault().Text;

    private static IEnumerable<string> Candidates(string text, int at)
    {
        string before = text.Substring(0, at);
        string after = at < text.Length ? text.Substring(at + 1) : "";
        if (at < text.Length && FullWidth.MeantBy(text[at]) is { } meant)
        {
            yield return before + meant + after;
        }

        foreach (string missing in LeftOut)
        {
            yield return before + missing + text.Substring(at);
        }

        yield return before + after;
        string written = before.TrimEnd();
        if (written.EndsWith(",", StringComparison.Ordinal))
        {
            yield return written.Substring(0, written.Length - 1) + text.Substring(at);
        }
    }

    // Where the text stops being JSON.
    private static int? Mistake(string text)
    {
        var log = new ProblemLog("", text);
        return JsonParser.Parse(text, log) is null ? log.InTextOrder().FirstOrDefault(static problem => problem.Id == ProblemIds.MalformedJson)?.Offset : null;
    }
}
