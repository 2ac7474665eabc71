using System.Text.RegularExpressions;

namespace MedPool.Tests.HouseRules;

/// <summary>The documents a reader meets, and what the guards read out of them.</summary>
internal static partial class Markdown
{
    public static IEnumerable<string> Files =>
        new[] { "README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md" }.Concat(RepositoryFiles.All("docs", ".md"))
            .Concat(RepositoryFiles.All("nuget", ".md"));

    /// <summary>The fenced blocks of a file: language, text and the line at which the text starts.</summary>
    public static IReadOnlyList<CodeBlock> BlocksOf(string path)
    {
        string text = RepositoryFiles.Read(path);
        return [.. Fence().Matches(text).Select(match => new CodeBlock(
            path, 2 + text.AsSpan(0, match.Index).Count('\n'), match.Groups["language"].Value, match.Groups["text"].Value))];
    }

    /// <summary>The text of a file without its fenced blocks.</summary>
    public static string ProseOf(string path) => Fence().Replace(RepositoryFiles.Read(path), "");

    [GeneratedRegex(@"^```(?<language>[\w-]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}

/// <summary>One fenced block of a document.</summary>
internal sealed record CodeBlock(string File, int Line, string Language, string Text)
{
    public override string ToString() => $"{File}({Line})";
}
