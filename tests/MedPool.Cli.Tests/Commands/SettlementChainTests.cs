using System.Text.Json;
using System.Text.Json.Nodes;

namespace MedPool.Cli.Tests.Commands;

/// <summary>Years in sequence, and a province over its cities: facts that come out of other settlements.</summary>
public sealed class SettlementChainTests(GeneratedJinhua year) : IClassFixture<GeneratedJinhua>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Settle_CarryFrom_OpensWhatTheYearBeforeClosed()
    {
        string previous = await SettleYear();
        string facts = NextYear(_ => { });

        CommandRun run = await CommandRun.Of(
            "settle", "--policy", "jinhua", "--year", "2023", "--facts", facts, "--carry-from", previous, "--out", _folder["2023.json"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Settlement before = Settlement.Load(previous);
        Settlement after = Settlement.Load(_folder["2023.json"]);
        Assert.All(before.Funds, fund => Assert.All(fund.Areas, area => Assert.Equal(area.ClosingBalance, after[fund.Fund][area.Code].OpeningBalance)));

        // JH-07-1a is the first year's alone.
        Assert.DoesNotContain(after["employee"].Transfers, transfer => transfer.Rule.Rule == "JH-07-1a");
        CommandRun verified = await CommandRun.Of("verify", _folder["2023.json"], "--facts", facts, "--carry-from", previous);
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
    }

    [Fact]
    public async Task Settle_CarryFromOtherOpening_ExitsWith2AndNamesTheFact()
    {
        string previous = await SettleYear();
        string facts = NextYear(area => area["openingBalance"] = "1.00");

        CommandRun run = await CommandRun.Of("settle", "--policy", "jinhua", "--year", "2023", "--facts", facts, "--carry-from", previous);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.All(new[] { facts, "openingBalance", "330702" }, text => Assert.Contains(text, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settle_CarryFromAnAlteredSettlement_ExitsWith2()
    {
        string previous = await SettleYear();
        File.WriteAllText(
            previous,
            File.ReadAllText(previous).Replace("\"closingBalance\": \"0.00\"", "\"closingBalance\": \"1.00\"", StringComparison.Ordinal));

        CommandRun run = await CommandRun.Of("settle", "--policy", "jinhua", "--year", "2023", "--facts", NextYear(_ => { }), "--carry-from", previous);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("does not hold", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settle_AreasFrom_TakesACitysFiguresAndConsolidates()
    {
        Assert.Equal(0, (await CommandRun.Of("demo", "--policy", "jinhua", "--year", "2024", "--claims", "1000", "--out", _folder["city"])).ExitCode);
        Assert.Equal(0, (await CommandRun.Of("generate", "--policy", "shaanxi", "--claims", "1000", "--out", _folder["province"])).ExitCode);
        string facts = Edit(_folder["province/facts.json"], (code, area) =>
        {
            if (code == "610100")
            {
                area.Remove("openingBalance");
            }
            else
            {
                (area["income"], area["expenditure"]) = ("200000.00", "190000.00");
            }
        });
        string city = _folder["city/settlement.json"];

        // The city has not booked yet what the province asks of it: said with both amounts, and how to mend it.
        string province = _folder["province.json"];
        string[] settle = ["settle", "--policy", "shaanxi", "--year", "2024", "--facts", facts, "--areas-from", "610100=" + city, "--out", province];
        CommandRun first = await CommandRun.Of([.. settle, "--json"]);
        Assert.Equal(0, first.ExitCode);
        Assert.All(
            new[] { "employee 610100 toProvince", "pool.toProvince says 0.00", "--from-province" },
            text => Assert.Contains(text, first.Error, StringComparison.Ordinal));
        Assert.Equal(1, (await CommandRun.Of("verify", province, "--areas-from", "610100=" + city)).ExitCode);

        // City, province, city again: then both sides agree, and the province's settlement is the same as before.
        string[] cityInputs = ["--facts", _folder["city/facts.json"], "--ledger", _folder["city/year.ledger"]];
        CommandRun again = await CommandRun.Of(
            ["settle", "--policy", "jinhua", "--year", "2024", .. cityInputs, "--from-province", "610100=" + province, "--out", city]);
        Assert.True(again.ExitCode == 0, again.Error);
        string before = File.ReadAllText(province);
        CommandRun run = await CommandRun.Of([.. settle, "--json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(before, File.ReadAllText(province));
        CommandRun verified = await CommandRun.Of("verify", province, "--areas-from", "610100=" + city, "--facts", facts);
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
        Assert.Contains("both-levels", verified.Output, StringComparison.Ordinal);
        Assert.Contains("合并报表", (await CommandRun.Of(settle)).Output, StringComparison.Ordinal);
        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal(["settlement", "consolidation"], printed.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.True(printed.RootElement.GetProperty("consolidation").GetProperty("agrees").GetBoolean());
        FundSettlement employees = Settlement.Load(city)["employee"];
        AmountSum sum = default(AmountSum) + employees.Facts.PoolInterest + employees.Facts.PoolOtherIncome;
        string income = employees.Areas.Aggregate(sum, (sum, area) => sum + area.Income).ToString();
        Assert.All(printed.RootElement.GetProperty("consolidation").GetProperty("funds").EnumerateArray(), fund =>
            Assert.Equal("0.00", fund.GetProperty("difference").GetString()));
        Assert.Equal(income, printed.RootElement.GetProperty("settlement").GetProperty("funds")[0].GetProperty("areas")[0].GetProperty("income").GetString());
        Assert.All(printed.RootElement.GetProperty("consolidation").GetProperty("flows").EnumerateArray(), flow =>
            Assert.Equal(0, Fen.Parse(flow.GetProperty("provinceSays").GetString()!).Value + Fen.Parse(flow.GetProperty("citySays").GetString()!).Value));
    }

    [Theory]
    [InlineData("settlement.json")]
    [InlineData("610100=")]
    public async Task Settle_MalformedFromProvince_ExitsWith2(string value)
    {
        CommandRun run = await CommandRun.Of("settle", "--policy", "jinhua", "--year", "2022", "--facts", year.Facts, "--from-province", value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CODE=FILE", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settlement.json")]
    [InlineData("=settlement.json")]
    [InlineData("610100=")]
    public async Task Settle_MalformedAreasFrom_ExitsWith2(string value)
    {
        CommandRun run = await CommandRun.Of("settle", "--policy", "shaanxi", "--year", "2024", "--facts", year.Facts, "--areas-from", value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CODE=FILE", run.Error, StringComparison.Ordinal);
    }

    private async Task<string> SettleYear()
    {
        CommandRun run = await CommandRun.Of(
            "settle", "--policy", "jinhua", "--year", "2022", "--ledger", year.Ledger, "--facts", year.Facts, "--out", _folder["2022.json"]);
        Assert.True(run.ExitCode == 0, run.Error);
        return _folder["2022.json"];
    }

    /// <summary>Facts of the next year: what is carried left out, totals and the decided rate given.</summary>
    private string NextYear(Action<JsonObject> change)
    {
        string edited = Edit(year.Facts, (_, area) =>
        {
            foreach (
                string carried in new[] { "openingBalance", "developmentFund", "riskReserve", "riskReserveForShare", "priorYearExpenditure", "prePoolingGap" })
            {
                area.Remove(carried);
            }

            (area["income"], area["expenditure"]) = ("300000.00", "290000.00");
            change(area);
        });
        JsonNode root = JsonNode.Parse(File.ReadAllText(edited))!;
        root["year"] = 2023;
        root["funds"]!["resident"]!["levyRate"] = "0.015";
        foreach (KeyValuePair<string, JsonNode?> fund in root["funds"]!.AsObject())
        {
            fund.Value!["pool"]!.AsObject().Remove("openingBalance");
        }

        return _folder.Write("2023.facts.json", root.ToJsonString());
    }

    private string Edit(string facts, Action<string, JsonObject> change)
    {
        JsonNode root = JsonNode.Parse(File.ReadAllText(facts))!;
        foreach (KeyValuePair<string, JsonNode?> fund in root["funds"]!.AsObject())
        {
            foreach (KeyValuePair<string, JsonNode?> area in fund.Value!["areas"]!.AsObject().ToArray())
            {
                change(area.Key, area.Value!.AsObject());
            }
        }

        return _folder.Write("edited.facts.json", root.ToJsonString());
    }
}
