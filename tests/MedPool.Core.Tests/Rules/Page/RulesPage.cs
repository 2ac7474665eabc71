using System.Text;
using System.Text.RegularExpressions;
using MedPool.Tests.HouseRules;

namespace MedPool.Tests.Rules.Page;

/// <summary>The text of docs/rules.md, from rules.tsv, the policies, the sources and the tests.</summary>
internal static partial class RulesPage
{
    private static readonly (string Prefix, string Title)[] Sections =
    [
        ("JH-", "Jinhua: sharing of responsibility (`JH`)"),
        ("JP-", "Jinhua: the plan that the sharing belongs to (`JP`)"),
        ("YC-", "Yichun (`YC`)"),
        ("SN-", "Shaanxi (`SN`)"),
        ("JN-", "Jining (`JN`)"),
    ];

    // rules.tsv numbers the regulations; here they go by the names of their texts in policies/sources.
    private static readonly Dictionary<string, string> Documents = new()
    {
        ["000"] = "jinhua-sharing",
        ["001"] = "yichun",
        ["002"] = "shaanxi",
        ["003"] = "jinhua-plan",
        ["004"] = "jining",
    };

    public static string Write()
    {
        string[][] rules = [.. RepositoryFiles.Read("policies/rules.tsv").Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))];
        var places = new PolicyPlaces();
        var tests = new RuleTests();
        ILookup<string, string> sources = Mentions();
        var page = new StringBuilder();
        page.Append("# Rules\n\n")
            .Append("Every rule that MedPool takes from the five regulations: what it says, where it lives, which tests hold it. Written by the tests from\n")
            .Append("`policies/rules.tsv`, the policies, the sources and the tests themselves; it fails the build when it is stale. After a change:\n\n")
            .Append("```sh\nMEDPOOL_ACCEPT=1 dotnet test MedPool.Core.sln --filter DisplayName~Accepted\n```\n\n")
            .Append(
                "`compute` yields an amount or a figure, `check` says whether something was done as the law wants, `model` shapes the data, `report` is shown.\n");
        foreach ((string prefix, string title) in Sections)
        {
            page.Append("\n## ").Append(title).Append('\n');
            foreach (string[] rule in rules.Where(rule => rule[0].StartsWith(prefix, StringComparison.Ordinal)))
            {
                Append(page, rule, places[rule[0]], sources[rule[0]], tests[rule[0]]);
            }
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, string[] rule, IReadOnlyList<string> places, IEnumerable<string> sources, IReadOnlyList<string> tests)
    {
        page.Append("\n### ")
            .Append(rule[0])
            .Append("\n\n")
            .Append(rule[3])
            .Append(" (")
            .Append(rule[1])
            .Append(", ")
            .Append(Documents[rule[2][..3]])
            .Append(rule[2][3..])
            .Append(")\n\n");
        AppendList(page, "policy", places);
        AppendList(page, "code", sources.Select(path => $"`{path}`"));
        AppendList(
            page,
            "tests",
            tests.Count == 0 ? ["not yet: listed in `tests/MedPool.Core.Tests/HouseRules/rules-not-yet.txt`"] : tests.Select(test => $"`{test}`"));
    }

    private static void AppendList(StringBuilder page, string label, IEnumerable<string> items)
    {
        string text = string.Join(" · ", items);
        if (text.Length > 0)
        {
            page.Append("- ").Append(label).Append(": ").Append(text).Append('\n');
        }
    }

    // The sources that name a rule, in comments or documentation.
    private static ILookup<string, string> Mentions() =>
        RepositoryFiles.All("src", ".cs")
            .SelectMany(path => RuleId().Matches(RepositoryFiles.Read(path)).Select(match => match.Value).Distinct().Select(rule => (rule, path)))
            .ToLookup(mention => mention.rule, mention => mention.path);

    [GeneratedRegex(@"\b(?:JH|JP|YC|SN|JN)(?:-\d+[a-z]?)+\b")]
    private static partial Regex RuleId();
}
