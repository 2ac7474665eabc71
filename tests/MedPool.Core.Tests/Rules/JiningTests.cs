using System.Text;
using MedPool.Payments;

namespace MedPool.Tests.Rules;

/// <summary>Jining, part three (four): old balances, quotas, and the gap of a year. Areas: 370811, 370812 and 370826.</summary>
public class JiningTests
{
    // JN-3-4-5a: 其中30%于2020年1月底前归集到市，活期存款不足30%的，待定期存款到期后补足. 30 % of 100.05 is 30.015, rounded 30.02; of 200.00 it is 60.00, of which
    // demand deposits of 45.00 can go now and 15.00 stay owed. The 70 % stay in the area's balance.
    [Fact]
    [Trait("Rule", "JN-3-4-5a")]
    public void OldBalances_FirstYear_MoveThirtyPercentAsFarAsDemandDepositsGo()
    {
        WorkedSettlement settled = WorkedYear.Of("jining", 2020)
            .Area("370811", ("openingBalance", "100.05"))
            .Area("370812", ("openingBalance", "200.00"), ("demandDeposits", "45.00"))
            .Area("370826", ("openingBalance", "-10.00"))
            .Settle();
        Assert.Equal(["balance:370811 -> pool 30.02 JN-3-4-5a", "balance:370812 -> pool 45.00 JN-3-4-5a"], settled.Stage("centralise"));
        Assert.Equal(["370812 balance:370812 -> pool 15.00 JN-3-4-5a demand-deposits"], settled.Outstanding());
        Assert.Equal("70.03", settled.Area("370811", "closingBalance"));
    }

    // JN-3-4-5a concerns 2019年底前的历史结余: it happens in 2020 alone.
    [Fact]
    [Trait("Rule", "JN-3-4-5a")]
    public void OldBalances_LaterYear_StayWhereTheyAre() =>
        Assert.Empty(WorkedYear.Of("jining", 2021).Area("370811", ("openingBalance", "100.00")).Settle().Stage("centralise"));

    // JN-3-4-5b: 仍有缺口的，由市级…基金和县级政府分别承担，具体办法经市政府批准. A gap of 10.01 by 50:50 is 500.5 fen each: the pool 5.01, the area 5.00.
    [Fact]
    [Trait("Rule", "JN-3-4-5b")]
    public void PrePoolingGap_IsSharedAsDecided()
    {
        WorkedYear year = WorkedYear.Of("jining", 2020).Pool("5.01").Area("370811", ("prePoolingGap", "10.01"));
        Assert.Equal("prePoolingShares 370811 JN-3-4-5b", year.Refusal());
        year.Area("370811", ("prePoolingShares", WorkedYear.Shares(("pool", "0.5"), ("area-fiscal", "0.5"))));
        Assert.Equal(
            ["pool -> balance:370811 5.01 JN-3-4-5b", "area-fiscal:370811 -> balance:370811 5.00 JN-3-4-5b"], year.Settle().Stage("pre-pooling"));
        Assert.EndsWith(" 370811 JN-3-4-5b", year.Pool("5.00").Refusal(), StringComparison.Ordinal);
    }

    // JN-3-4-2: 当期基金收入全部划转市级…财政专户: a surplus of the year is wholly the city fund's.
    [Fact]
    [Trait("Rule", "JN-3-4-2")]
    public void Surplus_GoesWhollyToTheCityFund()
    {
        WorkedSettlement settled = WorkedYear.Of("jining", 2021).Area("370811", ("income", "10.00"), ("expenditure", "4.00")).Settle();
        Assert.Equal(["contributors -> fund:370811 10.00 JN-3-4-2", "fund:370811 -> providers 4.00 JN-3-4-4"], settled.Stage("opening"));
        Assert.Equal(["fund:370811 -> pool 6.00 JN-3-4-2"], settled.Stage("surplus"));
    }

    // JN-3-4-6: 有历史结余的，从历史结余中解决；无历史结余的，由市级…基金和县级政府分别承担. Gap 50.00, balance 20.00; 30.00 by 2:1 as decided: 20.00 and 10.00.
    [Fact]
    [Trait("Rule", "JN-3-4-6")]
    public void Gap_OwnBalanceFirst_ThenCityFundAndGovernmentAsDecided()
    {
        WorkedYear year = Gap("100.00").Area("370811", ("openingBalance", "20.00"));
        Assert.Equal("approvedShares 370811 JN-3-4-6", year.Refusal());
        Assert.Equal(
            [
                "balance:370811 -> fund:370811 20.00 JN-3-4-6",
                "pool -> fund:370811 18.00 JN-3-4-6", "area-fiscal:370811 -> fund:370811 12.00 JN-3-4-6",
            ],
            year.Area("370811", ("approvedShares", WorkedYear.Shares(("pool", "0.6"), ("area-fiscal", "0.4")))).Settle().Stage("coverage"));
    }

    // JN-3-4-6: 在全市城镇职工医保基金仍有累计结余的情况下: with an empty pool and no balance anywhere there is no help, whatever was decided.
    [Fact]
    [Trait("Rule", "JN-3-4-6")]
    public void Gap_CityFundWithoutCumulativeBalance_IsRefused() =>
        Assert.EndsWith(
            " 370811 JN-3-4-6",
            Gap("0.00").Area("370811", ("approvedShares", WorkedYear.Shares(("pool", "0"), ("area-fiscal", "1")))).Refusal(),
            StringComparison.Ordinal);

    // Two conditions of coverage that fail in different areas: the facts of every area are checked before any area's help is. Jining's text with the
    // condition of Shaanxi (SN-2-4: one application a year).
    [Fact]
    public void Gap_SeveralConditionsFail_FactsAreNamedBeforeHelp()
    {
        string both = WorkedPolicies.Text("jining").Replace(
            "\"requiresBalance\":",
            "\"oneApplication\": { \"cite\": { \"rule\": \"SN-2-4\", \"document\": \"notice\", \"article\": \"二\", \"quote\": \"不超过一次\" } }, \"requiresBalance\":",
            StringComparison.Ordinal);
        Assert.Equal(
            "normalApplications 370812 SN-2-4",
            WorkedYear.Of(both, 2021).Pool("0.00")
                .Area("370811", ("income", "0.00"), ("expenditure", "50.00"), ("approvedShares", WorkedYear.Shares(("pool", "0"), ("area-fiscal", "1"))))
                .Area("370812", ("normalApplications", 2)).Refusal());
    }

    // JN-3-4-6 leaves open who bears what the city fund cannot: it must grant its part whole. 60 % of 50.00 is 30.00; 29.99 are too little.
    [Fact]
    [Trait("Rule", "JN-3-4-6")]
    public void Gap_CityFundCannotGrantItsPart_IsRefused() =>
        Assert.EndsWith(
            " 370811 JN-3-4-6",
            Gap("29.99").Area("370811", ("approvedShares", WorkedYear.Shares(("pool", "0.6"), ("area-fiscal", "0.4")))).Refusal(),
            StringComparison.Ordinal);

    // JN-3-4-3: 当年总量定额结余的部分，可纳入次年总量. Quota 100.00, spent 90.00: 10.00 join a new quota of 120.00. Overspent, nothing is added;
    // where the facts give no new quota, none is carried.
    [Theory]
    [InlineData("90.00", "130.00")]
    [InlineData("100.01", "120.00")]
    [Trait("Rule", "JN-3-4-3")]
    public void Quota_WhatIsLeft_JoinsNextYears(string expenditure, string expected)
    {
        WorkedYear year = WorkedYear.Of("jining", 2021)
            .Area("370811", ("income", "100.01"), ("expenditure", expenditure), ("expenditureBudget", "100.00"), ("nextYearQuota", "120.00"));
        Assert.Equal(expected, year.Settle().Area("370811", "nextQuota"));
        Assert.Null(year.Settle().Area("370812", "nextQuota"));
    }

    // JN-3-4-1: 将预算指标分解下达市本级及各县（市、区）…执行. The approved 300.00 are broken down into 100.00 for Rencheng, 100.00 for Yanzhou and 100.00 for the city's direct
    // pool. Rencheng spends 110.00, Yanzhou 60.00, the direct pool 100.00: 270.00 of 300.00, yet Rencheng is 10.00 over its own, and only Yanzhou's 40.00 are
    // left to carry over.
    [Fact]
    [Trait("Rule", "JN-3-4-1")]
    public void Budget_BrokenDown_IsKeptByEachAreaForItself()
    {
        WorkedYear year = WorkedYear.Of("jining", 2021).Pool("1000.00");
        foreach ((string area, string spent) in new[] { ("370811", "110.00"), ("370812", "60.00"), ("370899", "100.00") })
        {
            year.Area(area, ("income", spent), ("expenditure", spent), ("expenditureBudget", "100.00"), ("nextYearQuota", "1.00"));
        }

        WorkedSettlement settled = year.Settle();
        SettlementFacts facts = SettlementFacts.Parse(Encoding.UTF8.GetBytes(year.Facts.ToJsonString()));
        var appropriations = YearAppropriations.Of(Policies.Jining2020.Document, 2021, facts.Budgets());

        Assert.Equal(["370811 10.00"], appropriations.OverQuota.Select(area => $"{area.Area} {area.OverQuota}"));
        Assert.Equal(
            ("1.00", "41.00", "1.00"),
            (settled.Area("370811", "nextQuota"), settled.Area("370812", "nextQuota"), settled.Area("370899", "nextQuota")));
    }

    // JN-3-4-7: 对基金运行、基金结余等情况分析研判: a balance of 25.00 pays 2.5 months of 120.00 a year. The notice sets no limits, so no area is flagged.
    [Fact]
    [Trait("Rule", "JN-3-4-7")]
    public void MonthsPayable_AreReported_WithoutLimits()
    {
        WorkedSettlement settled = WorkedYear.Of("jining", 2021)
            .Area("370811", ("income", "120.00"), ("expenditure", "120.00"), ("openingBalance", "25.00"))
            .Settle();
        Assert.Equal("2.50", settled.Area("370811", "monthsPayable"));
        Assert.Empty(settled.Flags("370811"));
    }

    // JN-3-4-5a / JN-3-4-2: 于2020年1月底前归集到市 is an order due on 31 January of the settled year; 每月底前…无余额 one due on its last day.
    [Fact]
    [Trait("Rule", "JN-3-4-5a")]
    [Trait("Rule", "JN-3-4-2")]
    public void Orders_OldBalancesAndSurplus_AreDueInTheYearItself()
    {
        WorkedSettlement settled = WorkedYear.Of("jining", 2020).Area("370811", ("openingBalance", "100.00"), ("income", "5.00")).Settle();
        Assert.Equal(
            ["balance:370811 30.00 2020-01-31 JN-3-4-5a", "fund:370811 5.00 2020-12-31 JN-3-4-2"],
            settled.Orders().Select(order => string.Join(' ', new[] { "from", "amount", "due", "rule" }.Select(key => order.GetProperty(key).GetString()))));
    }

    // JN-3-4-0: 分别计息: the pool's interest is its own income.
    [Fact]
    [Trait("Rule", "JN-3-4-0")]
    public void PoolInterest_IsThePools() =>
        Assert.Equal(["bank -> pool 0.50 JN-3-4-0"], WorkedYear.Of("jining", 2021).Pool("10.00", "0.50").Settle().Stage("opening"));

    private static WorkedYear Gap(string pool) => WorkedYear.Of("jining", 2021).Pool(pool).Area("370811", ("income", "50.00"), ("expenditure", "100.00"));
}
