namespace MedPool.Tests.Rules;

/// <summary>Jinhua, articles 10 to 16: who meets a gap, in which order and by how much.</summary>
public class JinhuaGapTests
{
    // JH-11-1a: 未完成收入计划和违规少收多支…产生的当年基金收入减少额和支出增加额. Plan 90.00, income 80.00: 10.00 short; income lost to violations 3.00,
    // expenditure added by them 2.00: 15.00. The gap is 100.00 − 80.00 = 20.00, so 5.00 are left as the other gap (JH-12-1).
    [Fact]
    [Trait("Rule", "JH-11-1a")]
    [Trait("Rule", "JH-12-1")]
    public void ManagementLiability_IsPlanShortfallAndViolations_AndTheRestIsTheOtherGap()
    {
        WorkedSettlement settled = Mismanaged("100.00").Area("330723", ("openingBalance", "50.00")).Settle();
        Assert.Equal(["area-fiscal:330723 -> fund:330723 15.00 JH-11-2"], settled.Stage("management-liability"));
        Assert.Equal(["balance:330723 -> fund:330723 5.00 JH-12-2-1"], settled.Stage("coverage"));
        Assert.Equal("20.00", settled.Area("330723", "gap"));
        Assert.Equal("15.00", settled.Area("330723", "managementLiability"));
        Assert.Equal("5.00", settled.Area("330723", "otherGap"));
    }

    // JH-11-1a is a kind of gap (当年收支缺口): an area in balance bears none, though its plan is missed, and needs no plan.
    [Fact]
    [Trait("Rule", "JH-11-1a")]
    public void ManagementLiability_NoGap_IsNotCharged()
    {
        Assert.Empty(Mismanaged("80.00").Settle().Stage("management-liability"));
        Assert.Empty(Mismanaged("80.00").Without("330723", "incomePlan").Settle().Stage("management-liability"));
        Assert.Equal("incomePlan 330723 JH-11-1a", Mismanaged("80.01").Without("330723", "incomePlan").Refusal());
    }

    // JH-11-2: 各县（市）按照责任额全额承担. The liability of 15.00 exceeds the gap of 8.00: in full, 7.00 are left over and go to the area's balance,
    // not to a surplus and its pool half; the other reading stops at the gap.
    [Fact]
    [Trait("Rule", "JH-11-2")]
    public void ManagementLiability_AboveTheGap_IsChargedInFull()
    {
        WorkedSettlement settled = Mismanaged("88.00").Settle();
        Assert.Equal(["area-fiscal:330723 -> fund:330723 15.00 JH-11-2", "fund:330723 -> balance:330723 7.00 JH-11-2"], settled.Stage("management-liability"));
        Assert.Empty(settled.Stage("surplus"));
        Assert.Empty(settled.Stage("coverage"));
        Assert.Equal("7.00", settled.Area("330723", "closingBalance"));
        Assert.Equal("0.00", settled.Area("330723", "surplus"));
    }

    [Fact]
    [Trait("Rule", "JH-11-2")]
    public void ManagementLiability_ReadingUpToGap_StopsAtTheGap() =>
        Assert.Equal(
            ["area-fiscal:330723 -> fund:330723 8.00 JH-11-2"],
            Mismanaged("88.00").Reading("management-charge", "up-to-gap").Settle().Stage("management-liability"));

    // JH-11, reading management-scope: plan 120.00, income 100.00, expenditure 100.00, no gap: nothing; read as owed always, the shortfall of 20.00, which
    // joins the balance. Article 10 is what is read.
    [Theory]
    [InlineData("in-a-gap", new string[0])]
    [InlineData("always", new[] { "area-fiscal:330723 -> fund:330723 20.00 JH-11-2", "fund:330723 -> balance:330723 20.00 JH-11-2" })]
    [Trait("Rule", "JH-11-1a")]
    [Trait("Rule", "JH-11-2")]
    public void ManagementLiability_InBalance_IsChargedByTheReading(string reading, string[] expected)
    {
        WorkedYear year = Balanced("100.00").Reading("management-scope", reading);
        WorkedSettlement settled = year.Settle();
        Assert.Equal(expected, settled.Stage("management-liability"));
        Assert.Equal(expected.Length == 0 ? "0.00" : "20.00", settled.Area("330723", "closingBalance"));
        Assert.All(
            settled.Shaped("management-liability"),
            line => Assert.EndsWith(": JH-11-1a / management-charge management-scope", line, StringComparison.Ordinal));
        year.Without("330703", "incomePlan"); // Needed everywhere, or in a gap alone.
        Assert.Equal(reading == "always" ? "incomePlan 330703 JH-11-1a" : null, reading == "always" ? year.Refusal() : null);
        Assert.True(reading == "always" || year.Settle().Stage("management-liability").Length == 0);
    }

    // JH-11, always: a surplus of 10.00 is divided as without the liability (5.00 and 5.00), which joins the balance beside it: 20.00 + 5.00.
    [Fact]
    [Trait("Rule", "JH-11-2")]
    public void ManagementLiability_BesideASurplus_LeavesTheSurplusAsItIs()
    {
        WorkedSettlement settled = Balanced("90.00").Area("330723", ("priorYearExpenditure", "1200.00")).Reading("management-scope", "always").Settle();
        Assert.Equal(["fund:330723 -> pool 5.00 JH-07-1c", "fund:330723 -> balance:330723 5.00 JH-07-1c"], settled.Stage("surplus"));
        Assert.Equal("25.00", settled.Area("330723", "closingBalance"));
    }

    // JH-12-1: 当年收支缺口责任额为负数的视作0: liability 15.00 over a gap of 8.00 leaves no other gap.
    [Fact]
    [Trait("Rule", "JH-12-1")]
    public void OtherGap_LiabilityAboveTheGap_IsZero() => Assert.Equal("0.00", Mismanaged("88.00").Settle().Area("330723", "otherGap"));

    // JH-12-2-1: ①各县（市）留存的历年结余. A gap of 100.00 takes the whole balance of 30.00 first.
    // JH-12-2-2: ②市级调剂金和各县（市）财政按5：5比例承担，各县（市）财政可按规定动用社保风险金. 70.00: 35.00 pool, 35.00 area, of which 4.00 from the reserve,
    // though it holds 9.00, because only 4.00 may stand in.
    [Fact]
    [Trait("Rule", "JH-12-2-1")]
    [Trait("Rule", "JH-12-2-2")]
    public void Gap_OwnBalanceFirst_ThenPoolAndGovernmentByHalves()
    {
        WorkedSettlement settled = Gap("100.00", pool: "500.00")
            .Area("330723", ("openingBalance", "30.00"), ("riskReserve", "9.00"), ("riskReserveForShare", "4.00"))
            .Settle();
        Assert.Equal(
            [
                "balance:330723 -> fund:330723 30.00 JH-12-2-1",
                "pool -> fund:330723 35.00 JH-12-2-2", "reserve:330723 -> fund:330723 4.00 JH-12-2-2", "area-fiscal:330723 -> fund:330723 31.00 JH-12-2-2",
            ],
            settled.Stage("coverage"));
        Assert.Equal("5.00", settled.Closing("reserve:330723"));
    }

    // JH-12-2-2: an odd gap of 0.03 is 1.5 fen each; the fen left over is the pool's, which the article names first.
    [Fact]
    [Trait("Rule", "JH-12-2-2")]
    public void Gap_OddFen_IsThePools() =>
        Assert.Equal(
            ["pool -> fund:330723 0.02 JH-12-2-2", "area-fiscal:330723 -> fund:330723 0.01 JH-12-2-2"],
            Gap("0.03", pool: "1.00").Settle().Stage("coverage"));

    // JH-12-2-1: a negative balance counts as nothing and stays as it is.
    [Fact]
    [Trait("Rule", "JH-12-2-1")]
    public void Gap_NegativeBalance_IsNotDrawnOn()
    {
        WorkedSettlement settled = Gap("1.00", pool: "1.00").Area("330723", ("openingBalance", "-3.00")).Settle();
        Assert.Equal(["pool -> fund:330723 0.50 JH-12-2-2", "area-fiscal:330723 -> fund:330723 0.50 JH-12-2-2"], settled.Stage("coverage"));
        Assert.Equal("-3.00", settled.Area("330723", "closingBalance"));
    }

    // JH-12-2-3: ③市级调剂金不足时，通过动用…区域统筹发展资金、…社保风险金. Gap 100.00, asked of the pool 50.00, it has 20.00; the area pays its 50.00;
    // 30.00 are open: development 12.00, reserve 8.00.
    // JH-12-2-4: ④由市财政、缺口地财政分别按2:8比例补足. 10.00 are left: 2.00 and 8.00.
    [Fact]
    [Trait("Rule", "JH-12-2-3")]
    [Trait("Rule", "JH-12-2-4")]
    public void Gap_PoolInsufficient_TakesDevelopmentAndReserve_ThenGovernmentsTwoToEight()
    {
        WorkedSettlement settled = Gap("100.00", pool: "20.00").Area("330723", ("developmentFund", "12.00"), ("riskReserve", "8.00")).Settle();
        Assert.Equal(
            [
                "pool -> fund:330723 20.00 JH-12-2-2", "area-fiscal:330723 -> fund:330723 50.00 JH-12-2-2",
                "development:330723 -> fund:330723 12.00 JH-12-2-3", "reserve:330723 -> fund:330723 8.00 JH-12-2-3",
                "pool-fiscal -> fund:330723 2.00 JH-12-2-4", "area-fiscal:330723 -> fund:330723 8.00 JH-12-2-4",
            ],
            settled.Stage("coverage"));
        Assert.Equal("0.00", settled.Closing("pool"));
    }

    // JH-12-2-2, reading pool-match. A gap of 100.00, an empty pool, no other funds. The county's half stands: 50.00, and of the other 50.00 by 2:8
    // 10.00 and 40.00, so that it pays 90.00 and the city 10.00. Matching only what the pool pays (nothing), all 100.00 are split 2:8: 20.00 and 80.00.
    [Theory]
    [InlineData("stands", "area-fiscal:330723 -> fund:330723 50.00 JH-12-2-2", "10.00", "40.00")]
    [InlineData("match-only", null, "20.00", "80.00")]
    [Trait("Rule", "JH-12-2-2")]
    [Trait("Rule", "JH-12-2-4")]
    public void Gap_PoolEmpty_GovernmentMatchesByTheReading(string reading, string? half, string city, string county) =>
        Assert.Equal(
            new[] { half, $"pool-fiscal -> fund:330723 {city} JH-12-2-4", $"area-fiscal:330723 -> fund:330723 {county} JH-12-2-4" }.OfType<string>(),
            Gap("100.00", pool: "0.00").Reading("pool-match", reading).Settle().Stage("coverage"));

    // JH-12-2-2, pool 30.00, development 20.00, reserve 20.00 (not for ②). Standing: 30.00, 50.00, and the last 20.00 from development. Matching: 30.00 and
    // 30.00, then 40.00 from development and reserve. JH-12-2-3 is the sentence that the reading reads.
    [Theory]
    [InlineData("stands", "50.00", null)]
    [InlineData("match-only", "30.00", "reserve:330723 -> fund:330723 20.00")]
    [Trait("Rule", "JH-12-2-2")]
    [Trait("Rule", "JH-12-2-3")]
    public void Gap_PoolShort_RestGoesToOwnFundsByTheReading(string reading, string county, string? reserve)
    {
        WorkedSettlement settled = Gap("100.00", pool: "30.00")
            .Area("330723", ("developmentFund", "20.00"), ("riskReserve", "20.00")).Reading("pool-match", reading).Settle();
        string?[] expected =
        [
            "pool -> fund:330723 30.00:  / ",
            $"area-fiscal:330723 -> fund:330723 {county}: JH-12-2-3 / pool-match",
            $"development:330723 -> fund:330723 20.00: {(reserve is null ? " / own-funds-order" : " / ")}",
            reserve is null ? null : reserve + ":  / ",
        ];
        Assert.Equal(expected.OfType<string>(), settled.Shaped("coverage"));
    }

    // JH-12-2-2, matching in the proportion that a failed assessment leaves (JH-14-2): 45:55. Gap 100.00, pool 9.00: 9.00 × 55 ÷ 45 = 11.00; the other 80.00
    // by 15:85 are 12.00 and 68.00. A pool that pays its part whole has kept the proportion, odd fen and all: of 0.01 by 45:55 the pool has nothing and the
    // county 0.01, and no fen goes on to ③.
    [Fact]
    [Trait("Rule", "JH-12-2-2")]
    [Trait("Rule", "JH-14-2")]
    public void Gap_AssessmentFailed_GovernmentMatchesInTheRaisedProportion()
    {
        WorkedYear year = Gap("100.00", pool: "9.00").Area("330723", ("assessment", "fail")).Reading("pool-match", "match-only");
        Assert.Equal(
            [
                "pool -> fund:330723 9.00: JH-14-2 / assessment-rise",
                "area-fiscal:330723 -> fund:330723 11.00: JH-14-2 JH-12-2-3 / assessment-rise pool-match",
                "pool-fiscal -> fund:330723 12.00: JH-14-2 / assessment-rise",
                "area-fiscal:330723 -> fund:330723 68.00: JH-14-2 / assessment-rise",
            ],
            year.Settle().Shaped("coverage"));
        Assert.Equal(["area-fiscal:330723 -> fund:330723 0.01 JH-12-2-2"], year.Area("330723", ("expenditure", "0.01")).Settle().Stage("coverage"));
    }

    // JH-12-2-3, reading own-funds-order: 30.00 are open; development holds 40.00, the reserve 20.00. Listed: 30.00 from development. Together, by what each
    // holds: 20.00 and 10.00. Where both together do not suffice, each gives all in either reading.
    [Theory]
    [InlineData("listed", "40.00", "development:330723 -> fund:330723 30.00 JH-12-2-3", null)]
    [InlineData("together", "40.00", "development:330723 -> fund:330723 20.00 JH-12-2-3", "reserve:330723 -> fund:330723 10.00 JH-12-2-3")]
    [InlineData("listed", "10.00", "development:330723 -> fund:330723 10.00 JH-12-2-3", "reserve:330723 -> fund:330723 20.00 JH-12-2-3")]
    [InlineData("together", "10.00", "development:330723 -> fund:330723 10.00 JH-12-2-3", "reserve:330723 -> fund:330723 20.00 JH-12-2-3")]
    [Trait("Rule", "JH-12-2-3")]
    public void Gap_OwnFunds_AreUsedInTheOrderOfTheReading(string reading, string development, string first, string? second)
    {
        WorkedSettlement settled = Gap("100.00", pool: "20.00")
            .Area("330723", ("developmentFund", development), ("riskReserve", "20.00")).Reading("own-funds-order", reading).Settle();
        Assert.Equal(new[] { first, second }.OfType<string>(), settled.Stage("coverage").Skip(2));
    }

    // JH-12-2-3: the funds give only what is open. Pool 45.00 of 50.00: 5.00 open; development's 12.00 gives 5.00, the reserve nothing.
    [Fact]
    [Trait("Rule", "JH-12-2-3")]
    public void Gap_DevelopmentFundSuffices_LeavesTheReserveAlone() =>
        Assert.Equal(
            [
                "pool -> fund:330723 45.00 JH-12-2-2", "area-fiscal:330723 -> fund:330723 50.00 JH-12-2-2",
                "development:330723 -> fund:330723 5.00 JH-12-2-3",
            ],
            Gap("100.00", pool: "45.00").Area("330723", ("developmentFund", "12.00"), ("riskReserve", "8.00")).Settle().Stage("coverage"));

    // JH-12-2-2 with a scarce pool of 10.00 and parts of 20.00 and 10.00 asked: pro rata 6.67 and 3.33; in policy order 10.00 and nothing.
    [Theory]
    [InlineData("pro-rata", "6.67", "3.33")]
    [InlineData("policy-order", "10.00", null)]
    [Trait("Rule", "JH-12-2-2")]
    public void Gap_ScarcePool_IsDividedByTheReading(string reading, string first, string? second)
    {
        string[] coverage = WorkedYear.Of("jinhua", 2023)
            .Pool("10.00")
            .Area("330702", ("expenditure", "40.00"))
            .Area("330703", ("expenditure", "20.00"))
            .Reading("scarce-pool", reading)
            .Settle().Stage("coverage");
        string?[] expected = [$"pool -> fund:330702 {first} JH-12-2-2", second is null ? null : $"pool -> fund:330703 {second} JH-12-2-2"];
        Assert.Equal(expected.OfType<string>(), coverage.Where(line => line.StartsWith("pool ->", StringComparison.Ordinal)));
    }

    // JH-12-2-2: a surplus of 40.00 puts 20.00 into an empty pool in the same year. It may pay a neighbour's half of 30.00 up to 20.00,
    // unless only the opening balance counts.
    [Theory]
    [InlineData("current", "pool -> fund:330703 20.00 JH-12-2-2")]
    [InlineData("opening", null)]
    [Trait("Rule", "JH-12-2-2")]
    public void Gap_PoolFilledInTheSameYear_IsAvailableByTheReading(string reading, string? expected)
    {
        string[] coverage = WorkedYear.Of("jinhua", 2023)
            .Area("330702", ("income", "40.00"), ("priorYearExpenditure", "12000.00"))
            .Area("330703", ("expenditure", "60.00"))
            .Reading("pool-availability", reading)
            .Settle().Stage("coverage");
        Assert.Equal(expected is null ? [] : [expected], coverage.Where(line => line.StartsWith("pool ->", StringComparison.Ordinal)));
    }

    // JH-13: 市、县（市）责任分担比例可…适时调整: the ratio is a word of the document. With 7:3 instead of 5:5 a gap of 100.00 is 70.00 and 30.00.
    [Fact]
    [Trait("Rule", "JH-13")]
    public void Ratio_ChangedInTheDocument_ChangesTheSettlement()
    {
        string changed = WorkedPolicies.Text("jinhua").Replace("\"5:5\"", "\"7:3\"", StringComparison.Ordinal);
        WorkedSettlement settled = WorkedYear.Of(changed, 2023).Pool("500.00").Area("330723", ("expenditure", "100.00")).Settle();
        Assert.Equal(["pool -> fund:330723 70.00 JH-12-2-2", "area-fiscal:330723 -> fund:330723 30.00 JH-12-2-2"], settled.Stage("coverage"));
    }

    // JH-14-2: 考核不合格的，地方分担比例上升 5%. In points 50:50 becomes 45:55 and 20:80 becomes 15:85; relative, 50 % becomes 52.5 % and 80 % becomes 84 %.
    // Gap 200.00, the pool has 50.00. Points: asked 90.00, granted 50.00, area 110.00, open 40.00: 6.00 and 34.00.
    // Relative: asked 95.00, granted 50.00, area 105.00, open 45.00: 16 % 7.20 and 84 % 37.80.
    [Theory]
    [InlineData("points", "110.00", "6.00", "34.00")]
    [InlineData("relative", "105.00", "7.20", "37.80")]
    [Trait("Rule", "JH-14-2")]
    public void Gap_AssessmentFailed_RaisesTheAreasShareInBothSharedSteps(string reading, string half, string city, string rest)
    {
        WorkedSettlement settled = Gap("200.00", pool: "50.00").Area("330723", ("assessment", "fail")).Reading("assessment-rise", reading).Settle();
        Assert.Equal(
            [
                "pool -> fund:330723 50.00 JH-12-2-2", $"area-fiscal:330723 -> fund:330723 {half} JH-12-2-2",
                $"pool-fiscal -> fund:330723 {city} JH-12-2-4", $"area-fiscal:330723 -> fund:330723 {rest} JH-12-2-4",
            ],
            settled.Stage("coverage"));
    }

    // JH-16: 按照市、县（市）责任分担额的一定比例进行奖惩. Shared amounts: a gap of 100.00, 50.00 and 50.00; at 10 % that is 10.00.
    // Passed: from the pool to the area's balance. Failed (45.00 and 55.00, still 100.00): from the area's government to the pool.
    [Theory]
    [InlineData("pass", "pool -> balance:330723 10.00 JH-16")]
    [InlineData("fail", "area-fiscal:330723 -> pool 10.00 JH-16")]
    [Trait("Rule", "JH-16")]
    public void Reward_ByAssessment_IsTheDecidedProportionOfSharedAmounts(string assessment, string expected) =>
        Assert.Equal([expected], Gap("100.00", pool: "500.00").Area("330723", ("assessment", assessment), ("rewardRate", "0.1")).Settle().Stage("reward"));

    // JH-16: own funds are not shared amounts. Gap 100.00, of which the balance pays 40.00; 60.00 are shared, 30.00 and 30.00. 33.33 % of 60.00 is 19.998,
    // rounded 20.00. A pool of 500.00 pays it; a pool of 35.00 holds 5.00 after its share and gives those.
    [Theory]
    [InlineData("500.00", "20.00")]
    [InlineData("35.00", "5.00")]
    [Trait("Rule", "JH-16")]
    public void Reward_OwnFundsPaidPart_CountsSharedStepsOnlyUpToWhatThePoolHolds(string pool, string reward) =>
        Assert.Equal(
            [$"pool -> balance:330723 {reward} JH-16"],
            Gap("100.00", pool).Area("330723", ("openingBalance", "40.00"), ("rewardRate", "0.3333")).Settle().Stage("reward"));

    // JH-16: the pool of 95.00 pays its parts of two gaps of 100.00, 50.00 and (failed, 45:55) 45.00, and is empty. The penalty of 10.00 comes in before the
    // reward is paid, whichever of the two areas comes first in the policy.
    [Theory]
    [InlineData("330702", "330703")]
    [InlineData("330703", "330702")]
    [Trait("Rule", "JH-16")]
    public void Reward_AfterAllPenalties_DoesNotDependOnTheOrderOfAreas(string passed, string failed) =>
        Assert.Equal(
            [$"area-fiscal:{failed} -> pool 10.00 JH-16", $"pool -> balance:{passed} 10.00 JH-16"],
            WorkedYear.Of("jinhua", 2023).Pool("95.00")
                .Area(passed, ("expenditure", "100.00"), ("assessment", "pass"), ("rewardRate", "0.1"))
                .Area(failed, ("expenditure", "100.00"), ("assessment", "fail"), ("rewardRate", "0.1"))
                .Settle().Stage("reward"));

    // JH-16: a pool of 65.00 pays 40.00 and 20.00 of gaps and keeps 5.00. Rewards at 10 %: 8.00 and 4.00, together 12.00. Pro rata 8:4 of 5.00: 3.33 and 1.67,
    // so that 4.67 and 2.33 stay open; in policy order 5.00 and nothing.
    [Theory]
    [InlineData("pro-rata", "3.33", "1.67", "4.67", "2.33")]
    [InlineData("policy-order", "5.00", null, "3.00", "4.00")]
    [Trait("Rule", "JH-16")]
    public void Reward_PoolShort_IsRationedAndTheRestStaysOpen(string reading, string first, string? second, string open, string openToo)
    {
        WorkedSettlement settled = WorkedYear.Of("jinhua", 2023).Pool("65.00")
            .Area("330702", ("expenditure", "80.00"), ("rewardRate", "0.1"))
            .Area("330703", ("expenditure", "40.00"), ("rewardRate", "0.1"))
            .Reading("scarce-pool", reading).Settle();
        string?[] expected = [$"pool -> balance:330702 {first} JH-16", second is null ? null : $"pool -> balance:330703 {second} JH-16"];
        Assert.Equal(expected.OfType<string>(), settled.Stage("reward"));
        Assert.Equal(
            [$"330702 pool -> balance:330702 {open} JH-16 pool-short", $"330703 pool -> balance:330703 {openToo} JH-16 pool-short"], settled.Outstanding());
    }

    [Fact]
    [Trait("Rule", "JH-16")]
    public void Reward_NotDecided_DoesNotHappen() => Assert.Empty(Gap("100.00", pool: "500.00").Settle().Stage("reward"));

    private static WorkedYear Gap(string expenditure, string pool) => WorkedYear.Of("jinhua", 2023).Pool(pool).Area("330723", ("expenditure", expenditure));

    private static WorkedYear Balanced(string expenditure) => WorkedYear.Of("jinhua", 2023).Area(
        "330723", ("income", "100.00"), ("expenditure", expenditure), ("incomePlan", "120.00"));

    private static WorkedYear Mismanaged(string expenditure) => WorkedYear.Of("jinhua", 2023).Area(
        "330723",
        ("income", "80.00"), ("expenditure", expenditure), ("incomePlan", "90.00"), ("violationIncomeLoss", "3.00"), ("violationExpenditure", "2.00"));
}
