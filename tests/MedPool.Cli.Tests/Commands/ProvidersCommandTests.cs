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

    // JP-4b: 1,000 persons × 120.00 = 120,000.00; points 3 to 1 give 90,000.00 and 30,000.00.
    [Fact]
    [Trait("Rule", "JP-4b")]
    public async Task Providers_PerHead_SharesPersonsTimesStandardByPoints()
    {
        string facts = _folder.Write("apg.json", """
            { "schema": 1, "policy": "jinhua", "year": 2022, "kinds": { "apg": { "persons": 1000, "standard": "120.00", "providers": [
              { "provider": "H1", "points": "3", "fees": "90000.00" }, { "provider": "H2", "points": "1", "fees": "30000.00" } ] } } }
            """);
        CommandRun run = await CommandRun.Of("providers", "--facts", facts, "--json");

        Assert.Equal(0, run.ExitCode);
        using var printed = JsonDocument.Parse(run.Output);
        JsonElement apg = printed.RootElement.GetProperty("kinds")[0];
        Assert.Equal(
            ("120000.00", 1000, "120.00", "JP-4b"),
            (apg.GetProperty("budget").GetString(), apg.GetProperty("persons").GetInt32(), apg.GetProperty("standard").GetString(), apg.GetProperty("budgetRule").GetString()));
        Assert.Equal(["90000.00", "30000.00"], apg.GetProperty("providers").EnumerateArray().Select(provider => provider.GetProperty("payable").GetString()));
        CommandRun table = await CommandRun.Of("providers", "--facts", facts);
        Assert.Contains("1,000 persons × 120.00 = 120,000.00 (JP-4b)", table.Output, StringComparison.Ordinal);
    }

    // JP-4, JP-3: 1,000.00 by 1 : 2 : 4.5; H1 keeps 26.66 of 33.33 and returns 6.67; H3 overspends 100.01, the fund adds half (an assumption): 50.01. 1000 /
    // 7.5 = 133.3333 a point.
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
        Assert.Equal(
            ("133.3333", "6.67", "50.01"),
            (kind.GetProperty("pointValue").GetString(), kind.GetProperty("returned").GetString(), kind.GetProperty("reserveUsed").GetString()));
        Assert.Equal(["133.33", "266.67", "600.00"], Column(kind, "payable"));
        Assert.Equal(["126.66", "266.67", "650.01"], Column(kind, "due"));
        Assert.Equal(["6.66", "-33.33", "650.01"], Column(kind, "clearing"));
        Assert.Equal(["1.0000", "2.0000", "4.5000"], Column(kind, "points"));
    }

    // The same providers from a table: the same clearing, as a table.
    [Fact]
    [Trait("Rule", "JP-3")]
    [Trait("Rule", "JP-4")]
    public async Task Providers_FromATable_AreClearedIntoATable()
    {
        CommandRun run = await Table("kind,provider,points,fees,advanced\ndrg,H1,1,100.00,120.00\ndrg,H2,2.0000,266.67,300.00\ndrg,H3,4.5,700.01,0\n");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("drg: 3 providers, budget 1,000.00, 133.3333 a point, 6.67 returned, 50.01 of the reserve used", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            """
            kind,provider,points,payable,fees,kept,returned,added,due,advanced,clearing
            drg,H1,1.0000,133.33,100.00,26.66,6.67,0.00,126.66,120.00,6.66
            drg,H2,2.0000,266.67,266.67,0.00,0.00,0.00,266.67,300.00,-33.33
            drg,H3,4.5000,600.00,700.01,0.00,0.00,50.01,650.01,0.00,650.01

            """.ReplaceLineEndings("\n"),
            await File.ReadAllTextAsync(_folder["clearing.csv"]));
    }

    [Theory]
    [InlineData("drg,H1,1.00001,1,0", "p.csv:2: points")]
    [InlineData("drg,H1,1,-1,0", "p.csv:2: fees")]
    [InlineData("dip,H1,1,1,0", "the facts give no budget of kind 'dip'")]
    public async Task Providers_BadTable_ExitsWith2AndSaysWhere(string row, string expected)
    {
        CommandRun run = await Table(
            "kind,provider,points,fees,advanced\ndrg,H0,1,1,0\n".Replace("drg,H0,1,1,0\n", row + "\ndrg,H0,1,1,0\n", StringComparison.Ordinal));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> Table(string rows) => CommandRun.Of(
        "providers", "--out", _folder["clearing.csv"], "--providers", _folder.Write("p.csv", rows), "--facts",
        _folder.Write("facts.json", """{ "schema": 1, "policy": "jinhua", "year": 2022, "kinds": { "drg": { "budget": "1000.00", "reserve": "100.00", "keptShare": "0.8", "sharedOverspending": "0.5" } } }"""));

    [Theory]
    [InlineData("\"drg\"", "\"dip\"", "$.kinds.dip")]
    [InlineData("\"4.5\"", "\"4.50001\"", "$.kinds.drg.providers[2].points")]
    [InlineData("\"4.5\"", "4.5", "$.kinds.drg.providers[2].points")]
    [InlineData("\"1000.00\"", "\"1000.001\"", "$.kinds.drg.budget")]
    [InlineData("\"fees\": \"700.01\"", "\"fee\": \"700.01\"", "$.kinds.drg.providers[2].fee")]
    [InlineData("\"H3\"", "\"H1\"", "H1 is listed twice")]
    [InlineData("\"jinhua\"", "\"yichun\"", "pay no providers by points")]
    [InlineData("\"reserve\": \"100.00\"", "\"budget\": \"100.00\"", "budget")]
    [InlineData("\"0.8\"", "\"1.8\"", "between 0 and 1")]
    public async Task Providers_BadFacts_ExitsWith2AndSaysWhere(string right, string wrong, string expected)
    {
        CommandRun run = await CommandRun.Of(
            "providers",
            "--facts",
            _folder.Write("facts.json", Facts.Replace(right, wrong, StringComparison.Ordinal)),
            "--out",
            _folder["clearing.json"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["clearing.json"]));
    }

    private static IEnumerable<string?> Column(JsonElement kind, string name) =>
        kind.GetProperty("providers").EnumerateArray().Select(provider => provider.GetProperty(name).GetString());
}
