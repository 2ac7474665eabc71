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

    // The prefixes of rules.tsv that a settlement policy must cite, each in a value, a stage or a statement. Left out are the rules on dues
    // and entitlement (JN-3-2, JN-3-3, JP-2) and providers (JP-3, JP-4), which are not about a settlement.
    [Theory]
    [InlineData("jinhua", "JH-")]
    [InlineData("jinhua", "JP-6")]
    [InlineData("jinhua", "JP-7")]
    [InlineData("yichun", "YC-")]
    [InlineData("jining", "JN-3-4-")]
    [InlineData("shaanxi", "SN-")]
    public void Policy_CitesEveryRuleOfItsDocument(string id, string prefix)
    {
        HashSet<string> cited = [.. Policy.Load(WorkedPolicies.PathOf(id)).Document.RuleIds];
        IEnumerable<string> rules = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(WorkedPolicies.PathOf(id))!, "rules.tsv"))
            .Skip(1).Select(line => line.Split('\t')[0]).Where(rule => rule.StartsWith(prefix, StringComparison.Ordinal));
        Assert.Equal([], rules.Where(rule => !cited.Contains(rule)));
    }
}
