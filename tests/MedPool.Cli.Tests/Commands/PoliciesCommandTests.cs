using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

public sealed class PoliciesCommandTests
{
    [Fact]
    public async Task Policies_Json_HasThePinnedKeysAndAreasInPolicyOrder()
    {
        CommandRun run = await CommandRun.Of("policies", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        JsonElement[] policies = [.. printed.RootElement.EnumerateArray()];
        Assert.Equal(["jinhua", "jining", "shaanxi", "yichun"], policies.Select(policy => policy.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(policies, policy => Assert.Equal(
            ["id", "version", "names", "level", "effective", "areas", "funds", "readings", "assumptions", "openValues"],
            policy.EnumerateObject().Select(member => member.Name).Take(10)));
        JsonElement jinhua = policies.First(policy => policy.GetProperty("id").GetString() == "jinhua");
        Assert.Equal(
            ["330702", "330703", "330723", "330726", "330727", "330781", "330782", "330783", "330784", "330799"],
            jinhua.GetProperty("areas").EnumerateArray().Select(area => area.GetProperty("code").GetString()));
        Assert.Equal(("武义县", "county"), (Third(jinhua, "name"), Third(jinhua, "kind")));
        Assert.Equal("2022-01-01", jinhua.GetProperty("effective").GetProperty("from").GetString());
    }

    [Fact]
    public async Task Policies_OneId_ShowsValuesWithArticleAndQuotation()
    {
        CommandRun run = await CommandRun.Of("policies", "jinhua");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("“市级调剂金和各县（市）财政按5：5比例承担”", run.Output, StringComparison.Ordinal);
        Assert.Contains("scarce-pool", run.Output, StringComparison.Ordinal);
        Assert.Contains("payment-capacity", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policies_Rules_ListsEveryCitedRuleOnce()
    {
        CommandRun run = await CommandRun.Of("policies", "jinhua", "--rules");

        string[] rules = [.. run.Output.Split('\n').Select(line => line.TrimEnd()).Where(line => line.StartsWith('J'))];
        Assert.Contains("JH-12-2-4", rules);
        Assert.Equal(rules.Length, rules.Distinct().Count());
    }

    [Fact]
    public async Task Policies_File_IsShownLikeAShippedOne()
    {
        CommandRun shipped = await CommandRun.Of("policies", "jining", "--json");
        CommandRun file = await CommandRun.Of("policies", Repository.Path("policies", "jining.policy.json"), "--json");

        Assert.Equal(shipped, file);
    }

    [Fact]
    public async Task Policies_UnknownId_ExitsWith2AndListsTheKnown()
    {
        CommandRun run = await CommandRun.Of("policies", "atlantis");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("jinhua, jining, shaanxi, yichun", run.Error, StringComparison.Ordinal);
    }

    private static string? Third(JsonElement policy, string key) => policy.GetProperty("areas")[2].GetProperty(key).GetString();
}
