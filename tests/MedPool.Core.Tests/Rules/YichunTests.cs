namespace MedPool.Tests.Rules;

/// <summary>Yichun, part four: who makes good what, and what is kept. Areas: 360902, 360921 and 360922.</summary>
public class YichunTests
{
    // YC-4-1: 应付未付的…医疗费用…由当地医疗保险基金支付，医疗保险基金不足以支付的，由当地人民政府负责清偿. Balance 200.00, bills 230.00: the balance pays 200.00, the
    // government 30.00. A gap of 7.00 is made up first and pays bills too: 207.00 and 23.00. A negative balance pays nothing, and no gap follows from it.
    [Theory]
    [InlineData("200.00", "0.00", new[] { "balance:360902 -> providers 200.00 YC-4-1", "area-fiscal:360902 -> providers 30.00 YC-4-1" })]
    [InlineData("200.00", "7.00", new[]
    {
        "area-fiscal:360902 -> balance:360902 7.00 YC-4-1", "balance:360902 -> providers 207.00 YC-4-1", "area-fiscal:360902 -> providers 23.00 YC-4-1",
    })]
    [InlineData("-10.00", "0.00", new[] { "area-fiscal:360902 -> providers 230.00 YC-4-1" })]
    [InlineData("300.00", "0.00", new[] { "balance:360902 -> providers 230.00 YC-4-1" })]
    [Trait("Rule", "YC-4-1")]
    public void UnpaidBills_AreTheBalances_ThenTheGovernments(string balance, string gap, string[] expected) =>
        Assert.Equal(expected, WorkedYear.Of("yichun", 2021)
            .Area("360902", ("openingBalance", balance), ("prePoolingGap", gap), ("unpaidBills", "230.00"))
            .Settle().Stage("pre-pooling"));

    // YC-4-1: each transfer carries its own sentence of the article, in the file too.
    [Fact]
    [Trait("Rule", "YC-4-1")]
    public void UnpaidBills_BesideAGap_AreQuotedByTheirOwnSentence()
    {
        WorkedYear year = WorkedYear.Of("yichun", 2021).Area("360902", ("prePoolingGap", "7.00"), ("unpaidBills", "9.00"));
        var settled = MedPool.Settlement.Parse(Policies.Yichun2021.Settle(SettlementFacts.Parse(
            System.Text.Encoding.UTF8.GetBytes(year.Facts.ToJsonString()))).ToUtf8());
        Assert.Equal(
            ["县（市、区）人民政府负责", "由当地医疗保险基金支付，", "由当地医疗保险基金支付，"],
            settled.Funds[0].Transfers.Where(transfer => transfer.Stage == StageKind.PrePooling).Select(transfer => transfer.Rule.Quote[..12]));
    }

    // YC-4-1: 县（市、区）人民政府负责统收统支前医保统筹基金缺口的弥补.
    [Fact]
    [Trait("Rule", "YC-4-1")]
    public void PrePoolingGap_IsMadeGoodByTheAreasGovernment() =>
        Assert.Equal(
            ["area-fiscal:360902 -> balance:360902 7.00 YC-4-1"],
            WorkedYear.Of("yichun", 2021).Area("360902", ("prePoolingGap", "7.00")).Settle().Stage("pre-pooling"));

    // YC-4-2a: 当年未完成收入预算的，由同级政府安排资金补足. Plan 100.00, income 91.50: 8.50. Income above plan needs nothing.
    [Fact]
    [Trait("Rule", "YC-4-2a")]
    public void IncomeBelowBudget_IsMadeGoodByTheAreasGovernment()
    {
        WorkedSettlement settled = WorkedYear.Of("yichun", 2021, "resident")
            .Area("360902", ("income", "91.50"), ("incomePlan", "100.00"), ("expenditure", "100.00"))
            .Area("360921", ("income", "100.00"), ("incomePlan", "99.00"), ("expenditure", "100.00"))
            .Settle();
        Assert.Equal(["area-fiscal:360902 -> fund:360902 8.50 YC-4-2a"], settled.Stage("income-guarantee"));
        Assert.Empty(settled.Stage("coverage"));
        Assert.Equal("8.50", settled.Area("360902", "gap"));
        Assert.Equal("0.00", settled.Area("360902", "otherGap"));
    }

    [Fact]
    [Trait("Rule", "YC-4-2a")]
    public void IncomePlan_Missing_IsAlwaysRefused() =>
        Assert.Equal("incomePlan 360922 YC-4-2a", WorkedYear.Of("yichun", 2021).Without("360922", "incomePlan").Refusal());

    // YC-4-2c: 对违规支出由同级政府全额追回, with or without a gap. 3.00 recovered turn a gap of 1.00 into 2.00 above; budget 0.00, plan 0.00: income 99.00 above plan
    // lets the area keep all of it.
    [Fact]
    [Trait("Rule", "YC-4-2c")]
    public void ViolationExpenditure_IsRecoveredInFull()
    {
        WorkedSettlement settled = WorkedYear.Of("yichun", 2021)
            .Area("360902", ("income", "99.00"), ("expenditure", "100.00"), ("violationExpenditure", "3.00"))
            .Settle();
        Assert.Equal(["area-fiscal:360902 -> fund:360902 3.00 YC-4-2c"], settled.Stage("violation-recovery"));
        Assert.Equal(["fund:360902 -> balance:360902 2.00 YC-4-5a"], settled.Stage("surplus"));
    }

    // YC-4-2b: 根据当地统筹基金历年结余提出具体分担方案. Gap 100.00; the balance of 30.00 first; 70.00 by the approved plan 60:40: 42.00 and 28.00.
    [Fact]
    [Trait("Rule", "YC-4-2b")]
    public void Gap_OwnBalanceFirst_ThenTheApprovedPlan()
    {
        WorkedYear year = Gap("100.00", "500.00").Area("360902", ("openingBalance", "30.00"));
        Assert.Equal("approvedShares 360902 YC-4-2b", year.Refusal());
        Assert.Equal(
            [
                "balance:360902 -> fund:360902 30.00 YC-4-2b",
                "pool -> fund:360902 42.00 YC-4-2b", "area-fiscal:360902 -> fund:360902 28.00 YC-4-2b",
            ],
            year.Area("360902", ("approvedShares", WorkedYear.Shares(("pool", "0.6"), ("area-fiscal", "0.4")))).Settle().Stage("coverage"));
    }

    // YC-4-2b: no plan is needed where the balance suffices.
    [Fact]
    [Trait("Rule", "YC-4-2b")]
    public void Gap_BalanceSuffices_NeedsNoPlan() =>
        Assert.Equal(
            ["balance:360902 -> fund:360902 100.00 YC-4-2b"],
            Gap("100.00", "0.00").Area("360902", ("openingBalance", "100.00")).Settle().Stage("coverage"));

    // YC-4-2b: shares that do not add up to 1 are no plan.
    [Fact]
    [Trait("Rule", "YC-4-2b")]
    public void Gap_SharesThatDoNotAddUp_AreRefused() =>
        Assert.StartsWith(
            "approvedShares 360902",
            Gap("100.00", "500.00").Area("360902", ("approvedShares", WorkedYear.Shares(("pool", "0.6"), ("area-fiscal", "0.3")))).Refusal(),
            StringComparison.Ordinal);

    // YC-4-2d: 若因政策原因导致市级层面出现基金运行风险…制定市、县（市、区）两级分担办法. Of 60.00 the city fund grants its 10.00; 50.00 are open and
    // shared as decided 3:7: 15.00 and 35.00.
    [Fact]
    [Trait("Rule", "YC-4-2d")]
    public void Gap_CityFundCannotGrantItsPart_IsSharedByTheSystemicDecision()
    {
        WorkedYear year = Gap("100.00", "10.00").Area("360902", ("approvedShares", WorkedYear.Shares(("pool", "0.6"), ("area-fiscal", "0.4"))));
        Assert.StartsWith("systemicShares ", year.Refusal(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "pool -> fund:360902 10.00 YC-4-2b", "area-fiscal:360902 -> fund:360902 40.00 YC-4-2b",
                "pool-fiscal -> fund:360902 15.00 YC-4-2d", "area-fiscal:360902 -> fund:360902 35.00 YC-4-2d",
            ],
            year.Fund("systemicShares", WorkedYear.Shares(("pool-fiscal", "0.3"), ("area-fiscal", "0.7"))).Settle().Stage("coverage"));
    }

    // YC-4-5a: 超收留存…节支奖励…全部计入该县（市、区）统筹基金历年结余科目. Plan 100.00, income 110.00: 10.00 above. Budget 95.00, spent 90.00: 5.00 below.
    // 15.00 of the surplus of 20.00 are the area's; YC-1: 基金由市级统一核算和管理, the rest of 5.00 is the city fund's.
    [Fact]
    [Trait("Rule", "YC-4-5a")]
    [Trait("Rule", "YC-1")]
    public void Surplus_AboveBudgetIncomeAndSavings_AreTheAreas_TheRestTheCitys()
    {
        WorkedSettlement settled = Surplus("95.00").Settle();
        Assert.Equal(["fund:360902 -> balance:360902 15.00 YC-4-5a", "fund:360902 -> pool 5.00 YC-1"], settled.Stage("surplus"));
        Assert.Equal("20.00", settled.Area("360902", "surplus"));
    }

    // YC-4-5a: savings of 40.00 (budget 130.00) cannot credit more than the surplus of 20.00 there is.
    [Fact]
    [Trait("Rule", "YC-4-5a")]
    public void Surplus_CreditsAboveIt_AreLimitedByIt() =>
        Assert.Equal(["fund:360902 -> balance:360902 20.00 YC-4-5a"], Surplus("130.00").Settle().Stage("surplus"));

    [Fact]
    [Trait("Rule", "YC-4-5a")]
    public void ExpenditureBudget_MissingWithASurplus_IsRefused()
    {
        Assert.Equal("expenditureBudget 360902 YC-4-5a", Surplus("95.00").Without("360902", "expenditureBudget").Refusal());
        Assert.Empty(Surplus("95.00").Without("360921", "expenditureBudget").Settle().Stage("coverage"));
    }

    // YC-4-5b: 不低于 9 个月平均支付水平；低于 6 个月的…重点监测. E = 120.00, a month 10.00. 59.99 is 5.999 months: watch, though shown as 6.00.
    // 60.00 is 6 months: low; 89.99 is 8.999: low, though shown as 9.00; 90.00 is 9: none.
    [Theory]
    [InlineData("59.99", "6.00", "watch")]
    [InlineData("60.00", "6.00", "low")]
    [InlineData("89.99", "9.00", "low")]
    [InlineData("90.00", "9.00", null)]
    [InlineData("-1.20", "-0.12", "watch")]
    [Trait("Rule", "YC-4-5b")]
    public void MonthsPayable_FromTheExactValue_FlagTheArea(string balance, string months, string? flag)
    {
        WorkedSettlement settled = WorkedYear.Of("yichun", 2021)
            .Area("360902", ("income", "120.00"), ("expenditure", "120.00"), ("incomePlan", "120.00"), ("openingBalance", balance))
            .Settle();
        Assert.Equal(months, settled.Area("360902", "monthsPayable"));
        Assert.Equal(flag is null ? [] : [flag], settled.Flags("360902"));
        Assert.Null(settled.Area("360921", "monthsPayable"));
        Assert.Empty(settled.Flags("360921"));
    }

    private static WorkedYear Gap(string expenditure, string pool) => WorkedYear.Of("yichun", 2021).Pool(pool).Area("360902", ("expenditure", expenditure));

    private static WorkedYear Surplus(string budget) => WorkedYear.Of("yichun", 2021).Area(
        "360902", ("income", "110.00"), ("incomePlan", "100.00"), ("expenditure", "90.00"), ("expenditureBudget", budget));
}
