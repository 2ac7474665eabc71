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
}
