using System.Text.RegularExpressions;

namespace MedPool.Tests.HouseRules;

/// <summary>
/// Every rule of policies/rules.tsv is held by a test that names it, <c>[Trait("Rule", "JH-12-2-2")]</c>, or stands in rules-not-yet.txt.
/// The list only shrinks: a rule that a test names may not stay in it.
/// </summary>
public sealed partial class RuleCoverageTests
{
    private const string NotYetFile = "tests/MedPool.Core.Tests/HouseRules/rules-not-yet.txt";

    private static HashSet<string> Rules { get; } =
    [
        .. RepositoryFiles.Read("policies/rules.tsv").Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')[0]),
    ];

    private static HashSet<string> NotYet { get; } =
    [
        .. RepositoryFiles.Read(NotYetFile).Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0),
    ];

    private static HashSet<string> Tested { get; } =
        [
            .. RepositoryFiles.All("tests", ".cs")
                .Where(path => !path.Contains("/HouseRules/", StringComparison.Ordinal))
                .SelectMany(path => RuleTrait().Matches(RepositoryFiles.Read(path)))
                .Select(match => match.Groups[1].Value),
        ];

    [Fact]
    public void Rule_OfTheTable_HasATestOrIsListedAsNotYet() =>
        Findings.AssertNone(Rules.Except(Tested).Except(NotYet).Order(), "Rules without a test; write one that names the rule in [Trait(\"Rule\", …)].");

    [Fact]
    public void NotYetList_RuleWithATest_IsStruckOff() =>
        Findings.AssertNone(
            NotYet.Where(rule => Tested.Contains(rule) || !Rules.Contains(rule)).Order(),
            $"These have a test now, or never were rules; strike them off {NotYetFile}.");

    [Fact]
    public void RuleTrait_OfAnyTest_NamesARuleOfTheTable() =>
        Findings.AssertNone(Tested.Except(Rules).Order(), "Tests name rules that policies/rules.tsv does not have.");

    [GeneratedRegex("""Trait\("Rule", "([^"$]+)"\)""")]
    private static partial Regex RuleTrait();
}
