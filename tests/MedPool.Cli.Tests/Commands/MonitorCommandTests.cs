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
        { "schema": 1, "policy": "shaanxi", "year": 2024,
          "conditions": { "province": { "expenditure": "1000.00", "persons": 100, "earlierExpenditure": "1000.00", "earlierPersons": 100 }, "areas": {
            "610100": { "enrolmentTask": 1000, "enrolled": 999, "collectionTask": "500.00", "collected": "500.00", "misuses": 0, "responsibilityFailures": 0,
              "unauthorisedItems": 0, "unauthorisedIncreases": 0, "loweredRates": 0, "benefitIncreases": 1, "adjustmentReceived": "0.00", "violationsFound": 2, "violationsCorrected": 2,
              "subsidiesDue": "80.00", "subsidiesInTime": "80.00", "leviesDue": "5.00", "leviesInTime": "5.00", "pastContributionsDue": "0.00", "pastContributionsPaid": "0.00", "expenditure": "1010.00", "persons": 100, "earlierExpenditure": "1000.00", "earlierPersons": 100 } } } }
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
        Assert.Equal(
            ["watch", "low", null],
            printed.RootElement.GetProperty("monthsPayable").EnumerateArray().Select(area => area.GetProperty("flag").GetString()));
        Assert.Equal(
            ["YC-4-5b", "YC-4-5b", null],
            printed.RootElement.GetProperty("monthsPayable").EnumerateArray().Select(area => area.GetProperty("rule").GetString()));
        Assert.Equal(
            [("360902", "collection-missed-and-last", 3), ("360921", "serious-fraud", 2)],
            printed.RootElement.GetProperty("supervision")
                .EnumerateArray()
                .Select(entry => (entry.GetProperty("area").GetString()!, entry.GetProperty("ground").GetString()!, entry.GetProperty("rank").GetInt32())));
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
        Assert.Equal(
            (2, true, 40, "9.23"),
            (
                outlook.GetProperty("deficitYears").GetInt32(),
                outlook.GetProperty("shrinking").GetBoolean(),
                outlook.GetProperty("monthsLeft").GetInt32(),
                outlook.GetProperty("monthsPayable").GetString()));
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
        Assert.Equal(
            ["expenditure-items", "unauthorised-increases", "employer-rates", "other-measures", "benefits-in-adjustment-year"],
            area.GetProperty("findings")[2].GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("check").GetString()));
    }

    // SN-2-3-3: 其中当年度执行省级调剂金的统筹区，不得提高基本医疗保险待遇标准. One benefit raised with authority: sound while nothing is received, a finding of its own with 0.01.
    [Fact]
    [Trait("Rule", "SN-2-3-3")]
    public async Task Monitor_BenefitsRaisedInAYearWithAdjustment_AreAFindingOfTheirOwn()
    {
        string sound = Shaanxi.Replace("\"enrolled\": 999", "\"enrolled\": 1000", StringComparison.Ordinal)
            .Replace("1010.00", "1000.00", StringComparison.Ordinal);
        Assert.Equal(0, (await Run(sound)).ExitCode);
        CommandRun run = await Run(sound.Replace("\"adjustmentReceived\": \"0.00\"", "\"adjustmentReceived\": \"0.01\"", StringComparison.Ordinal));

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith(
            "  area 610100: SN-2-3-3 (二、（三）), benefits raised in the year: 1, adjustment received: 0.01",
            run.Error.TrimEnd(),
            StringComparison.Ordinal);
        Assert.Matches("610100 .*SN-2-3-3 .*benefits-in-adjustment-year .*no .*benefits raised in the year: 1, adjustment received: 0\\.01", run.Output);
        Assert.Matches("610100 .*SN-2-3-3 .*unauthorised-increases .*yes ", run.Output);
    }

    // The settlement knows what the area receives: income 95.00 less 5% of 100.00 for the levy less 105.00 is a gap of 15.00; its balance bears 3.00, the pool
    // 60% of the other 12.00: 7.20. Another area receives as much.
    [Fact]
    [Trait("Rule", "SN-2-3-3")]
    public async Task Monitor_OfASettlement_TakesTheAdjustmentFromIt()
    {
        string[] areas = [.. Policies.Shaanxi2024.Document.Areas.Select(area => $"\"{area.Code}\": {(area.Code is "610100" or "610200" ? Gap : None)}")];
        string facts = _folder.Write("year.json", $$"""{ "schema": 1, "policy": "shaanxi", "year": 2024, "funds": { "employee": { "pool": { "openingBalance": "100.00" }, "areas": { {{string.Join(", ", areas)}} } } } }""");
        string settlement = _folder["s.json"];
        CommandRun settled = await CommandRun.Of("settle", "--policy", "shaanxi", "--year", "2024", "--facts", facts, "--out", settlement);
        Assert.True(settled.ExitCode == 0, settled.Error);
        string unsaid = Shaanxi.Replace("\"adjustmentReceived\": \"0.00\", ", "", StringComparison.Ordinal);

        CommandRun run = await Run(unsaid, "--settlement", settlement);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("benefits raised in the year: 1, adjustment received: 7.20", run.Error, StringComparison.Ordinal);

        CommandRun other = await Run(Shaanxi, "--settlement", settlement);
        Assert.Equal((2, ""), (other.ExitCode, other.Output));
        Assert.Contains(
            "$.conditions.areas.610100.adjustmentReceived: 0.00 here, but the settlement grants 7.20 (SN-2-3-3)",
            other.Error,
            StringComparison.Ordinal);
        Assert.Contains("the key is missing; give it, or the settlement", (await Run(unsaid)).Error, StringComparison.Ordinal);
        Assert.Contains(
            "--settlement: the settlement is for shaanxi, 2024; the facts are for shaanxi, 2025",
            (await Run(unsaid.Replace("2024", "2025", StringComparison.Ordinal), "--settlement", settlement)).Error,
            StringComparison.Ordinal);
    }

    private const string Gap = """{ "income": "95.00", "expenditure": "105.00", "priorYearIncome": "100.00", "priorYearExpenditure": "12000.00", "openingBalance": "3.00", "approvedShares": { "pool": "0.6" } }""";

    private const string None = """{ "income": "0.00", "expenditure": "0.00", "priorYearIncome": "0.00", "priorYearExpenditure": "0.00" }""";

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
            settled.RootElement.GetProperty("funds")
                .EnumerateArray()
                .SelectMany(fund => fund.GetProperty("areas").EnumerateArray())
                .Select(area => area.GetProperty("monthsPayable").GetString()),
            printed.RootElement.GetProperty("monthsPayable").EnumerateArray().Select(area => area.GetProperty("monthsPayable").GetString()));
    }

    [Theory]
    [InlineData("\"lastRanks\": 1", "\"lastRanks\": 0", "$.supervision.lastRanks")]
    [InlineData("\"closing\": \"599.99\"", "\"closing\": 599.99", "$.balances.employee.360902.closing")]
    [
        InlineData(
            "\"expenditure\": \"1200.00\" }, \"360921\"",
            "\"expenditure\": \"-1200.00\" }, \"360921\"",
            "$.balances.employee.360902.expenditure: -1200.00 is below zero"),
    ]
    [InlineData("\"360902\": { \"closing\"", "\"999999\": { \"closing\"", "$.balances.employee.999999")]
    [InlineData("\"employee\"", "\"pension\"", "$.balances.pension: yichun has no such fund")]
    [InlineData("\"seriousFraud\": true", "\"seriousFraud\": \"yes\"", "$.supervision.areas.360921.seriousFraud")]
    [InlineData("\"task\": \"100.00\", \"collected\": \"90.00\"", "\"task\": \"0.00\", \"collected\": \"90.00\"", "its collection task 0.00 is not above zero")]
    [InlineData("\"supervision\"", "\"supervisions\"", "$.supervisions: the key is unknown")]
    [InlineData("\"supervision\"", "\"year\": 2022, \"supervision\"", "facts.json: this is not sound JSON: Duplicate property 'year'")]
    public async Task Monitor_BadFacts_ExitsWith2AndSaysWhere(string right, string wrong, string expected)
    {
        CommandRun run = await Run(Yichun.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("facts.json", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"leviesInTime\": \"5.00\"", "\"leviesInTime\": \"-0.01\"", ".leviesInTime: -0.01 is below zero")]
    [InlineData("\"leviesInTime\": \"5.00\"", "\"leviesInTime\": 5.00", ".leviesInTime: an amount as a string, such as \"12.50\", is expected here")]
    [InlineData("\"leviesInTime\": \"5.00\"", "\"leviesInTime\": \"5.0O\"", ".leviesInTime: '5.0O' is not an amount")]
    [InlineData("\"misuses\": 0", "\"misuses\": -1", ".misuses: a number below zero makes no sense here")]
    [InlineData("\"benefitIncreases\": 1, ", "", ".benefitIncreases: the key is missing")]
    public async Task Monitor_BadEvidence_ExitsWith2AndSaysWhere(string right, string wrong, string expected)
    {
        CommandRun run = await Run(Shaanxi.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("facts.json: $.conditions.areas.610100" + expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("..", run.Error, StringComparison.Ordinal);
    }

    // What the page on money flows shows is what the command takes.
    [Fact]
    public async Task Monitor_TheDocumentedFacts_AreTaken()
    {
        string page = await File.ReadAllTextAsync(Repository.Path("docs", "money-flows.md"));
        CommandRun run = await Run(page.Split("```json")[1].Split("```")[0]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("360902 .*599\\.99 .*watch", run.Output);
        Assert.Contains("collection-missed-and-last", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Monitor_ConditionsOfAPolicyWithout_ExitWith2()
    {
        CommandRun run = await Run(
            Shaanxi.Replace("shaanxi", "yichun", StringComparison.Ordinal)
                .Replace("2024", "2021", StringComparison.Ordinal)
                .Replace("610100", "360902", StringComparison.Ordinal));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("yichun has no conditions of use", run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> Run(string facts, params string[] more) => CommandRun.Of(["monitor", "--facts", _folder.Write("facts.json", facts), .. more]);
}
