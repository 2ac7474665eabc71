using System.Text;
using System.Text.Json.Nodes;
using MedPool.Law;

namespace MedPool.Tests.Rules;

/// <summary>Shaanxi, part two: the provincial adjustment fund. Areas are cities: 610100, 610200 and 610300.</summary>
public class ShaanxiTests
{
    // SN-2-1a: 上解比例暂为5%, of the prior year's final-account income, out of current income. 5 % of 100.10 is 5.005, rounded 5.01.
    [Fact]
    [Trait("Rule", "SN-2-1a")]
    public void Levy_IsFivePercentOfPriorIncome_OutOfCurrentIncome()
    {
        WorkedSettlement settled = Levies("0.00").Settle();
        Assert.Equal(["fund:610100 -> pool 5.01 SN-2-1a", "fund:610200 -> pool 10.00 SN-2-1a"], settled.Stage("levy"));
        Assert.Equal("5.01", settled.Area("610100", "levyFromIncome"));
        Assert.Equal("priorYearIncome 610200 SN-2-1a", Levies("0.00").Without("610200", "priorYearIncome").Refusal());
    }

    // SN-2-1a: 上解比例由…动态调整: a decided rate overrides the policy's. 4 % of 100.10 is 4.004: 4.00.
    [Fact]
    [Trait("Rule", "SN-2-1a")]
    public void Levy_DecidedRate_OverridesTheDocuments() =>
        Assert.Equal(
            ["fund:610100 -> pool 4.00 SN-2-1a", "fund:610200 -> pool 8.00 SN-2-1a"], Levies("0.00").Fund("levyRate", "0.04").Settle().Stage("levy"));

    // SN-2-1b: 累计结余达到可补足各统筹区6个月基金支出时，不再上解. X = 240.00: six months are 120.00. A pool of 114.99 has room for 5.01 of the 15.01 planned:
    // by 501:1000 it is 167.2… and 333.7… fen: floors 167 and 333, the fen left over to the larger fraction: 1.67 and 3.34.
    [Theory]
    [InlineData("truncate", "1.67", "3.34")]
    [InlineData("threshold", "5.01", "10.00")]
    [Trait("Rule", "SN-2-1b")]
    public void Levy_CapCrossed_IsCutInProportion(string reading, string first, string second) =>
        Assert.Equal(
            [$"fund:610100 -> pool {first} SN-2-1a", $"fund:610200 -> pool {second} SN-2-1a"],
            Levies("114.99").Reading("cap", reading).Settle().Stage("levy"));

    [Theory]
    [InlineData("truncate")]
    [InlineData("threshold")]
    [Trait("Rule", "SN-2-1b")]
    public void Levy_CapReached_IsNotRaised(string reading)
    {
        Assert.Empty(Levies("120.00").Reading("cap", reading).Settle().Stage("levy"));
        Assert.Equal("priorYearExpenditure 610300 SN-2-1b", Levies("0.00").Without("610300", "priorYearExpenditure").Refusal());
    }

    // SN-2-1c: 由…上解的基本医疗保险基金、省级调剂金利息收入及其他收入构成. 100.00 + (2.00 + 1.00) + 15.01.
    [Fact]
    [Trait("Rule", "SN-2-1c")]
    public void Pool_ConsistsOfLeviesInterestAndOtherIncome()
    {
        WorkedSettlement settled = Levies("100.00", "2.00", "1.00").Settle();
        Assert.Equal("bank -> pool 3.00 SN-2-1c", settled.Stage("opening")[0]);
        Assert.Equal("118.01", settled.Closing("pool"));
    }

    // SN-1: 职工医保和居民医保专户分设，专户之间不调剂. The resident pool holds 1,000.00; the employee pool has nothing. Xi'an's employee gap of 100.00 at 60:40 gets
    // nothing from either: its government bears 40.00 and the 60.00 that its own pool cannot grant. Tongchuan's resident gap of 50.00 gets its 30.00. Settled
    // together or each alone, the two are the same.
    [Fact]
    [Trait("Rule", "SN-1")]
    public void Gap_OfOneFund_GetsNothingFromThePoolOfTheOther()
    {
        WorkedYear employee = Gapped("employee", "0.00", "610100", "100.00");
        WorkedYear resident = Gapped("resident", "1000.00", "610200", "50.00");
        JsonObject both = employee.Facts.DeepClone().AsObject();
        both["funds"]!["resident"] = resident.Facts["funds"]!["resident"]!.DeepClone();

        MedPool.Settlement settled = Policies.Shaanxi2024.Settle(SettlementFacts.Parse(Encoding.UTF8.GetBytes(both.ToJsonString())));

        Assert.Equal(
            ["area-fiscal:610100 -> fund:610100 40.00", "area-fiscal:610100 -> fund:610100 60.00"],
            Coverage(settled["employee"]));
        Assert.Equal(["pool -> fund:610200 30.00", "area-fiscal:610200 -> fund:610200 20.00"], Coverage(settled["resident"]));
        Assert.Equal(Fen.Parse("970"), settled["resident"].Parties.Single(party => party.Party.Kind == PartyKind.Pool).Closing);
        Assert.All(settled.Funds, fund => Assert.Equal("0.00", fund.Conservation.Difference.ToString()));
        Assert.Equal([.. employee.Settle().Stage("coverage")], Coverage(settled["employee"]).Select(line => line + " SN-2-2a"));
        Assert.Equal([.. resident.Settle().Stage("coverage")], Coverage(settled["resident"]).Select(line => line + " SN-2-2a"));

        static WorkedYear Gapped(string fund, string pool, string area, string gap) => WorkedYear.Of("shaanxi", 2024, fund)
            .Pool(pool)
            .Area(area, ("expenditure", gap), ("approvedShares", WorkedYear.Shares(("pool", "0.6"))));

        static string[] Coverage(FundSettlement fund) =>
            [.. fund.Transfers.Where(transfer => transfer.Stage == StageKind.Coverage).Select(transfer => $"{transfer.From} -> {transfer.To} {transfer.Amount}")];
    }

    // SN-2-2a: 本年上解调剂金后…出现基金缺口的统筹区，先动用统筹区历年滚存结余弥补,滚存结余不足的,…由省级调剂金和统筹区政府共同负担.
    // Income 95.00 − benefits 105.00 − levy 5 % of 100.00 = −15.00; the balance pays 3.00; 12.00 by 60:40: 7.20 and 4.80.
    [Fact]
    [Trait("Rule", "SN-2-2a")]
    public void Gap_AfterTheLevy_OwnBalanceFirst_ThenShared()
    {
        WorkedYear year = Gap("100.00");
        Assert.Equal("approvedShares 610100 SN-2-2a", year.Refusal());
        Assert.Equal(
            ["balance:610100 -> fund:610100 3.00 SN-2-2a", "pool -> fund:610100 7.20 SN-2-2a", "area-fiscal:610100 -> fund:610100 4.80 SN-2-2a"],
            year.Area("610100", ("approvedShares", WorkedYear.Shares(("pool", "0.6")))).Settle().Stage("coverage"));
    }

    // SN-2-2a: what the pool cannot grant falls to the area's government. The pool has the levy of 5.00 alone: asked 7.20, granted 5.00, 2.20 left.
    [Fact]
    [Trait("Rule", "SN-2-2a")]
    public void Gap_PoolCannotGrantItsPart_FallsToTheGovernment() =>
        Assert.Equal(
            [
                "balance:610100 -> fund:610100 3.00 SN-2-2a", "pool -> fund:610100 5.00 SN-2-2a", "area-fiscal:610100 -> fund:610100 4.80 SN-2-2a",
                "area-fiscal:610100 -> fund:610100 2.20 SN-2-2a",
            ],
            Gap("0.00").Area("610100", ("approvedShares", WorkedYear.Shares(("pool", "0.6"), ("area-fiscal", "0.4")))).Settle().Stage("coverage"));

    // SN-2-2a: a surplus stays with the city and joins its balance.
    [Fact]
    [Trait("Rule", "SN-2-2a")]
    public void Surplus_StaysWithTheCity() =>
        Assert.Equal(
            ["fund:610100 -> balance:610100 2.00 SN-2-2a"],
            WorkedYear.Of("shaanxi", 2025).Area("610100", ("income", "5.00"), ("expenditure", "3.00")).Settle().Stage("surplus"));

    // SN-2-2b: 对因…导致基金支付能力不足的统筹区，由省级调剂金依申请据实调剂. A gap of 10.00, of which the own balance can pay 1.50: 8.50 are lacking, and 8.00 were
    // applied for. Another applied for 9.00 with a gap of 4.00 and no balance: the actual amount is 4.00, and 5.00 are listed. The first area's balance
    // then pays its 1.50; 0.50 are shared.
    [Fact]
    [Trait("Rule", "SN-2-2b")]
    public void Emergency_IsPaidByTheActualAmountOutOfThePool()
    {
        WorkedSettlement settled = Emergencies("100.00").Settle();
        Assert.Equal(["pool -> fund:610100 8.00 SN-2-2b", "pool -> fund:610200 4.00 SN-2-2b"], settled.Stage("emergency"));
        Assert.Equal(["610200 pool -> fund:610200 5.00 SN-2-2b above-need"], settled.Outstanding());
        Assert.Equal(["balance:610100 -> fund:610100 1.50 SN-2-2a", "pool -> fund:610100 0.50 SN-2-2a"], settled.Stage("coverage"));
        Assert.Equal("2.00", settled.Area("610100", "otherGap"));
    }

    // SN-2-2b, reading emergency-need: a balance of 5,000.00 pays a gap of 80.00 itself: nothing of 80.00 applied for is granted, and why is said. Read as
    // applied for (据实), it is 80.00 and the balance stays whole. Of a gap of 5,080.00, 80.00 are lacking.
    [Theory]
    [InlineData("after-own", "80.00", null, "610100 pool -> fund:610100 80.00 SN-2-2b not-needed", "balance:610100 -> fund:610100 80.00 SN-2-2a")]
    [InlineData("as-applied", "80.00", "pool -> fund:610100 80.00 SN-2-2b", null, null)]
    [InlineData("after-own", "5080.00", "pool -> fund:610100 80.00 SN-2-2b", null, "balance:610100 -> fund:610100 5000.00 SN-2-2a")]
    [Trait("Rule", "SN-2-2b")]
    public void Emergency_OwnBalance_CountsByTheReading(string reading, string gap, string? paid, string? listed, string? own)
    {
        WorkedSettlement settled = WorkedYear.Of("shaanxi", 2024)
            .Pool("1000.00")
            .Area("610100", ("expenditure", gap), ("emergency", "80.00"), ("openingBalance", "5000.00"))
            .Reading("emergency-need", reading)
            .Settle();
        Assert.Equal(new[] { paid }.OfType<string>(), settled.Stage("emergency"));
        Assert.Equal(new[] { listed }.OfType<string>(), settled.Outstanding());
        Assert.Equal(new[] { own }.OfType<string>(), settled.Stage("coverage"));
    }

    // SN-2-2b, the reading that was in play is named: with the other one the amount would be another.
    [Fact]
    [Trait("Rule", "SN-2-2b")]
    public void Emergency_ReadingThatDecided_IsNamedOnTheTransfer()
    {
        WorkedYear year = WorkedYear.Of("shaanxi", 2024).Pool("1000.00").Reading("emergency-need", "as-applied")
            .Area("610100", ("expenditure", "80.00"), ("emergency", "80.00"), ("openingBalance", "5000.00"));
        Assert.Equal(["pool -> fund:610100 80.00:  / emergency-need"], year.Settle().Shaped("emergency"));
        Assert.Equal(["pool -> fund:610100 8.00:  / ", "pool -> fund:610200 4.00:  / "], Emergencies("100.00").Settle().Shaped("emergency"));
    }

    // SN-2-2b with a scarce pool of 6.00: pro rata 8:4 it is 4.00 and 2.00; in policy order 6.00 and nothing.
    [Theory]
    [InlineData("pro-rata", "pool -> fund:610100 4.00 SN-2-2b", "pool -> fund:610200 2.00 SN-2-2b")]
    [InlineData("policy-order", "pool -> fund:610100 6.00 SN-2-2b", null)]
    [Trait("Rule", "SN-2-2b")]
    public void Emergency_ScarcePool_IsDividedByTheReading(string reading, string first, string? second)
    {
        WorkedYear year = Emergencies("6.00").Reading("scarce-pool", reading);
        Assert.Equal(new[] { first, second }.OfType<string>(), year.Settle().Stage("emergency"));
    }

    // SN-2-3: 未满足条件的降低省级调剂比例. 60 % less 2 × 10 points is 40 %: of 12.00, 4.80 and 7.20. Seven times 10 points would be more than there is: 0.
    [Theory]
    [InlineData(new[] { "SN-2-3-1", "SN-2-3-6" }, "0.1", new[] { "pool -> fund:610100 4.80 SN-2-2a", "area-fiscal:610100 -> fund:610100 7.20 SN-2-2a" })]
    [InlineData(new[] { "SN-2-3-1", "SN-2-3-2" }, "0.35", new[] { "area-fiscal:610100 -> fund:610100 12.00 SN-2-2a" })]
    [Trait("Rule", "SN-2-3")]
    [Trait("Rule", "SN-2-3-1")]
    [Trait("Rule", "SN-2-3-2")]
    [Trait("Rule", "SN-2-3-6")]
    public void Conditions_EachUnmetOne_LowersThePoolsShare(string[] unmet, string deduction, string[] expected)
    {
        WorkedYear year = Gap("100.00").Area(
            "610100",
            ("approvedShares", WorkedYear.Shares(("pool", "0.6"))), ("unmetConditions", new JsonArray([.. unmet.Select(id => JsonValue.Create(id))])));
        Assert.StartsWith("conditionDeduction ", year.Refusal(), StringComparison.Ordinal);
        Assert.Equal(expected, year.Fund("conditionDeduction", deduction).Settle().Stage("coverage").Skip(1));
    }

    // SN-2-3, reading condition-deduction, share 0.6, deduction 0.1, two unmet: 0.4 of 12.00 is 4.80; all or nothing: 0; a share that is already lowered: 7.20.
    [Theory]
    [InlineData("per-condition", "pool -> fund:610100 4.80 SN-2-2a", "area-fiscal:610100 -> fund:610100 7.20 SN-2-2a")]
    [InlineData("all-or-nothing", null, "area-fiscal:610100 -> fund:610100 12.00 SN-2-2a")]
    [InlineData("decided", "pool -> fund:610100 7.20 SN-2-2a", "area-fiscal:610100 -> fund:610100 4.80 SN-2-2a")]
    [Trait("Rule", "SN-2-3")]
    public void Conditions_Unmet_LowerTheShareByTheReading(string reading, string? pool, string government)
    {
        WorkedYear year = Gap("100.00").Reading("condition-deduction", reading).Area(
            "610100", ("approvedShares", WorkedYear.Shares(("pool", "0.6"))), ("unmetConditions", new JsonArray("SN-2-3-1", "SN-2-3-6")));
        if (reading == "per-condition")
        {
            Assert.StartsWith("conditionDeduction ", year.Refusal(), StringComparison.Ordinal); // The other readings do not ask for it.
            year.Fund("conditionDeduction", "0.1");
        }

        Assert.Equal(new[] { pool, government }.OfType<string>(), year.Settle().Stage("coverage").Skip(1));
        Assert.All(year.Settle().Shaped("coverage").Skip(1), line => Assert.EndsWith(": SN-2-3 / condition-deduction", line, StringComparison.Ordinal));
    }

    // SN-2-3-1 to SN-2-3-6: each condition counts for one; all six at 10 points leave nothing of 60 %.
    [Theory]
    [InlineData("SN-2-3-1")]
    [InlineData("SN-2-3-2")]
    [InlineData("SN-2-3-3")]
    [InlineData("SN-2-3-4")]
    [InlineData("SN-2-3-5")]
    [InlineData("SN-2-3-6")]
    [Trait("Rule", "SN-2-3-3")]
    [Trait("Rule", "SN-2-3-4")]
    [Trait("Rule", "SN-2-3-5")]
    public void Conditions_AnyOne_TakesItsPoints(string condition) =>
        Assert.Equal(
            "pool -> fund:610100 6.00 SN-2-2a",
            Gap("100.00")
                .Fund("conditionDeduction", "0.1")
                .Area("610100", ("approvedShares", WorkedYear.Shares(("pool", "0.6"))), ("unmetConditions", new JsonArray(condition)))
                .Settle().Stage("coverage")[1]);

    // SN-2-3: 其中当年度执行省级调剂金的统筹区，不得提高基本医疗保险待遇标准.
    [Fact]
    [Trait("Rule", "SN-2-3")]
    [Trait("Rule", "SN-2-3-3")]
    public void Adjustment_Received_FreezesBenefits()
    {
        Assert.Equal(["benefits-frozen"], Emergencies("100.00").Settle().Flags("610200"));
        WorkedSettlement settled = Gap("100.00").Area("610100", ("approvedShares", WorkedYear.Shares(("pool", "0.6")))).Settle();
        Assert.Equal(["benefits-frozen"], settled.Flags("610100"));
        Assert.Empty(settled.Flags("610200"));
    }

    // SN-2-4: 各统筹区每年每个险种原则上申请调剂金不超过一次.
    [Fact]
    [Trait("Rule", "SN-2-4")]
    public void NormalApplications_MoreThanOne_AreRefused()
    {
        Assert.Equal("normalApplications 610200 SN-2-4", WorkedYear.Of("shaanxi", 2024).Area("610200", ("normalApplications", 2)).Refusal());
        Assert.Empty(WorkedYear.Of("shaanxi", 2024).Area("610200", ("normalApplications", 1)).Settle().Stage("coverage"));
    }

    private static WorkedYear Levies(string pool, string interest = "0.00", string other = "0.00") => WorkedYear.Of("shaanxi", 2024)
        .Pool(pool, interest, other)
        .Area("610100", ("income", "100.00"), ("priorYearIncome", "100.10"), ("priorYearExpenditure", "200.00"))
        .Area("610200", ("income", "100.00"), ("priorYearIncome", "200.00"), ("priorYearExpenditure", "40.00"));

    private static WorkedYear Gap(string pool) => WorkedYear.Of("shaanxi", 2024).Pool(pool).Area(
        "610100",
        ("income", "95.00"), ("expenditure", "105.00"), ("priorYearIncome", "100.00"), ("priorYearExpenditure", "12000.00"), ("openingBalance", "3.00"));

    private static WorkedYear Emergencies(string pool) => WorkedYear.Of("shaanxi", 2024)
        .Pool(pool)
        .Area(
            "610100",
            ("expenditure", "10.00"), ("emergency", "8.00"), ("openingBalance", "1.50"), ("approvedShares", WorkedYear.Shares(("pool", "1"))))
        .Area("610200", ("expenditure", "4.00"), ("emergency", "9.00"), ("approvedShares", WorkedYear.Shares(("pool", "0"))));
}
