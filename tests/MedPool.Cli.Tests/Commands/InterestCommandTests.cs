using System.Text.Json;

namespace MedPool.Cli.Tests.Commands;

public sealed class InterestCommandTests : IDisposable
{
    private const string Facts = """
        { "schema": 1, "policy": "jinhua", "year": 2022, "demandDepositRate": "0.0035",
          "remittances": [
            { "area": "330723", "fund": "employee", "kind": "pool-levy", "amount": "10000.00", "due": "2022-05-31",
              "payments": [ { "date": "2022-06-10", "amount": "6000.00" }, { "date": "2023-01-05", "amount": "1000.00" } ] },
            { "area": "330726", "fund": "resident", "kind": "gap-share", "amount": "500.00", "due": "2022-04-30", "payments": [ { "date": "2022-04-30", "amount": "500.00" } ] } ] }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // JH-09: 6,000.00 × 2 × 0.0035 × 10 / 360 = 1.1666… → 1.17; 1,000.00 until 5 January, 219 days: 4.2583… → 4.26; 3,000.00 never, to 31 December 214 days:
    // 12.4833… → 12.48; 4,000.00 were unpaid on 31 December.
    [Fact]
    [Trait("Rule", "JH-09")]
    public async Task Interest_Json_IsTheListThatOthersBuildOn()
    {
        CommandRun run = await CommandRun.Of("interest", "--orders", _folder.Write("facts.json", Facts), "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        JsonElement late = printed.RootElement[0];
        Assert.Equal(["area", "fund", "kind", "due", "slices", "interest", "withheld"], late.EnumerateObject().Select(member => member.Name));
        Assert.Equal("""{ "date": "2022-06-10", "amount": "6000.00", "days": 10, "interest": "1.17" }""", Flat(late.GetProperty("slices")[0]));
        Assert.Equal("""{ "date": "2022-12-31", "amount": "3000.00", "days": 214, "interest": "12.48" }""", Flat(late.GetProperty("slices")[1]));
        Assert.Equal("""{ "date": "2023-01-05", "amount": "1000.00", "days": 219, "interest": "4.26" }""", Flat(late.GetProperty("slices")[2]));
        Assert.Equal(("17.91", "4000.00"), (late.GetProperty("interest").GetString(), late.GetProperty("withheld").GetString()));
        Assert.Equal(("0.00", 0), (printed.RootElement[1].GetProperty("interest").GetString(), printed.RootElement[1].GetProperty("slices").GetArrayLength()));
    }

    // JH-15: due on 31 December and not paid, it is withheld and suspends payments, though no interest runs.
    [Fact]
    [Trait("Rule", "JH-15")]
    public async Task Interest_DueOnTheLastDayAndUnpaid_IsNotInTime()
    {
        string facts = Facts.Replace(
            "\"2022-04-30\", \"payments\": [ { \"date\": \"2022-04-30\", \"amount\": \"500.00\" } ]",
            "\"2022-12-31\", \"payments\": []",
            StringComparison.Ordinal);
        CommandRun run = await CommandRun.Of("interest", "--orders", _folder.Write("facts.json", facts));

        string line = Assert.Single(run.Output.Split('\n'), line => line.Contains("gap-share", StringComparison.Ordinal));
        Assert.Contains("unpaid", line, StringComparison.Ordinal);
        Assert.Contains("500.00", line, StringComparison.Ordinal);
        Assert.Contains("2023-01-01", line, StringComparison.Ordinal);
    }

    // JH-15: a late gap share suspends payments from the day after it was due.
    [Fact]
    [Trait("Rule", "JH-15")]
    public async Task Interest_OnALateGapShare_SuspendsPayments()
    {
        CommandRun run = await CommandRun.Of(
            "interest",
            "--orders",
            _folder.Write("facts.json", Facts.Replace("\"date\": \"2022-04-30\"", "\"date\": \"2022-05-02\"", StringComparison.Ordinal)),
            "--json");

        using JsonDocument printed = JsonDocument.Parse(run.Output);
        Assert.Equal("2022-05-01", printed.RootElement[1].GetProperty("suspendedFrom").GetString());
    }

    [Fact]
    public async Task Interest_OtherReadingAndDay_ChangesTheAmounts()
    {
        string facts = _folder.Write("facts.json", Facts);
        CommandRun year = await CommandRun.Of("interest", "--orders", facts, "--reading", "interest-year=365");
        CommandRun early = await CommandRun.Of("interest", "--orders", facts, "--as-of", "2022-06-10", "--json");

        Assert.Contains("1.15", year.Output, StringComparison.Ordinal); // 6,000.00 × 0.007 × 10 / 365 = 1.1507
        using JsonDocument printed = JsonDocument.Parse(early.Output);
        Assert.Equal("0.00", printed.RootElement[0].GetProperty("withheld").GetString());
        Assert.Equal("1.95", printed.RootElement[0].GetProperty("interest").GetString()); // 1.17 and 4,000.00 for ten days, 0.7777… → 0.78
    }

    // The worked case of JH-09 and JH-15, with the province's withholding as the payment: 304 days to 28 February 2024, 3,377.78; to the year's end 245 days,
    // 2,722.22. Without the payment, known up to 31 January 2024: 276 days, 3,066.6666… → 3,066.67. The request is listed in all.
    [Theory]
    [Trait("Rule", "JH-09")]
    [Trait("Rule", "JH-15")]
    [InlineData("2024-02-28", "304", "3377.78")]
    [InlineData("2023-12-31", "245", "2722.22", "--reading", "interest-end=year-end")]
    [InlineData("2024-02-28", "304", "3377.78", "--reading", "interest-end=until-paid", "--reading", "interest-year=360")]
    [InlineData("2024-01-31", "276", "3066.67", "--as-of", "2024-01-31")]
    public async Task Interest_WithheldInTheNextYear_EndsByTheReading(string date, string days, string interest, params string[] options)
    {
        const string Orders = """
            { "schema": 1, "policy": "jinhua", "year": 2023, "demandDepositRate": "0.002",
              "remittances": [ { "area": "330723", "fund": "employee", "kind": "gap-share", "amount": "1000000.00", "due": "2023-04-30",
                "payments": [ { "date": "2024-02-28", "amount": "1000000.00", "kind": "withheld" } ] } ] }
            """;
        CommandRun run = await CommandRun.Of(["interest", "--orders", _folder.Write("facts.json", Orders), "--json", .. options]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        JsonElement late = printed.RootElement[0];
        Assert.Equal(
            $$"""{ "date": "{{date}}", "amount": "1000000.00", "days": {{days}}, "interest": "{{interest}}" }""",
            Flat(Assert.Single(late.GetProperty("slices").EnumerateArray())));
        Assert.Equal((interest, "1000000.00"), (late.GetProperty("interest").GetString(), late.GetProperty("withheld").GetString()));
    }

    [Theory]
    [InlineData("\"date\": \"2022-06-10\"", "\"date\": \"2022-06-10\", \"kind\": \"deducted\"", "write \"paid\" or \"withheld\"")]
    [InlineData("\"0.0035\"", "null", "demandDepositRate")]
    [InlineData("\"6000.00\"", "\"9500.00\"", "exceed the amount of 10000.00 by 500.00")]
    [InlineData("330726", "330799x", "330799x")]
    [InlineData("\"resident\"", "\"residents\"", "residents")]
    [InlineData("\"jinhua\"", "\"yichun\"", "charge no interest")]
    public async Task Interest_BadFacts_ExitsWith2AndSaysWhat(string right, string wrong, string expected)
    {
        CommandRun run = await CommandRun.Of("interest", "--orders", _folder.Write("facts.json", Facts.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as-of", "2022-6-1")]
    [InlineData("--reading", "interest-year=366")]
    [InlineData("--reading", "interest-end=never")]
    [InlineData("--reading", "cap=truncate")]
    public async Task Interest_BadOption_ExitsWith2(string option, string value)
    {
        CommandRun run = await CommandRun.Of("interest", "--orders", _folder.Write("facts.json", Facts), option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(value, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interest_OnAKindNobodyNames_WarnsAndCharges()
    {
        CommandRun run = await CommandRun.Of(
            "interest",
            "--orders",
            _folder.Write("facts.json", Facts.Replace("pool-levy", "other", StringComparison.Ordinal)));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("'other'", run.Error, StringComparison.Ordinal);
    }

    private static string Flat(JsonElement element) =>
        "{ " + string.Join(", ", element.EnumerateObject().Select(member => $"\"{member.Name}\": {member.Value.GetRawText()}")) + " }";
}
