using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

public sealed class MonitorCommandTests : IDisposable
{
    private const string Yichun = """
        { "schema": 1, "policy": "yichun", "year": 2021,
          "balances": { "employee": { "360902": { "closing": "599.99", "expenditure": "1200.00" }, "360921": { "closing": "899.99", "expenditure": "1200.00" }, "360922": { "closing": "900.00", "expenditure": "1200.00" } } },
          "supervision": { "lastRanks": 1, "areas": {
            "360902": { "task": "100.00", "collected": "90.00" }, "360921": { "task": "100.00", "collected": "95.00", "seriousFraud": true }, "360922": { "task": "100.00", "collected": "100.00" } } } }
        """;

    private const string Shaanxi = """
        { "schema": 1, "policy": "shaanxi", "year": 2025,
          "conditions": { "province": { "expenditure": "1000.00", "persons": 100, "earlierExpenditure": "1000.00", "earlierPersons": 100 }, "areas": {
            "610100": { "enrolmentTask": 1000, "enrolled": 999, "collectionTask": "500.00", "collected": "500.00", "misuses": 0, "unauthorisedMeasures": 0, "violationsFound": 2, "violationsCorrected": 2,
              "paymentsDue": "80.00", "paidInTime": "80.00", "expenditure": "1010.00", "persons": 100, "earlierExpenditure": "1000.00", "earlierPersons": 100 } } } }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // YC-4-5b: 1,200.00 a year is 100.00 a month; 599.99 is below 6 months, 899.99 below 9, 900.00 is not. YC-4-5c: 360902 completed 90%, the least.
    [Fact]
    [Trait("Rule", "YC-4-5b")]
    [Trait("Rule", "YC-4-5c")]
    public async Task Monitor_BalancesAndTasks_AreWarnedOfAndListed()
    {
        CommandRun run = await Run(Yichun, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(["watch", "low", null], printed.RootElement.GetProperty("monthsPayable").EnumerateArray().Select(area => area.GetProperty("flag").GetString()));
        Assert.Equal(["YC-4-5b", "YC-4-5b", null], printed.RootElement.GetProperty("monthsPayable").EnumerateArray().Select(area => area.GetProperty("rule").GetString()));
        Assert.Equal(
            [("360902", "collection-missed-and-last", 3), ("360921", "serious-fraud", 2)],
            printed.RootElement.GetProperty("supervision").EnumerateArray().Select(entry => (entry.GetProperty("area").GetString()!, entry.GetProperty("ground").GetString()!, entry.GetProperty("rank").GetInt32())));
    }

    [Fact]
    [Trait("Rule", "YC-4-5b")]
    public async Task Monitor_ForPeople_PrintsMonthsWarningAndRule()
    {
        CommandRun run = await Run(Yichun);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("360902.*599\\.99.*6\\.00.*watch.*YC-4-5b < 6", run.Output);
    }

    // JN-3-4-7: deficits of 20.00 and 30.00 in a row; 100.00 last 100 ÷ 2.50 = 40 months of such a deficit.
    [Fact]
    [Trait("Rule", "JN-3-4-7")]
    public async Task Monitor_History_IsTheOutlookOfTheFund()
    {
        CommandRun run = await Run(
            """
            { "schema": 1, "policy": "jining", "year": 2021, "history": { "employee": [
              { "year": 2020, "income": "100.00", "expenditure": "120.00", "closing": "130.00" }, { "year": 2021, "income": "100.00", "expenditure": "130.00", "closing": "100.00" } ] } }
            """,
            "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        JsonElement outlook = printed.RootElement.GetProperty("outlook")[0];
        Assert.Equal((2, true, 40, "9.23"), (outlook.GetProperty("deficitYears").GetInt32(), outlook.GetProperty("shrinking").GetBoolean(), outlook.GetProperty("monthsLeft").GetInt32(), outlook.GetProperty("monthsPayable").GetString()));
    }

    // SN-2-3-1: 999 of 1,000 enrolled. SN-2-3-6: 1% a head in the area, none in the province. The others are met.
    [Fact]
    [Trait("Rule", "SN-2-3")]
    [Trait("Rule", "SN-2-3-1")]
    [Trait("Rule", "SN-2-3-6")]
    public async Task Monitor_ConditionsNotMet_ExitWith1AndGiveTheEvidence()
    {
        CommandRun run = await Run(Shaanxi, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("area 610100: SN-2-3-1", run.Error, StringComparison.Ordinal);
        Assert.Contains("enrolled 999 of 1000", run.Error, StringComparison.Ordinal);
        using var printed = JsonDocument.Parse(run.Output);
        JsonElement area = printed.RootElement.GetProperty("conditions")[0];
        Assert.Equal(["SN-2-3-1", "SN-2-3-6"], area.GetProperty("unmetConditions").EnumerateArray().Select(rule => rule.GetString()));
        Assert.Equal(6, area.GetProperty("findings").GetArrayLength());
        Assert.Contains("growth per head 1.00%, province 0.00%", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "YC-4-5b")]
    public async Task Monitor_OfASettlement_LooksAtItsAreas()
    {
        string samples = Repository.Path("samples", "jinhua-2022.facts.json");
        await CommandRun.Of("settle", "--policy", "jinhua", "--year", "2022", "--facts", samples, "--out", _folder["s.json"]);
        CommandRun run = await CommandRun.Of("monitor", "--settlement", _folder["s.json"], "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        using var settled = JsonDocument.Parse(await File.ReadAllTextAsync(_folder["s.json"]));
        Assert.Equal(
            settled.RootElement.GetProperty("funds").EnumerateArray().SelectMany(fund => fund.GetProperty("areas").EnumerateArray()).Select(area => area.GetProperty("monthsPayable").GetString()),
            printed.RootElement.GetProperty("monthsPayable").EnumerateArray().Select(area => area.GetProperty("monthsPayable").GetString()));
    }

    [Theory]
    [InlineData("\"lastRanks\": 1", "\"lastRanks\": 0", "$.supervision.lastRanks")]
    [InlineData("\"closing\": \"599.99\"", "\"closing\": 599.99", "$.balances.employee.360902.closing")]
    [InlineData("\"360902\": { \"closing\"", "\"999999\": { \"closing\"", "$.balances.employee.999999")]
    [InlineData("\"employee\"", "\"pension\"", "$.balances.pension: yichun has no such fund")]
    [InlineData("\"seriousFraud\": true", "\"seriousFraud\": \"yes\"", "$.supervision.areas.360921.seriousFraud")]
    [InlineData("\"task\": \"100.00\", \"collected\": \"90.00\"", "\"task\": \"0.00\", \"collected\": \"90.00\"", "its collection task 0.00 is not above zero")]
    [InlineData("\"supervision\"", "\"supervisions\"", "$.supervisions: the key is unknown")]
    public async Task Monitor_BadFacts_ExitsWith2AndSaysWhere(string right, string wrong, string expected)
    {
        CommandRun run = await Run(Yichun.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("facts.json", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Monitor_ConditionsOfAPolicyWithout_ExitWith2()
    {
        CommandRun run = await Run(Shaanxi.Replace("shaanxi", "yichun", StringComparison.Ordinal).Replace("2025", "2021", StringComparison.Ordinal).Replace("610100", "360902", StringComparison.Ordinal));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("yichun has no conditions of use", run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> Run(string facts, params string[] more) => CommandRun.Of(["monitor", "--facts", _folder.Write("facts.json", facts), .. more]);
}
