using System.Text.RegularExpressions;

namespace MedPool.Tests.HouseRules;

/// <summary>docs/terms.md is the one list of words: one English word per notion, its Chinese word beside it, and the name it has in code.</summary>
public sealed partial class TermsTests
{
    private static IReadOnlyList<string[]> Rows { get; } =
        [.. RepositoryFiles.Read("docs/terms.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| English", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    [Fact]
    public void Term_EnglishAndChinese_StandOnce() =>
        Findings.AssertNone(
            Rows.SelectMany(row => row[0].Split(", ").Concat(row[1].Split('；')))
                .CountBy(word => word)
                .Where(count => count.Value > 1)
                .Select(count => count.Key),
            "One word per notion, one notion per word.");

    [Fact]
    public void Term_NameInCode_Exists()
    {
        HashSet<string> names =
        [
            .. RepositoryFiles.All("src", ".cs").SelectMany(path => Identifier().Matches(RepositoryFiles.Read(path))).Select(match => match.Value),
        ];
        Findings.AssertNone(
            from row in Rows
            from Match name in Quoted().Matches(row[2])
            where name.Groups[1].Value.Split('.').Any(part => !names.Contains(part))
            select $"{row[0]}: {name.Groups[1].Value}",
            "The terms name something that the code does not have.");
    }

    [Theory]
    [InlineData(typeof(PartyKind))]
    [InlineData(typeof(StageKind))]
    public void Term_OfEveryNamedKind_StandsInTheList(Type kind)
    {
        string table = string.Join('\n', Rows.Select(row => row[2]));
        Findings.AssertNone(
            kind.GetEnumNames().Where(name => !table.Contains($"`{name}`", StringComparison.Ordinal)).Select(name => kind.Name + "." + name),
            "docs/terms.md lacks these.");
    }

    [GeneratedRegex(@"\b[A-Z]\w*")]
    private static partial Regex Identifier();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
