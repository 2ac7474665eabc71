using System.Text.RegularExpressions;
using MedPool.Generators.Tests.Harness;

namespace MedPool.Generators.Tests.Diagnostics;

/// <summary>A page of docs/diagnostics: its wrong and its right example as whole policy files, and what it says is reported.</summary>
internal sealed partial record DiagnosticPage(
    string Id,
    string Title,
    string Mark,
    string Message,
    IReadOnlyList<MemoryText> Wrong,
    IReadOnlyList<MemoryText> Right)
{
    private static readonly MemoryText Law = PolicyFiles.Load(Path.Combine(PolicyFiles.ExampleFolder, "sources", "example.txt"));

    public static DiagnosticPage Load(string id)
    {
        string text = File.ReadAllText(Path.Combine(PolicyFiles.ExampleFolder, id + ".md"));
        string[] parts = text.Split(["\n## Wrong\n", "\n## Right\n"], StringSplitOptions.None);
        Match reported = Reported().Match(parts[1]);
        Match title = Heading().Match(parts[0]);
        Assert.Equal(id, title.Groups["id"].Value);
        return new DiagnosticPage(
            id,
            title.Groups["title"].Value,
            reported.Groups["mark"].Value,
            reported.Groups["message"].Value,
            Example(parts[1]),
            Example(parts[2]));
    }

    // Each block of JSON takes the place of the value at its path in the example policy; blocks "of another file" go into a second one.
    private static List<MemoryText> Example(string part)
    {
        Match[] blocks = [.. Block().Matches(part).Cast<Match>()];
        Assert.NotEmpty(blocks);
        Match[] second = [.. blocks.Where(block => block.Value.Contains("of another file", StringComparison.Ordinal))];
        List<MemoryText> files = [Law, Changed("example", blocks.Except(second))];
        if (second.Length > 0)
        {
            files.Add(Changed("example-later", second));
        }

        return files;
    }

    private static MemoryText Changed(string name, IEnumerable<Match> blocks)
    {
        string text = PolicyFiles.Example;
        foreach ((int start, int length, string json) in blocks.Select(Place).OrderByDescending(place => place.Start))
        {
            text = text.Remove(start, length).Insert(start, json);
        }

        return new MemoryText(Path.Combine(PolicyFiles.ExampleFolder, name + ".policy.json"), text);
    }

    private static (int Start, int Length, string Json) Place(Match block)
    {
        (int start, int length) = JsonPaths.Find(PolicyFiles.Example, block.Groups["path"].Value);
        return (start, length, block.Groups["json"].Value);
    }

    [GeneratedRegex(@"^# (?<id>MEDPOOL\d{3}): (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("(In|and in) `(?<path>[^`]+)`[^:\n]*:\n\n```json\n(?<json>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("Reported at `(?<mark>[^`]+)`:\n\n> (?<message>[^\n]+)")]
    private static partial Regex Reported();
}
