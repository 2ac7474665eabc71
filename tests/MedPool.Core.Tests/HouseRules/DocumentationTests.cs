using System.Text.RegularExpressions;

namespace MedPool.Tests.HouseRules;

/// <summary>What the documents point at exists, and what they copy is the original.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Folders = ["src/", "generators/", "tests/", "docs/", "nuget/", "policies/", "samples/", "benchmarks/", ".ci/"];

    [Fact]
    public void Link_RelativePath_Exists() =>
        Findings.AssertNone(
            from file in Markdown.Files
            from Match link in Link().Matches(Markdown.ProseOf(file))
            let target = link.Groups[1].Value
            where !target.Contains("://", StringComparison.Ordinal)
            let path = Path.Combine(Path.GetDirectoryName(RepositoryFiles.PathOf(file))!, target)
            where !Path.Exists(path)
            select $"{file}: {target}",
            "Links lead nowhere.");

    [Fact]
    public void Path_InBackquotes_Exists() =>
        Findings.AssertNone(
            from file in Markdown.Files
            from Match quoted in Quoted().Matches(Markdown.ProseOf(file))
            let path = quoted.Groups[1].Value
            where Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) && path.AsSpan().IndexOfAny("*<…{ ") < 0
            where !Path.Exists(RepositoryFiles.PathOf(path))
            select $"{file}: {path}",
            "Documents name files that are not there.");

    [Fact]
    public void Test_NamedByADocument_Exists()
    {
        string tests = string.Concat(RepositoryFiles.All("tests", ".cs").Select(RepositoryFiles.Read));
        Findings.AssertNone(
            from file in Markdown.Files
            from Match named in TestName().Matches(Markdown.ProseOf(file))
            where !Regex.IsMatch(tests, $@"class {named.Groups[1].Value}\b") || !tests.Contains($" {named.Groups[2].Value}(", StringComparison.Ordinal)
            select $"{file}: {named.Value}",
            "A promise names a test that is not there.");
    }

    [Fact]
    public void Duel_NamedByADocument_Exists()
    {
        string code = RepositoryFiles.Read("benchmarks/MedPool.Benchmarks/Duels.cs") + RepositoryFiles.Read("benchmarks/MedPool.Benchmarks/Data/HostileFile.cs");
        string[] named = [.. Markdown.Files.SelectMany(file => Duel().Matches(RepositoryFiles.Read(file))).Select(duel => duel.Groups["name"].Value)];
        Assert.NotEmpty(named);
        Findings.AssertNone(named.Where(name => !code.Contains($"\"{name}\"", StringComparison.Ordinal)), "A document names a duel that the benchmarks do not have.");
    }

    [Fact]
    public void Readme_InBothLanguages_PromisesTheSame()
    {
        IEnumerable<string> Promises(string file) => TestName().Matches(RepositoryFiles.Read(file)).Select(named => named.Value);
        Assert.Equal(Promises("README.md"), Promises("README.zh-CN.md"));
    }

    [Fact]
    public void Copy_OfAFile_IsTheFile() =>
        Findings.AssertNone(
            from file in Markdown.Files
            from Match copy in Copied().Matches(RepositoryFiles.Read(file))
            where copy.Groups["text"].Value.Trim() != RepositoryFiles.Read(copy.Groups["source"].Value).Trim()
            select $"{file}: differs from {copy.Groups["source"].Value}",
            "Tables in documents come from files: copy the file between the marks again.");

    [Fact]
    public void Decision_EveryFile_IsListedInTheIndex()
    {
        string index = RepositoryFiles.Read("docs/decisions/README.md");
        Findings.AssertNone(
            RepositoryFiles.All("docs/decisions", ".md")
                .Select(path => Path.GetFileName(path))
                .Where(name => name != "README.md" && !index.Contains($"]({name})", StringComparison.Ordinal)),
            "docs/decisions/README.md lists every decision.");
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex("(?:-- |`)duel (?<name>[a-z][a-z0-9-]*)")]
    private static partial Regex Duel();

    [GeneratedRegex(@"<!-- copy of (?<source>\S+) -->\n(?<text>.*?)<!-- end of copy -->", RegexOptions.Singleline)]
    private static partial Regex Copied();
}
