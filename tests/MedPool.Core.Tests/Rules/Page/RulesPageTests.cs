using MedPool.Tests.HouseRules;

namespace MedPool.Tests.Rules.Page;

/// <summary>docs/rules.md says what is: each rule with its place and its tests.</summary>
public class RulesPageTests
{
    private const string PagePath = "docs/rules.md";

    [Fact]
    public void RulesPage_ComparedWithPoliciesAndTests_IsUpToDate()
    {
        string page = RulesPage.Write();
        if (Environment.GetEnvironmentVariable("MEDPOOL_ACCEPT_RULES") == "1")
        {
            File.WriteAllText(RepositoryFiles.PathOf(PagePath), page);
        }

        string[] written = File.Exists(RepositoryFiles.PathOf(PagePath)) ? RepositoryFiles.Read(PagePath).Split('\n') : [];
        string[] stale = [.. page.Split('\n').Except(written).Select(line => "+ " + line), .. written.Except(page.Split('\n')).Select(line => "- " + line)];
        Findings.AssertNone(stale, PagePath + " is stale. Write it anew: MEDPOOL_ACCEPT_RULES=1 dotnet test tests/MedPool.Core.Tests --filter RulesPageTests");
        Assert.Equal(page, RepositoryFiles.Read(PagePath));
    }
}
