using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

public sealed class ProvidersCommandTests : IDisposable
{
    private const string Facts = """
        { "schema": 1, "policy": "jinhua", "year": 2022, "kinds": { "drg": { "budget": "1000.00", "reserve": "100.00", "keptShare": "0.8", "providers": [
            { "provider": "H1", "points": "1", "fees": "100.00", "advanced": "120.00" },
            { "provider": "H2", "points": "2.0000", "fees": "266.67", "advanced": "300.00" },
            { "provider": "H3", "points": "4.5", "fees": "700.01" } ] } } }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // JP-4, JP-3: 1,000.00 by 1 : 2 : 4.5; H1 keeps 26.66 of 33.33 and returns 6.67; H3 overspends 100.01, the fund adds half (an assumption): 50.01. 1000 / 7.5 = 133.3333 a point.
    [Fact]
    [Trait("Rule", "JP-3")]
    [Trait("Rule", "JP-4")]
    public async Task Providers_ByPoints_AreClearedAndWritten()
    {
        CommandRun run = await CommandRun.Of("providers", "--facts", _folder.Write("facts.json", Facts), "--out", _folder["clearing.json"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("shared-overspending = 0.5 is assumed", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("kept-share", run.Error, StringComparison.Ordinal);
        using JsonDocument written = JsonDocument.Parse(await File.ReadAllTextAsync(_folder["clearing.json"]));
        JsonElement kind = written.RootElement.GetProperty("kinds")[0];
        Assert.Equal(("133.3333", "6.67", "50.01"), (kind.GetProperty("pointValue").GetString(), kind.GetProperty("returned").GetString(), kind.GetProperty("reserveUsed").GetString()));
        Assert.Equal(["133.33", "266.67", "600.00"], Column(kind, "payable"));
        Assert.Equal(["126.66", "266.67", "650.01"], Column(kind, "due"));
        Assert.Equal(["6.66", "-33.33", "650.01"], Column(kind, "clearing"));
        Assert.Equal(["1.0000", "2.0000", "4.5000"], Column(kind, "points"));
    }

    [Theory]
    [InlineData("\"drg\"", "\"dip\"", "$.kinds.dip")]
    [InlineData("\"4.5\"", "\"4.50001\"", "$.kinds.drg.providers[2].points")]
    [InlineData("\"4.5\"", "4.5", "$.kinds.drg.providers[2].points")]
    [InlineData("\"1000.00\"", "\"1000.001\"", "$.kinds.drg.budget")]
    [InlineData("\"fees\": \"700.01\"", "\"fee\": \"700.01\"", "$.kinds.drg.providers[2].fee")]
    [InlineData("\"H3\"", "\"H1\"", "H1 stands twice")]
    [InlineData("\"jinhua\"", "\"yichun\"", "pay no providers by points")]
    [InlineData("\"reserve\": \"100.00\"", "\"budget\": \"100.00\"", "budget")]
    [InlineData("\"0.8\"", "\"1.8\"", "between 0 and 1")]
    public async Task Providers_BadFacts_ExitsWith2AndSaysWhere(string right, string wrong, string expected)
    {
        CommandRun run = await CommandRun.Of("providers", "--facts", _folder.Write("facts.json", Facts.Replace(right, wrong, StringComparison.Ordinal)), "--out", _folder["clearing.json"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["clearing.json"]));
    }

    private static IEnumerable<string?> Column(JsonElement kind, string name) => kind.GetProperty("providers").EnumerateArray().Select(provider => provider.GetProperty(name).GetString());
}
