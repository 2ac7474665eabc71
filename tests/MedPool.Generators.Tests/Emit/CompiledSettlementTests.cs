using System.Text;
using MedPool.Generators.Tests.Harness;

namespace MedPool.Generators.Tests.Emit;

/// <summary>A policy settles the same, byte for byte, whether the generator compiled it or the run time read it.</summary>
public sealed class CompiledSettlementTests
{
    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "policies/jinhua.policy.json", "samples/jinhua-2022.facts.json" },
        { "samples/lakeside/lakeside.policy.json", "samples/lakeside/facts.json" },
        { "samples/hillside/hillside.policy.json", "samples/hillside/facts.json" },
        { "samples/threerivers/threerivers.policy.json", "samples/threerivers/facts.json" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Settlement_Compiled_IsThatOfTheDocument(string policy, string facts)
    {
        string path = Path.Combine(PolicyFiles.Root, policy);
        SettlementFacts year = SettlementFacts.Load(Path.Combine(PolicyFiles.Root, facts));
        GeneratorRun run = GeneratorRun.Sound([PolicyFiles.Load(path), .. PolicyFiles.SourcesOf(Path.GetDirectoryName(path)!)]);
        Policy compiled = Assert.Single(CompiledPolicies.Load(run));

        Settlement expected = Policy.Load(path).Settle(year);

        Assert.NotEmpty(expected.Funds.SelectMany(fund => fund.Transfers));
        Assert.Equal(Encoding.UTF8.GetString(expected.ToUtf8()), Encoding.UTF8.GetString(compiled.Settle(year).ToUtf8()));
    }
}
