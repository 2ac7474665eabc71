using MedPool.Law;

namespace MedPool.Tests.Rules;

/// <summary>The four documents as such: the reader finds nothing to mend, every quotation stands in its source.</summary>
public class ShippedPoliciesTests
{
    [Theory]
    [InlineData("jinhua", 10)]
    [InlineData("yichun", 14)]
    [InlineData("jining", 16)]
    [InlineData("shaanxi", 10)]
    public void Policy_ReadWithItsSources_HasNoProblem(string id, int areas)
    {
        Policy policy = Policy.Load(WorkedPolicies.PathOf(id));
        Assert.Equal(id, policy.Document.Id);
        Assert.Equal(areas, policy.Document.Areas.Count);
    }

    // Complete against rules.tsv: every rule of a policy's documents stands in it, as a value, a stage or a statement.
    [Theory]
    [InlineData("jinhua", "JH-")]
    [InlineData("jinhua", "JP-")]
    [InlineData("yichun", "YC-")]
    [InlineData("jining", "JN-")]
    [InlineData("shaanxi", "SN-")]
    public void Policy_CitesEveryRuleOfItsDocument(string id, string prefix)
    {
        HashSet<string> cited = [.. Policy.Load(WorkedPolicies.PathOf(id)).Document.RuleIds];
        IEnumerable<string> rules = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(WorkedPolicies.PathOf(id))!, "rules.tsv"))
            .Skip(1).Select(line => line.Split('\t')[0]).Where(rule => rule.StartsWith(prefix, StringComparison.Ordinal));
        Assert.Equal([], rules.Where(rule => !cited.Contains(rule)));
    }

    // Both funds have the sentence 审计完成后1个月内, each in its own paragraph of Article 7: （1） employees, （2） residents.
    [Theory]
    [Trait("Rule", "JH-07-4")]
    [InlineData("employee", "二、7（1）")]
    [InlineData("resident", "二、7（2）")]
    public void Levy_OfJinhua_IsOrderedByTheParagraphOfItsFund(string fund, string article)
    {
        PolicyFund levied = Policy.Load(WorkedPolicies.PathOf("jinhua")).Document.Funds.Single(candidate => candidate.Id == fund);
        OrderRule order = levied.Stages.OfType<ClosingStage>().Single().Orders.Single(order => order.Stages.Contains(StageKind.Levy));
        Assert.Equal(("JH-07-4", article), (order.Cite.Rule, order.Cite.Article));
    }

    // The article gives the two parts of 9 %, 7 % and 2 %, but not that the second goes to the member's account: 2/9 is an assumption.
    [Fact]
    [Trait("Rule", "JN-3-2-1")]
    public void PersonalAccount_OfFlexibleWorkersInJining_IsAnAssumption()
    {
        PolicyDocument jining = Policy.Load(WorkedPolicies.PathOf("jining")).Document;
        Sourced<Rate> share = jining.Funds[0].InsuranceTypes[0].PersonalAccount.Single(account => account.PayerTypes.Contains(3)).Share;
        Assert.Equal((new Rate(2, 9), "flexible-account"), (share.Value, share.Assumption));
        Assert.Equal("2/9", jining.Assumptions.Single(assumption => assumption.Name == "flexible-account").Value);
    }
}
