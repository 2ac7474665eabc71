using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MedPool.Tests.Settlement;

/// <summary>settlement.json: keys, order, text forms, digest, and the way back.</summary>
public class SettlementFileTests
{
    private static readonly string Deficit = SmallYear.Json(
        "\"income\": \"60.00\", \"expenditure\": \"100.00\", \"openingBalance\": \"10.00\", \"incomePlan\": \"60.00\"", "\"pool\": { \"openingBalance\": \"50.00\", \"interest\": \"1.00\" },");

    private static readonly string[] Keys = ["schema", "policy", "policyVersion", "year", "digest", "funds"];
    private static readonly string[] FundKeys = ["fund", "areas", "parties", "transfers", "orders", "outstanding", "assumptions", "conservation"];

    private static readonly string[] AreaKeys =
    [
        "area", "name", "income", "expenditure", "currentBalance", "levyFromIncome", "gap", "managementLiability", "otherGap", "surplus",
        "openingBalance", "closingBalance", "monthsPayable", "nextQuota", "flags",
    ];

    [Fact]
    public void ToUtf8_Keys_StandInTheOrderOfTheSpecification()
    {
        JsonElement root = Json(Settle(Deficit));
        JsonElement fund = root.GetProperty("funds")[0];
        Assert.Equal(Keys, NamesOf(root).Take(Keys.Length));
        Assert.Equal(FundKeys, NamesOf(fund).Take(FundKeys.Length));
        Assert.Equal(AreaKeys, NamesOf(fund.GetProperty("areas")[0]));
        Assert.Equal(["party", "opening", "in", "out", "closing"], NamesOf(fund.GetProperty("parties")[0]));
        Assert.Equal(["from", "to", "amount", "rule", "stage", "shapedBy", "readings"], NamesOf(fund.GetProperty("transfers")[0]));
        Assert.Equal(["area", "from", "to", "amount", "due", "rule"], NamesOf(fund.GetProperty("orders")[0]));
        Assert.Equal(["opening", "fromExternal", "toExternal", "closing", "difference"], NamesOf(fund.GetProperty("conservation")));
    }

    // Parties: pool, then fund, balance, … each in policy order, and only those that held or moved money.
    [Fact]
    public void ToUtf8_Parties_AreThoseThatHeldOrMovedMoney()
    {
        JsonElement parties = Json(Settle(Deficit)).GetProperty("funds")[0].GetProperty("parties");
        Assert.Equal(["pool", "fund:330723", "balance:330723"], parties.EnumerateArray().Select(party => party.GetProperty("party").GetString()));
    }

    // Pool: 50.00 + interest 1.00 − its half 15.00 of the gap of 40.00 less own balance 10.00.
    [Fact]
    public void ToUtf8_Pool_OpensMovesAndCloses()
    {
        JsonElement pool = Json(Settle(Deficit)).GetProperty("funds")[0].GetProperty("parties")[0];
        Assert.Equal(["pool", "50.00", "1.00", "15.00", "36.00"], pool.EnumerateObject().Select(member => member.Value.GetString()));
    }

    // E 100.00, closing balance 0.00 after 10.00 went into the gap: 0.00 months. Without expenditure: null.
    [Fact]
    public void ToUtf8_MonthsPayable_IsNullWithoutExpenditure()
    {
        JsonElement areas = Json(Settle(Deficit)).GetProperty("funds")[0].GetProperty("areas");
        Assert.Equal(JsonValueKind.Null, areas[0].GetProperty("monthsPayable").ValueKind);
        Assert.Equal("0.00", areas[2].GetProperty("monthsPayable").GetString());
    }

    // sha256 over the sha256 of ledger (here nothing), facts and policy, in that order.
    [Fact]
    public void Digest_IsOverTheDigestsOfFactsAndPolicy()
    {
        byte[] facts = SHA256.HashData(Encoding.UTF8.GetBytes(Deficit));
        byte[] policy = SHA256.HashData(Policies.Jinhua2022.Source);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([.. facts, .. policy])), Settle(Deficit).Digest);
    }

    // Facts changed in code are no longer those of the file.
    [Fact]
    public void Digest_OfChangedFacts_IsNotThatOfTheFile()
    {
        SettlementFacts facts = SmallYear.Parse(Deficit);
        SettlementFacts changed = facts with { Year = 2023 };
        SettlementFacts back = changed with { Year = 2022 };
        Assert.NotEqual(Policies.Jinhua2022.Settle(facts).Digest, Policies.Jinhua2022.Settle(changed).Digest);
        Assert.Equal(Policies.Jinhua2022.Settle(facts).Digest, Policies.Jinhua2022.Settle(back).Digest);
    }

    [Fact]
    public void Settle_Twice_GivesTheSameBytes() => Assert.Equal(Settle(Deficit).ToUtf8(), Settle(Deficit).ToUtf8());

    [Fact]
    public void Settle_CompiledAndRunTimePolicy_GiveTheSameBytes()
    {
        Policy document = Policy.Parse(Policies.Jinhua2022.Source);
        Assert.Equal(Settle(Deficit).ToUtf8(), document.Settle(SmallYear.Parse(Deficit)).ToUtf8());
    }

    [Fact]
    public void Parse_WhatWasWritten_GivesTheSameBytes()
    {
        byte[] written = Settle(Deficit).ToUtf8();
        Assert.Equal(written, MedPool.Settlement.Parse(written).ToUtf8());
    }

    // Schema 1 said neither what shaped an amount nor why one stays open; such a file is still read, and its money still verified.
    [Fact]
    public void Parse_FileOfSchemaOne_IsReadAndVerified()
    {
        JsonNode root = JsonNode.Parse(Settle(Deficit.Replace("\"50.00\", \"interest\": \"1.00\"", "\"0.00\"", StringComparison.Ordinal)).ToUtf8())!;
        root["schema"] = 1;
        JsonNode fund = root["funds"]![0]!;
        Strip(fund["transfers"]!, "shapedBy", "readings");
        Strip(fund["outstanding"]!, "reason");
        Strip(root["readings"]!, "decided");
        fund.AsObject().Remove("steps");
        fund.AsObject().Remove("lists");
        fund["citations"] = new JsonArray(
            [.. fund["citations"]!.AsArray().Where(cite => cite!["for"]!.GetValue<string>() != "shaping").Select(cite => cite!.DeepClone())]);

        MedPool.Settlement old = MedPool.Settlement.Parse(Encoding.UTF8.GetBytes(root.ToJsonString()));
        Assert.Empty(old.Verify().Findings);
        Assert.False(old.Funds[0].IsExplained);
        Assert.NotEmpty(Policies.Jinhua2022.Explain(old).Funds[0].Explain(SmallYear.Wuyi));
        Assert.All(old.Funds[0].Transfers, transfer => Assert.Empty(transfer.ShapedBy));
        root["schema"] = 3;
        Assert.Contains(
            "It has schema 3; this version reads schemas 1 and 2.",
            Assert.Throws<FactsException>(() => MedPool.Settlement.Parse(Encoding.UTF8.GetBytes(root.ToJsonString()))).Message,
            StringComparison.Ordinal);
    }

    // An empty pool: the half that it cannot pay goes on, whichever way the county's half is read; no other reading is in play.
    [Fact]
    public void ToUtf8_Readings_SayWhichDecided()
    {
        MedPool.Settlement settled = Settle(Deficit.Replace("\"50.00\", \"interest\": \"1.00\"", "\"0.00\"", StringComparison.Ordinal));
        Assert.Equal(
            ["pool-match"],
            Json(settled).GetProperty("readings").EnumerateArray()
                .Where(reading => reading.GetProperty("decided").GetBoolean()).Select(reading => reading.GetProperty("name").GetString()));
        Assert.Equal(settled.ToUtf8(), MedPool.Settlement.Parse(settled.ToUtf8()).ToUtf8());
    }

    private static void Strip(JsonNode list, params string[] keys)
    {
        foreach (JsonNode? item in list.AsArray())
        {
            Assert.All(keys, key => Assert.True(item!.AsObject().Remove(key)));
        }
    }

    [Fact]
    public void Save_ThenLoad_GivesTheSameAndLeavesNoDraft()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string path = Path.Combine(folder, "settlement.json");
        MedPool.Settlement settlement = Settle(Deficit);
        settlement.Save(path);
        settlement.Save(path); // Over the old file.
        Assert.Equal(settlement.ToUtf8(), MedPool.Settlement.Load(path).ToUtf8());
        Assert.Equal([path], Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("nonsense")]
    [InlineData("""{ "schema": 1, "policy": "jinhua", "policyVersion": "1", "year": 2022, "digest": "", "funds": [ {} ], "readings": [] }""")]
    public void Parse_NoSettlement_IsAnErrorInTheUsersTerms(string text) =>
        Assert.Contains(
            "not a settlement.json",
            Assert.Throws<FactsException>(() => MedPool.Settlement.Parse(Encoding.UTF8.GetBytes(text))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Unescaped_Markup_NeverStandsInTheFile() =>
        Assert.DoesNotContain('<', Encoding.UTF8.GetString(Settle(Deficit).ToUtf8()));

    private static MedPool.Settlement Settle(string facts) => Policies.Jinhua2022.Settle(SmallYear.Parse(facts));

    private static JsonElement Json(MedPool.Settlement settlement) => JsonDocument.Parse(settlement.ToUtf8()).RootElement;

    private static IEnumerable<string> NamesOf(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
