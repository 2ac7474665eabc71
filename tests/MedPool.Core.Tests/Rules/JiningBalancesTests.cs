using System.Text.Json.Nodes;

namespace MedPool.Tests.Rules;

/// <summary>Jining, part three (four) 5 and 6: whose the old balances are, who may use them, and when the city helps.</summary>
public class JiningBalancesTests
{
    // JN-3-4-5a: balance 1,000.00, gap 900.00, demand deposits 200.00. 30 % are 300.00: 200.00 move, 100.00 stay owed (待定期存款到期后补足). They are the city's
    // and no balance that the gap may draw on: it draws 700.00, and of the last 200.00 pool and government pay 100.00 each, as without the limit.
    [Theory]
    [InlineData("200.00", "200.00", new[] { "370811 balance:370811 -> pool 100.00 JN-3-4-5a demand-deposits" })]
    [InlineData(null, "300.00", new string[0])]
    [Trait("Rule", "JN-3-4-5a")]
    [Trait("Rule", "JN-3-4-6")]
    public void Gap_BalanceStillOwed_IsTheCitys(string? deposits, string moved, string[] owed)
    {
        WorkedSettlement settled = OldBalance(deposits).Settle();
        Assert.Equal([$"balance:370811 -> pool {moved} JN-3-4-5a"], settled.Stage("centralise"));
        Assert.Equal(owed, settled.Outstanding());
        Assert.Equal(
            [
                "balance:370811 -> fund:370811 700.00 JN-3-4-6",
                "pool -> fund:370811 100.00 JN-3-4-6", "area-fiscal:370811 -> fund:370811 100.00 JN-3-4-6",
            ],
            settled.Stage("coverage"));
    }

    // JN-3-4-5a, read as still the area's: the gap draws the 800.00 that the area holds, then 100.00 of the 200.00 that it centralised; nothing is shared.
    // A gap of 1,100.00 draws all 1,000.00, and 100.00 are shared.
    [Theory]
    [InlineData("900.00", "100.00", new string[0])]
    [InlineData("1100.00", "200.00", new[] { "pool -> fund:370811 50.00 JN-3-4-6", "area-fiscal:370811 -> fund:370811 50.00 JN-3-4-6" })]
    [Trait("Rule", "JN-3-4-5a")]
    public void Gap_CentralisedBalanceStillTheAreas_ComesBackBeforeAnythingIsShared(string gap, string returned, string[] shared)
    {
        WorkedSettlement settled = OldBalance("200.00", gap).Pool("500.00").Reading("centralised-balance", "still-the-areas").Settle();
        Assert.Equal(
            ["balance:370811 -> fund:370811 800.00 JN-3-4-6", $"pool -> fund:370811 {returned} JN-3-4-6", .. shared], settled.Stage("coverage"));
        Assert.Equal($"pool -> fund:370811 {returned}: JN-3-4-5a / centralised-balance", settled.Shaped("coverage")[1]);
    }

    // JN-3-4-5a, a later year: what was centralised before and no gap has drawn is the area's fact. 60.00 of it meet a gap of 100.00 after a balance of 10.00.
    [Fact]
    [Trait("Rule", "JN-3-4-5a")]
    public void Gap_CentralisedInAnEarlierYear_ComesBackUpToTheFact()
    {
        WorkedYear year = WorkedYear.Of("jining", 2021).Pool("500.00").Area(
            "370811",
            ("expenditure", "100.00"), ("openingBalance", "10.00"), ("centralised", "60.00"), ("approvedShares", HalfAndHalf()));
        Assert.Equal("pool -> fund:370811 45.00 JN-3-4-6", year.Settle().Stage("coverage")[1]);
        Assert.Equal(
            [
                "balance:370811 -> fund:370811 10.00 JN-3-4-6", "pool -> fund:370811 60.00 JN-3-4-6",
                "pool -> fund:370811 15.00 JN-3-4-6", "area-fiscal:370811 -> fund:370811 15.00 JN-3-4-6",
            ],
            year.Reading("centralised-balance", "still-the-areas").Settle().Stage("coverage"));
    }

    // JN-3-4-5a: 未经批准，任何部门单位不得动用暂存基金. Balance 1,000.00, 300.00 centralised, gap 900.00: it needs 700.00 of the 70 %. Approved 699.99: refused, and the
    // refusal quotes the sentence, names the area and 700.00. Approved 700.00: settled as without the reading.
    [Fact]
    [Trait("Rule", "JN-3-4-5a")]
    public void Gap_CustodyNeedsApproval_MoreThanApproved_IsRefused()
    {
        WorkedYear year = OldBalance(null).Reading("custody", "approval");
        Assert.Equal("custodyApproved 370811 JN-3-4-5a", year.Refusal());
        Assert.Equal("custodyApproved 370811 JN-3-4-5a", year.Area("370811", ("custodyApproved", "699.99")).Refusal());
        FactsException refusal = Assert.Throws<FactsException>(() => Policies.Jining2020.Settle(
            SettlementFacts.Parse(System.Text.Encoding.UTF8.GetBytes(year.Facts.ToJsonString())), new SettlementOptions { Readings = year.Readings }));
        Assert.Contains("未经批准", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("700.00", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("balance:370811 -> fund:370811 700.00 JN-3-4-6", year.Area("370811", ("custodyApproved", "700.00")).Settle().Stage("coverage")[0]);
    }

    // JN-3-4-5b: 2020, the pool opens at 0.00. Area 1 centralises 30 % of 1,000.00, 300.00; area 2 has a gap of 100.00, shared half and half out of it.
    [Fact]
    [Trait("Rule", "JN-3-4-5b")]
    public void PrePoolingGap_IsSharedAfterBalancesAreCentralised()
    {
        WorkedSettlement settled = WorkedYear.Of("jining", 2020)
            .Area("370811", ("openingBalance", "1000.00"))
            .Area("370812", ("prePoolingGap", "100.00"), ("openingBalance", "-100.00"), ("prePoolingShares", HalfAndHalf()))
            .Settle();
        Assert.Equal(
            ["pool -> balance:370812 50.00 JN-3-4-5b", "area-fiscal:370812 -> balance:370812 50.00 JN-3-4-5b"], settled.Stage("pre-pooling"));
        Assert.Equal(("250.00", "0.00"), (settled.Closing("pool"), settled.Area("370812", "closingBalance")));
    }

    // JN-3-4-5c: 城镇职工医疗保险基金和生育保险基金合并计算后仍有缺口的. Employee −100.00, maternity +60.00: 40.00 are shared. +100.00 leaves no gap.
    [Theory]
    [InlineData("60.00", new[] { "pool -> balance:370811 20.00: JN-3-4-5c / ", "area-fiscal:370811 -> balance:370811 20.00: JN-3-4-5c / " })]
    [InlineData("100.00", new string[0])]
    [Trait("Rule", "JN-3-4-5c")]
    public void PrePoolingGap_IsWhatEmployeeAndMaternityLackTogether(string maternity, string[] expected) =>
        Assert.Equal(expected, WorkedYear.Of("jining", 2020).Pool("50.00").Area(
            "370811",
            ("prePoolingBalances", new JsonObject { ["employee"] = "-100.00", ["maternity"] = maternity }), ("prePoolingShares", HalfAndHalf()))
            .Settle().Shaped("pre-pooling"));

    // JN-3-4-5c: the gap follows from the balances; a gap beside them, a book that is not netted and one that is missing are errors.
    [Theory]
    [InlineData("""{ "employee": "-1.00", "maternity": "0.00" }""", "1.00", "leave one of the two out")]
    [InlineData("""{ "employee": "-1.00", "maternty": "0.00" }""", null, "Did you mean \"maternity\"?")]
    [InlineData("""{ "employee": "-1.00" }""", null, "\"maternity\" is missing")]
    [Trait("Rule", "JN-3-4-5c")]
    public void PrePoolingBalances_ThatDoNotFit_AreErrors(string balances, string? gap, string expected)
    {
        WorkedYear year = WorkedYear.Of("jining", 2020).Area("370811", ("prePoolingBalances", JsonNode.Parse(balances)!));
        if (gap is not null)
        {
            year.Area("370811", ("prePoolingGap", gap));
        }

        FactsException error = Assert.Throws<FactsException>(() =>
            Policies.Jining2020.Settle(SettlementFacts.Parse(System.Text.Encoding.UTF8.GetBytes(year.Facts.ToJsonString()))));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal(("prePoolingBalances", "370811", "JN-3-4-5c"), (error.Fact, error.AreaCode, error.Rule?.Rule));
    }

    // JN-3-4-6: 在全市…仍有累计结余的情况下. A neighbour's surplus of 500.00 counts, though the pool opens at 0.00: a gap of 100.00 is helped.
    [Fact]
    [Trait("Rule", "JN-3-4-6")]
    public void Gap_NeighboursSurplus_IsCumulativeBalance() =>
        Assert.Equal(
            ["pool -> fund:370811 50.00 JN-3-4-6", "area-fiscal:370811 -> fund:370811 50.00 JN-3-4-6"],
            WorkedYear.Of("jining", 2021)
                .Area("370811", ("expenditure", "100.00"), ("approvedShares", HalfAndHalf()))
                .Area("370812", ("income", "500.00"))
                .Settle().Stage("coverage"));

    // JN-3-4-6: balances of +10.00 and −100.00, no income, the first spends 15.00. Its balance meets 10.00 and 5.00 are lacking; all together is −105.00: refused,
    // and the refusal quotes its sentence. Spending 10.00 it needs no help and is not refused.
    [Fact]
    [Trait("Rule", "JN-3-4-6")]
    public void Gap_NegativeBalancesOutweigh_IsRefused()
    {
        WorkedYear year = WorkedYear.Of("jining", 2021)
            .Area("370811", ("openingBalance", "10.00"), ("expenditure", "15.00"), ("approvedShares", HalfAndHalf()))
            .Area("370812", ("openingBalance", "-100.00"));
        Assert.Equal(" 370811 JN-3-4-6", year.Refusal());
        FactsException refusal = Assert.Throws<FactsException>(() =>
            Policies.Jining2020.Settle(SettlementFacts.Parse(System.Text.Encoding.UTF8.GetBytes(year.Facts.ToJsonString()))));
        Assert.Contains("lacks 5.00", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("仍有累计结余的情况下", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["balance:370811 -> fund:370811 10.00 JN-3-4-6"], year.Area("370811", ("expenditure", "10.00")).Settle().Stage("coverage"));
    }

    private static WorkedYear OldBalance(string? deposits, string gap = "900.00")
    {
        WorkedYear year = WorkedYear.Of("jining", 2020).Pool("0.00")
            .Area("370811", ("openingBalance", "1000.00"), ("expenditure", gap), ("approvedShares", HalfAndHalf()));
        return deposits is null ? year : year.Area("370811", ("demandDeposits", deposits));
    }

    private static JsonObject HalfAndHalf() => WorkedYear.Shares(("pool", "0.5"), ("area-fiscal", "0.5"));
}
