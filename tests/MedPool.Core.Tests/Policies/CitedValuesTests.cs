using MedPool.Law;

namespace MedPool.Tests.PolicyDocuments;

public class CitedValuesTests
{
    private static readonly Policy Lakeside = Policy.Load(MedPool.Tests.HouseRules.RepositoryFiles.PathOf("samples/lakeside/lakeside.policy.json"));

    // samples/lakeside/lakeside.policy.json, stage "surplus": Art. 2 gives the pool 60% of the surplus and the area 40%.
    [Fact]
    public void ListValues_OfASmallPolicy_GivesPlaceValueAndWords()
    {
        CitedValue surplus = Assert.Single(Lakeside.ListValues(), value => value.Place.EndsWith("surplus / shares", StringComparison.Ordinal));
        Assert.Equal("parties pool balance, weights 0.6 0.4", surplus.Value);
        Assert.Equal("LK-2", surplus.Cite!.Rule);
        Assert.NotEmpty(surplus.Cite.Quote);
        Assert.Null(surplus.Assumption);
    }

    [Fact]
    public void ListValues_OfShippedPolicies_CiteEveryRuleThatAStageCites()
    {
        foreach (Policy policy in Policies.All)
        {
            IReadOnlyList<CitedValue> values = policy.ListValues();
            Assert.All(values, value => Assert.True(value.Cite is not null || value.Assumption is not null));
            HashSet<Citation> cited = [.. values.Select(value => value.Cite).OfType<Citation>()];
            Assert.All(
                policy.Document.Funds.SelectMany(fund => fund.Stages).Select(stage => stage.Cite).OfType<Citation>(),
                cite => Assert.Contains(cite, cited));
            Assert.Equal(
                policy.Document.Assumptions.Select(assumption => assumption.Name).Order(),
                values.Select(value => value.Assumption).OfType<string>().Distinct().Order());
        }
    }

    [Fact]
    public void UnusedFacts_FactThatNoStageReads_IsNamedOnce()
    {
        // Jinhua has no emergency help; the demand deposits and the plan are read.
        SettlementFacts facts = MedPool.Tests.Settlement.SmallYear.Facts(
            "\"income\": \"60.00\", \"expenditure\": \"100.00\", \"incomePlan\": \"60.00\", \"emergency\": \"1.00\"");
        Assert.Equal(["emergency"], Policies.Jinhua2022.UnusedFacts(facts, Fund.Employee).Select(fact => fact.Key));
        Assert.Throws<KeyNotFoundException>(() => Policies.Jinhua2022.UnusedFacts(facts, "none"));
    }
}
