using System.Text;
using System.Text.Json.Nodes;

namespace MedPool.Tests.Rules;

/// <summary>Jinhua, articles 6 to 8 and the plan's article 7: how the pool is filled. Areas: 330702, 330703 and 330723.</summary>
public class JinhuaFillingTests
{
    // JH-07-1a: 上划比例=（满足全市1个月支付能力的基金额度-以前年度市级调剂金）/暂存各县（市）基金累计结余的总和.
    // X = 720.00 + 480.00, a month = 100.00; the pool has 40.00, so 60.00 are needed out of balances 100.00 + 200.00: 20 %.
    // 330702 remits 20 % × 100.00 = 20.00, 330703 20 % × 200.00 = 40.00.
    [Fact]
    [Trait("Rule", "JH-07-1a")]
    public void FirstLevy_EmployeeFund_TakesTheSameShareOfEveryBalance()
    {
        WorkedSettlement settled = WorkedYear.Of("jinhua", 2022)
            .Pool("40.00")
            .Area("330702", ("priorYearExpenditure", "720.00"), ("openingBalance", "100.00"))
            .Area("330703", ("priorYearExpenditure", "480.00"), ("openingBalance", "200.00"))
            .Settle();
        Assert.Equal(["balance:330702 -> pool 20.00 JH-07-1a", "balance:330703 -> pool 40.00 JH-07-1a"], settled.Stage("levy"));
        Assert.Equal("100.00", settled.Closing("pool"));
        Assert.Equal("160.00", settled.Closing("balance:330703"));
    }

    // JH-07-1a: a month of 1000.07 is ⌊100007 ÷ 12⌋ = ⌊8333.9⌋ = 8333 fen. Balances 1.00, 1.00 and 1.00 hold less than that: all 3.00 go.
    // A balance below zero counts as nothing.
    [Fact]
    [Trait("Rule", "JH-07-1a")]
    public void FirstLevy_BalancesBelowTheNeed_TakesAllThatThereIs()
    {
        WorkedSettlement settled = WorkedYear.Of("jinhua", 2022)
            .Area("330702", ("priorYearExpenditure", "1000.07"), ("openingBalance", "1.00"))
            .Area("330703", ("openingBalance", "-50.00"))
            .Area("330723", ("openingBalance", "2.00"))
            .Settle();
        Assert.Equal(["balance:330702 -> pool 1.00 JH-07-1a", "balance:330723 -> pool 2.00 JH-07-1a"], settled.Stage("levy"));
        Assert.Equal("-50.00", settled.Closing("balance:330703"));
    }

    // JH-07-1a: a month of 1200.00 is 100.00; three balances of 700.00 share it by thirds: 3333⅓ fen each. The fen left over goes to the first.
    [Fact]
    [Trait("Rule", "JH-07-1a")]
    public void FirstLevy_EqualBalances_GivesTheOddFenToTheEarlierArea()
    {
        WorkedSettlement settled = WorkedYear.Of("jinhua", 2022)
            .Area("330702", ("priorYearExpenditure", "1200.00"), ("openingBalance", "700.00"))
            .Area("330703", ("openingBalance", "700.00"))
            .Area("330723", ("openingBalance", "700.00"))
            .Settle();
        Assert.Equal(
            ["balance:330702 -> pool 33.34 JH-07-1a", "balance:330703 -> pool 33.33 JH-07-1a", "balance:330723 -> pool 33.33 JH-07-1a"],
            settled.Stage("levy"));
    }

    // JH-07-1a is the first levy (首次筹集): in 2023 nothing is taken from balances any more.
    [Fact]
    [Trait("Rule", "JH-07-1a")]
    public void FirstLevy_SecondYear_DoesNotHappen() =>
        Assert.Empty(WorkedYear.Of("jinhua", 2023).Area("330702", ("priorYearExpenditure", "1200.00"), ("openingBalance", "700.00")).Settle().Stage("levy"));

    [Fact]
    [Trait("Rule", "JH-07-1a")]
    public void FirstLevy_PriorYearExpenditureMissing_IsRefused() =>
        Assert.Equal("priorYearExpenditure 330703 JH-07-1a", WorkedYear.Of("jinhua", 2022).Without("330703", "priorYearExpenditure").Refusal());

    // JH-07-1b: 2021年以前各地上缴的市级调剂金用于抵减首次筹集的额度. The pool holds 40.00 of earlier years, 30.00 of 330702 and 10.00 of 330703.
    // In the rate: (100.00 − 40.00) ÷ 300.00 = 20 %: 20.00 and 40.00.
    // By area: 100.00 ÷ 300.00 = ⅓: 33.33 and 66.67, less each area's own 30.00 and 10.00: 3.33 and 56.67.
    [Theory]
    [InlineData("in-rate", "20.00", "40.00")]
    [InlineData("by-area", "3.33", "56.67")]
    [Trait("Rule", "JH-07-1b")]
    public void FirstLevy_PoolOfEarlierYears_IsSetOffOnce(string reading, string first, string second)
    {
        WorkedSettlement settled = WorkedYear.Of("jinhua", 2022)
            .Pool("40.00")
            .Area("330702", ("priorYearExpenditure", "720.00"), ("openingBalance", "100.00"), ("priorPoolContribution", "30.00"))
            .Area("330703", ("priorYearExpenditure", "480.00"), ("openingBalance", "200.00"), ("priorPoolContribution", "10.00"))
            .Reading("first-levy-offset", reading)
            .Settle();
        Assert.Equal([$"balance:330702 -> pool {first} JH-07-1a", $"balance:330703 -> pool {second} JH-07-1a"], settled.Stage("levy"));
    }

    // JH-07-1c / JH-07-2c: 50%用于划转市级调剂金，50 %可用于结余地弥补其今后年度的缺口. A surplus of 100.01 is 10001 fen: 5000.5 each, the odd fen to the pool.
    // A year of 12000.00 leaves the cap of three months (3000.00) or one (1000.00) far away.
    [Theory]
    [InlineData("employee", "JH-07-1c")]
    [InlineData("resident", "JH-07-2c")]
    [Trait("Rule", "JH-07-1c")]
    [Trait("Rule", "JH-07-2c")]
    public void Surplus_OddFen_GoesHalfToThePoolAndHalfToTheBalance(string fund, string rule)
    {
        WorkedSettlement settled = WorkedYear.Of("jinhua", 2023, fund)
            .Fund("levyRate", "0")
            .Area("330702", ("income", "300.01"), ("expenditure", "200.00"), ("priorYearExpenditure", "12000.00"))
            .Settle();
        Assert.Equal([$"fund:330702 -> pool 50.01 {rule}", $"fund:330702 -> balance:330702 50.00 {rule}"], settled.Stage("surplus"));
        Assert.Equal("100.01", settled.Area("330702", "surplus"));
    }

    // JH-07-2a: 2022年首次筹集比例为2%, of the prior year's cleared expenditure, out of the balance. 2 % of 1000.25 is 20.005, rounded away from zero: 20.01.
    [Fact]
    [Trait("Rule", "JH-07-2a")]
    public void ResidentLevy_FirstYear_IsTwoPercentOfPriorExpenditure()
    {
        WorkedSettlement settled = WorkedYear.Of("jinhua", 2022, "resident")
            .Area("330702", ("priorYearExpenditure", "1000.25"), ("openingBalance", "500.00"))
            .Settle();
        Assert.Equal(["balance:330702 -> pool 20.01 JH-07-2a"], settled.Stage("levy"));
        Assert.Equal("0.00", settled.Area("330702", "levyFromIncome"));
    }

    // JH-07-2a: 以后年度根据市级调剂金的结余情况确定. In 2023 the decided 1.5 % of 1000.25 = 15.00375: 15.00.
    [Fact]
    [Trait("Rule", "JH-07-2a")]
    public void ResidentLevy_LaterYear_FollowsTheDecision()
    {
        WorkedYear year = WorkedYear.Of("jinhua", 2023, "resident").Area("330702", ("priorYearExpenditure", "1000.25"), ("openingBalance", "500.00"));
        Assert.Equal("levyRate  JH-07-2a", year.Refusal());
        Assert.Equal(["balance:330702 -> pool 15.00 JH-07-2a"], year.Fund("levyRate", "0.015").Settle().Stage("levy"));
    }

    [Fact]
    [Trait("Rule", "JH-07-2a")]
    public void ResidentLevy_PriorYearExpenditureMissing_IsRefused() =>
        Assert.Equal("priorYearExpenditure 330723 JH-07-2a", WorkedYear.Of("jinhua", 2022, "resident").Without("330723", "priorYearExpenditure").Refusal());

    // JH-07-2b: 若历年累计结余不足的，从当年收入中划转，补足应上缴额度，并同时核减该县（市）当年收入数.
    // Due 2 % of 1000.00 = 20.00, the balance has 5.00: 15.00 out of income 900.00, which leaves 885.00 against 890.00 spent: a gap of 5.00.
    [Fact]
    [Trait("Rule", "JH-07-2b")]
    public void ResidentLevy_BalanceShort_TakesTheRestFromIncome()
    {
        WorkedSettlement settled = WorkedYear.Of("jinhua", 2022, "resident")
            .Area("330702", ("priorYearExpenditure", "1000.00"), ("openingBalance", "5.00"), ("income", "900.00"), ("expenditure", "890.00"))
            .Settle();
        Assert.Equal(["balance:330702 -> pool 5.00 JH-07-2a", "fund:330702 -> pool 15.00 JH-07-2b"], settled.Stage("levy"));
        Assert.Equal("15.00", settled.Area("330702", "levyFromIncome"));
        Assert.Equal("-5.00", settled.Area("330702", "currentBalance"));
        Assert.Equal("5.00", settled.Area("330702", "gap"));
    }

    // JH-07-3: 达到全市1个月的支付能力，不再筹集. X = 1200.00, a month 100.00, the pool holds 90.00: room for 10.00.
    // Planned 2 % of 900.00 = 18.00 and of 300.00 = 6.00; 10.00 by 18:6 is 7.50 and 2.50. By threshold the pool was below the cap: full amounts.
    [Theory]
    [InlineData("truncate", "7.50", "2.50")]
    [InlineData("threshold", "18.00", "6.00")]
    [Trait("Rule", "JH-07-3")]
    public void Cap_LevyCrossesIt_IsCutInProportion(string reading, string first, string second)
    {
        WorkedSettlement settled = WorkedYear.Of("jinhua", 2022, "resident")
            .Pool("90.00")
            .Area("330702", ("priorYearExpenditure", "900.00"), ("openingBalance", "50.00"))
            .Area("330703", ("priorYearExpenditure", "300.00"), ("openingBalance", "50.00"))
            .Reading("cap", reading)
            .Settle();
        Assert.Equal([$"balance:330702 -> pool {first} JH-07-2a", $"balance:330703 -> pool {second} JH-07-2a"], settled.Stage("levy"));
    }

    // JH-07-3: 职工…达到全市3个月的支付能力. X = 1200.00: three months are 300.00; the pool holds 290.00, room 10.00. Surpluses 40.00 and 20.00 offer halves of
    // 20.00 and 10.00; 10.00 by 20:10 is 6.67 and 3.33. What is turned away (13.33 and 6.67) joins the areas' own halves: 33.33 and 16.67.
    [Fact]
    [Trait("Rule", "JH-07-3")]
    public void Cap_SurplusCrossesIt_LeavesTheRestWithTheArea()
    {
        WorkedSettlement settled = Surpluses("290.00").Settle();
        Assert.Equal(
            [
                "fund:330702 -> pool 6.67 JH-07-1c", "fund:330702 -> balance:330702 33.33 JH-07-1c",
                "fund:330703 -> pool 3.33 JH-07-1c", "fund:330703 -> balance:330703 16.67 JH-07-1c",
            ],
            settled.Stage("surplus"));
        Assert.Equal("300.00", settled.Closing("pool"));
    }

    // JH-07-3: a pool of 300.00 has reached the cap; in either reading nothing more is raised, and the surplus stays whole.
    [Theory]
    [InlineData("truncate")]
    [InlineData("threshold")]
    [Trait("Rule", "JH-07-3")]
    public void Cap_Reached_RaisesNothing(string reading) =>
        Assert.Equal(
            ["fund:330702 -> balance:330702 40.00 JH-07-1c", "fund:330703 -> balance:330703 20.00 JH-07-1c"],
            Surpluses("300.00").Reading("cap", reading).Settle().Stage("surplus"));

    [Fact]
    [Trait("Rule", "JH-07-3")]
    public void Cap_PriorYearExpenditureMissing_IsRefusedOnlyWhenASurplusGoesToThePool()
    {
        Assert.Equal("priorYearExpenditure 330784 JH-07-3", Surpluses("0.00").Without("330784", "priorYearExpenditure").Refusal());
        Assert.Empty(WorkedYear.Of("jinhua", 2023).Without("330784", "priorYearExpenditure").Settle().Stage("surplus"));
    }

    // JP-7a: 统筹前形成的基金收支缺口，由各县（市）自行承担: an audited gap of 12.34 is the area government's, paid to the area's balance.
    [Fact]
    [Trait("Rule", "JP-7a")]
    public void PrePoolingGap_IsBorneByTheAreasGovernment()
    {
        WorkedSettlement settled = WorkedYear.Of("jinhua", 2022).Area("330723", ("prePoolingGap", "12.34"), ("openingBalance", "-12.34")).Settle();
        Assert.Equal(["area-fiscal:330723 -> balance:330723 12.34 JP-7a"], settled.Stage("pre-pooling"));
        Assert.Equal("0.00", settled.Closing("balance:330723"));
    }

    // JP-7b: 留存原统筹区…主要用于弥补当地以后年度基金缺口. Each area's own balance meets its own gap first: 330702's 80.00 pays its 30.00
    // and nothing for its neighbour, whose 10.00 pays 10.00 of 25.00; the rest of 15.00 is shared 7.50 and 7.50.
    [Fact]
    [Trait("Rule", "JP-7b")]
    public void Balances_FromBeforePooling_AreUsedFirstAndOnlyForTheirOwnArea()
    {
        WorkedSettlement settled = WorkedYear.Of("jinhua", 2023)
            .Pool("100.00")
            .Area("330702", ("expenditure", "30.00"), ("openingBalance", "80.00"))
            .Area("330703", ("expenditure", "25.00"), ("openingBalance", "10.00"))
            .Settle();
        Assert.Equal(
            [
                "balance:330702 -> fund:330702 30.00 JH-12-2-1", "balance:330703 -> fund:330703 10.00 JH-12-2-1",
                "pool -> fund:330703 7.50 JH-12-2-2", "area-fiscal:330703 -> fund:330703 7.50 JH-12-2-2",
            ],
            settled.Stage("coverage"));
        Assert.Equal("50.00", settled.Closing("balance:330702"));
    }

    // JP-6: 统一编制基金预决算: one account for the whole city, and one for each fund. Employees: Wucheng 5.00 and Jindong 7.00 of income, 5.00 and 7.00 of benefits,
    // interest 0.20 and other income 0.03 of the pool: 12.23 in, 12.00 out. Residents: 40.00 in and out in Wuyi. Neither account has anything of the other.
    [Fact]
    [Trait("Rule", "JP-6")]
    public void Accounts_OfTheCity_AreOneForEachFundOverAllAreas()
    {
        WorkedYear employee = WorkedYear.Of("jinhua", 2023)
            .Pool("1.00", "0.20", "0.03")
            .Area("330702", ("income", "5.00"), ("expenditure", "5.00"))
            .Area("330703", ("income", "7.00"), ("expenditure", "7.00"));
        WorkedYear resident = WorkedYear.Of("jinhua", 2023, "resident").Fund("levyRate", "0.02").Area("330723", ("income", "40.00"), ("expenditure", "40.00"));
        JsonObject both = employee.Facts.DeepClone().AsObject();
        both["funds"]!["resident"] = resident.Facts["funds"]!["resident"]!.DeepClone();

        MedPool.Settlement settled = Policies.Jinhua2022.Settle(SettlementFacts.Parse(Encoding.UTF8.GetBytes(both.ToJsonString())));

        Assert.Equal(
            [
                "bank -> pool 0.23 JP-6", "contributors -> fund:330702 5.00 JP-6", "fund:330702 -> providers 5.00 JP-6",
                "contributors -> fund:330703 7.00 JP-6", "fund:330703 -> providers 7.00 JP-6",
            ],
            employee.Settle().Stage("opening"));
        Assert.Equal(["1.00 12.23 12.00 1.23", "0.00 40.00 40.00 0.00"], settled.Funds.Select(AccountOf));

        static string AccountOf(FundSettlement fund) =>
            $"{fund.Conservation.Opening} {fund.Conservation.FromExternal} {fund.Conservation.ToExternal} {fund.Conservation.Closing}";
    }

    // JH-18: 自2022年1月1日起实施.
    [Fact]
    [Trait("Rule", "JH-18")]
    public void Settle_YearBeforeThePolicy_IsRefused() => Assert.Equal("year  JH-18", WorkedYear.Of("jinhua", 2021).Refusal());

    private static WorkedYear Surpluses(string pool) => WorkedYear.Of("jinhua", 2023)
        .Pool(pool)
        .Area("330702", ("income", "140.00"), ("expenditure", "100.00"), ("priorYearExpenditure", "900.00"))
        .Area("330703", ("income", "120.00"), ("expenditure", "100.00"), ("priorYearExpenditure", "300.00"));
}
