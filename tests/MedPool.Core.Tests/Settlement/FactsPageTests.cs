using MedPool.Tests.HouseRules;

namespace MedPool.Tests.Settlement;

/// <summary>docs/facts.md says which facts there are and who reads them.</summary>
public sealed class FactsPageTests
{
    [Fact]
    public void AcceptedFactsPage_ComparedWithTheTableOfFacts_IsUpToDate() => AcceptedFile.AssertIs("docs/facts.md", FactsPage.Write());

    [Fact]
    public void Example_OfTheFactsPage_IsRead()
    {
        string page = RepositoryFiles.Read("docs/facts.md");
        string json = page.Split("```json\n")[1].Split("```")[0];
        Assert.Equal(2022, SettlementFacts.Parse(System.Text.Encoding.UTF8.GetBytes(json)).Year);
    }
}
