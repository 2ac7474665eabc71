namespace MedPool.Tests.Rules.Page;

/// <summary>docs/rules.md says what is: each rule with its place and its tests.</summary>
public class RulesPageTests
{
    // ReconciliationTests and ReconcileCommandTests name YC-3-1-1a once, for the whole class.
    [Fact]
    public void Rule_NamedByTheTraitOfAClass_HasThatClassAsItsTest()
    {
        Assert.Equal(["ReconcileCommandTests", "ReconciliationTests"], new RuleTests()["YC-3-1-1a"].Order(StringComparer.Ordinal));
        string section = RulesPage.Write().Split("\n### ").Single(section => section.StartsWith("YC-3-1-1a\n", StringComparison.Ordinal));
        Assert.Contains("- tests: `ReconcileCommandTests` · `ReconciliationTests`\n", section, StringComparison.Ordinal);
    }

    [Fact]
    public void AcceptedRulesPage_ComparedWithPoliciesAndTests_IsUpToDate() => AcceptedFile.AssertIs("docs/rules.md", RulesPage.Write());
}
