namespace MedPool.Tests.Rules.Page;

/// <summary>docs/rules.md says what is: each rule with its place and its tests.</summary>
public class RulesPageTests
{
    [Fact]
    public void AcceptedRulesPage_ComparedWithPoliciesAndTests_IsUpToDate() => AcceptedFile.AssertIs("docs/rules.md", RulesPage.Write());
}
