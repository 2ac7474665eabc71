using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

/// <summary><c>medpool project</c>: several years on, and another course compared.</summary>
public sealed class ProjectCommandTests : IDisposable
{
    private const string Growth = """{ "schema": 1, "income": "0.02", "expenditure": { "default": "0.05", "330723": [ { "from": 2024, "rate": "0.08" } ] }, "incomePlan": "0.02" }""";

    private readonly TemporaryFolder _folder = new();

    private static string Facts => Repository.Path("samples", "years", "facts.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Project_ForPeople_PrintsYearsPayersPoolAndAssumptions()
    {
        CommandRun run = await Project("--years", "8", "--growth", _folder.Write("growth.json", Growth));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("2022 .*80,000,000\\.00", run.Output);
        Assert.Matches("2029 .* 0\\.00 ", run.Output);
        Assert.Contains("可付月数 Months payable", run.Output, StringComparison.Ordinal);
        Assert.Contains("各方承担 Who pays and who receives", run.Output, StringComparison.Ordinal);
        Assert.Contains("✗ 调剂金于 2027 年用尽 the pool runs out in 2027", run.Output, StringComparison.Ordinal);
        Assert.Contains("growth 增长 expenditure 0.08 a year, area 330723, from 2024", run.Output, StringComparison.Ordinal);
        Assert.Contains("employee: 仅首年 in the first year only: auditCompleted", run.Output, StringComparison.Ordinal);
        Assert.Contains("assessment", run.Output, StringComparison.Ordinal);
    }

    // Expenditure of Wuyi: 320,000,000.00 × 1.05 in 2023, × 1.08 in 2024. What a year closes with, the next opens with.
    [Fact]
    public async Task Project_Json_HasEveryYearWithItsBalances()
    {
        CommandRun run = await Project("--years", "3", "--growth", _folder.Write("growth.json", Growth), "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        JsonElement[] years = [.. printed.RootElement.GetProperty("years").EnumerateArray()];
        Assert.Equal([2022, 2023, 2024], years.Select(year => year.GetProperty("year").GetInt32()));
        Assert.Equal(["320000000.00", "336000000.00", "362880000.00"], years.Select(year => Wuyi(year).GetProperty("expenditure").GetString()));
        Assert.Equal(Wuyi(years[0]).GetProperty("closing").GetString(), Wuyi(years[1]).GetProperty("opening").GetString());
        Assert.Equal(Pool(years[1], "closing"), Pool(years[2], "opening"));
        Assert.Equal(JsonValueKind.Null, printed.RootElement.GetProperty("end").ValueKind);
        Assert.Equal("employee", printed.RootElement.GetProperty("poolRunsOut")[0].GetProperty("fund").GetString());
        Assert.Equal("kept", Course(printed.RootElement, "assessment"));
        Assert.Equal("grows", Course(printed.RootElement, "income"));
        Assert.Equal("first-year-only", Course(printed.RootElement, "auditCompleted"));
    }

    // The first year is what settle gives.
    [Fact]
    public async Task Project_FirstYear_IsTheSettlementOfTheYear()
    {
        CommandRun settled = await CommandRun.Of("settle", "--policy", "jinhua", "--year", "2022", "--facts", Facts, "--json");
        CommandRun run = await Project("--years", "1", "--json");
        using var settlement = JsonDocument.Parse(settled.Output);
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(
            settlement.RootElement.GetProperty("digest").GetString(),
            printed.RootElement.GetProperty("years")[0].GetProperty("digest").GetString());
    }

    // JH-07-1a: 10,000,000.00 less in the pool is as much more of the balances, in proportion: of Wuyi's 5,000,000.00 of 875,000,000.00 it is 57,142.86. So
    // much less of its gap its balance bears, and the pool pays half of it (JH-12-2-2): 28,571.43.
    [Fact]
    public async Task Project_AgainstAScenario_PrintsDifferencesFirst()
    {
        string scenario = _folder.Write("scenario.json", """
            { "schema": 1, "name": "a poorer pool", "funds": { "employee": { "pool": { "openingBalance": "70000000.00" } } } }
            """);
        CommandRun run = await Project("--years", "2", "--against", scenario);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        int differences = run.Output.IndexOf("差异 Differences: a poorer pool - base", StringComparison.Ordinal);
        int first = run.Output.IndexOf("基准方案 Base", StringComparison.Ordinal);
        int second = run.Output.IndexOf("对照方案 Scenario: a poorer pool", StringComparison.Ordinal);
        Assert.True(differences >= 0 && differences < first && first < second, run.Output);

        using var printed = JsonDocument.Parse((await Project("--years", "2", "--against", scenario, "--json")).Output);
        Assert.Equal(
            ["scenario", "poolRunsOut", "differences", "base", "against"],
            printed.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("-28571.43", printed.RootElement.GetProperty("differences")[0].GetProperty("pool").GetProperty("more").GetString());
        Assert.Equal("70000000.00", Pool(printed.RootElement.GetProperty("against").GetProperty("years")[0], "opening"));
    }

    [Fact]
    public async Task Project_ScenarioThatChangesNothing_SaysSo()
    {
        CommandRun run = await Project("--years", "2", "--against", _folder.Write("scenario.json", """{ "schema": 1 }"""));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("无变化 no change", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_GrowthThatNothingFollows_IsAWarning()
    {
        CommandRun run = await Project("--years", "2", "--growth", _folder.Write("growth.json", """{ "schema": 1, "emergency": "0.02" }"""));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("no figure of the facts follows the growth rate emergency 0.02 a year", run.Error, StringComparison.Ordinal);
    }

    // A refusal in a later year ends the projection there; what was settled is printed.
    [Fact]
    public async Task Project_LaterYearThatIsRefused_IsPrintedWithItsReason()
    {
        string facts = _folder.Write("facts.json", (await File.ReadAllTextAsync(Facts)).Replace("\"620000000.00\"", "\"90000000000000.00\"", StringComparison.Ordinal));
        string growth = _folder.Write("growth.json", """{ "schema": 1, "income": "10" }""");
        CommandRun run = await CommandRun.Of("project", "--policy", "jinhua", "--facts", facts, "--years", "9", "--growth", growth);
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("20\\d\\d 年无法清算 20\\d\\d cannot be settled: .*64 bits", run.Output);
        Assert.Matches("2022 .*80,000,000\\.00", run.Output);
    }

    [Theory]
    [InlineData("0", "{ \"schema\": 1 }", "--years: '0' is not a number of years from 1 to 100.")]
    [InlineData("101", "{ \"schema\": 1 }", "--years: '101' is not a number of years")]
    [InlineData("2", "{ \"schema\": 1, \"incom\": \"0.1\" }", "growth.json: $.incom: \"incom\" is not a figure that grows. Did you mean \"income\"?")]
    [InlineData("2", "{ \"schema\": 1, ", "growth.json: this is not sound JSON")]
    public async Task Project_BadInput_ExitsWith2AndSaysWhere(string years, string growth, string expected)
    {
        CommandRun run = await Project("--years", years, "--growth", _folder.Write("growth.json", growth));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "schema": 1, "funds": { "employee": { "areas": { "330723": { "incom": "1.00" } } } } }""", "scenario.json: $.funds.employee.areas.330723.incom")]
    [InlineData("""{ "schema": 1, "funds": { "employee": { "areas": { "999999": { "income": "1.00" } } } } }""", "scenario.json: $.funds.employee.areas.999999: jinhua has no area")]
    [InlineData("""{ "schema": 1, "readings": { "scarce-pool": "none" } }""", "scarce-pool")]
    public async Task Project_BadScenario_ExitsWith2AndSaysWhere(string scenario, string expected)
    {
        CommandRun run = await Project("--years", "2", "--against", _folder.Write("scenario.json", scenario));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static Task<CommandRun> Project(params string[] args) => CommandRun.Of(["project", "--policy", "jinhua", "--facts", Facts, .. args]);

    private static JsonElement Wuyi(JsonElement year) =>
        year.GetProperty("funds")[0].GetProperty("areas").EnumerateArray().Single(area => area.GetProperty("area").GetString() == "330723");

    private static string? Pool(JsonElement year, string key) => year.GetProperty("funds")[0].GetProperty("pool").GetProperty(key).GetString();

    private static string? Course(JsonElement projection, string figure) =>
        projection.GetProperty("figures").EnumerateArray().First(item => item.GetProperty("figure").GetString() == figure).GetProperty("course").GetString();
}
