namespace MedPool.Tests.Settlement;

/// <summary>Years in sequence: what one year closes with, the next opens with; checked, not trusted.</summary>
public class CarryTests
{
    private const string Wuyi = "\"priorYearExpenditure\": \"120.00\", \"openingBalance\": \"50.00\", \"income\": \"100.00\", \"expenditure\": \"80.00\", \"riskReserve\": \"7.00\"";

    private static readonly MedPool.Settlement First = Policies.Jinhua2022.Settle(SmallYear.Facts(Wuyi));

    // 2022: levy 10.00 (a twelfth of 120.00), surplus 20.00 halved: balance 50.00 − 10.00 + 10.00 = 50.00, pool 10.00 + 10.00 = 20.00.
    // 2023 opens with these, levies no more, and halves a surplus of 4.00, of which the cap of 3 × 80.00 / 12 = 20.00 lets the pool have nothing.
    [Fact]
    public void CarryFrom_YearBefore_OpensWithItsClosings()
    {
        SettlementFacts facts = Next("\"income\": \"4.00\"").CarryFrom(First);
        FundSettlement second = Policies.Jinhua2022.Settle(facts)[Fund.Employee];
        Assert.Equal("50.00", second[SmallYear.Wuyi].OpeningBalance.ToString());
        Assert.Equal("20.00", second.Parties.Single(party => party.Party.Kind == PartyKind.Pool).Opening.ToString());
        Assert.Equal("7.00", second.Parties.Single(party => party.Party.Kind == PartyKind.Reserve).Closing.ToString());
        Assert.Empty(second.Stage(StageKind.Levy));
        Assert.Equal(["fund:330723 -> balance:330723 4.00 JH-07-1c"], second.Stage(StageKind.Surplus));
    }

    [Fact]
    public void CarryFrom_OtherOpeningInTheFacts_IsAnErrorWithBothNumbers()
    {
        FactsException error = Assert.Throws<FactsException>(() => Next("\"openingBalance\": \"50.01\"").CarryFrom(First));
        Assert.Equal("$.funds.employee.areas.330723.openingBalance", error.Path);
        Assert.Contains("the facts give 50.01, the year before closed at 50.00", error.Message, StringComparison.Ordinal);
        Assert.Equal("50.00", Next("\"openingBalance\": \"50.00\"").CarryFrom(First).Funds[Fund.Employee].Areas[SmallYear.Wuyi].OpeningBalance.ToString());
    }

    // Jinhua's stages read the prior year's expenditure (the cap of JH-07-3) and never its income: what nobody gave is not listed as unused.
    [Fact]
    public void CarryFrom_FigureThatNoStageReads_IsNoUnusedFact()
    {
        FundSettlement second = Policies.Jinhua2022.Settle(Next("\"income\": \"4.00\"").CarryFrom(First))[Fund.Employee];
        Assert.DoesNotContain(second.Unused, fact => fact.StartsWith("prior", StringComparison.Ordinal));
        Assert.Equal("80.00", second.Facts.Areas[SmallYear.Wuyi].PriorYearExpenditure.ToString());
        FundSettlement given = Policies.Jinhua2022.Settle(Next("\"income\": \"4.00\", \"priorYearIncome\": \"1.00\"").CarryFrom(First))[Fund.Employee];
        Assert.Contains("priorYearIncome", given.Unused);
    }

    [Fact]
    public void CarryFrom_SettlementThatDoesNotHold_IsAnError()
    {
        FundSettlement fund = First[Fund.Employee];
        PartyBalance[] parties = [.. fund.Parties];
        parties[0] = parties[0] with { Closing = parties[0].Closing + new Fen(1) };
        MedPool.Settlement changed = First with
        {
            Funds = new EquatableArray<FundSettlement>([fund with { Parties = new EquatableArray<PartyBalance>(parties) }]),
        };
        Assert.Contains("does not hold", Assert.Throws<FactsException>(() => Next("").CarryFrom(changed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CarryFrom_NotTheYearBefore_IsAnError() =>
        Assert.Contains(
            "need that of 2023",
            Assert.Throws<FactsException>(() => SmallYear.Facts(year: 2024).CarryFrom(First)).Message,
            StringComparison.Ordinal);

    // JN-3-4-5a: 活期存款不足30%的，待定期存款到期后补足. 2020: 30% of 100.00 is due, demand deposits give 12.00, 18.00 stay outstanding. 2021: deposits of
    // 5.00 mature, 13.00 stay; 2022 all matures.
    [Fact]
    [Trait("Rule", "JN-3-4-5a")]
    public void CarryFrom_Outstanding_IsCollectedAsDepositsMature()
    {
        MedPool.Settlement settled = Policies.Jining2020.Settle(Jining(2020, "\"openingBalance\": \"100.00\", \"demandDeposits\": \"12.00\""));
        Assert.Equal(["balance:370811 -> pool 12.00 JN-3-4-5a"], settled[Fund.Employee].Stage(StageKind.Centralise));
        Assert.Equal("18.00", Assert.Single(settled[Fund.Employee].Outstanding).Amount.ToString());
        settled = Policies.Jining2020.Settle(Jining(2021, "\"demandDeposits\": \"5.00\"").CarryFrom(settled));
        Assert.Equal(["balance:370811 -> pool 5.00 JN-3-4-5a"], settled[Fund.Employee].Stage(StageKind.Centralise));
        Assert.Equal("13.00", Assert.Single(settled[Fund.Employee].Outstanding).Amount.ToString());
        settled = Policies.Jining2020.Settle(Jining(2022, "").CarryFrom(settled));
        Assert.Equal(["balance:370811 -> pool 13.00 JN-3-4-5a"], settled[Fund.Employee].Stage(StageKind.Centralise));
        Assert.Empty(settled[Fund.Employee].Outstanding);
        Assert.Equal("70.00", settled[Fund.Employee]["370811"].ClosingBalance.ToString());
    }

    // JN-3-4-5a, read as still the area's: 30.00 of 100.00 are centralised in 2020, and a gap of 80.00 draws 70.00 and 10.00 of them; 20.00 are left for
    // later years. Read as the city's, nothing is carried.
    [Theory]
    [InlineData("still-the-areas", "20.00")]
    [InlineData("citys", null)]
    [Trait("Rule", "JN-3-4-5a")]
    public void CarryFrom_CentralisedBalance_IsLeftOverForLaterGaps(string reading, string? expected)
    {
        const string area = "\"openingBalance\": \"100.00\", \"approvedShares\": { \"pool\": \"1\", \"area-fiscal\": \"0\" }";
        SettlementFacts facts = WithFigures(Jining(2020, area), "0.00", "80.00");
        MedPool.Settlement settled = Policies.Jining2020.Settle(
            facts, new SettlementOptions { Readings = new Dictionary<string, string> { ["centralised-balance"] = reading } });
        Assert.Equal(expected, Jining(2021, "").CarryFrom(settled).Funds[Fund.Employee].Areas["370811"].Centralised?.ToString());
    }

    // JH-16: a reward that the pool could not pay is shown as outstanding and is no debt of the area in the next year.
    [Fact]
    [Trait("Rule", "JH-16")]
    public void CarryFrom_RewardThatWasNotPaid_IsNoDebtOfTheArea()
    {
        MedPool.Settlement settled = Policies.Jinhua2022.Settle(SmallYear.Facts("\"expenditure\": \"100.00\", \"rewardRate\": \"0.1\""));
        Assert.Equal(OutstandingReason.PoolShort, Assert.Single(settled[Fund.Employee].Outstanding).Reason);
        Assert.Null(Next("").CarryFrom(settled).Funds[Fund.Employee].Areas[SmallYear.Wuyi].OutstandingDue);
    }

    // JN-3-4-3: 当年总量定额结余的部分，可纳入次年总量. Quota 90.00, spent 80.00: 10.00 on top of next year's 100.00, which is next year's budget.
    [Fact]
    [Trait("Rule", "JN-3-4-3")]
    public void CarryFrom_Quota_IsNextYearsBudget()
    {
        MedPool.Settlement settled = Policies.Jining2020.Settle(WithFigures(Jining(
            2020, "\"expenditureBudget\": \"90.00\", \"nextYearQuota\": \"100.00\""), "80.00", "80.00"));
        Assert.Equal("110.00", settled[Fund.Employee]["370811"].NextQuota.ToString());
        Assert.Equal("110.00", Jining(2021, "").CarryFrom(settled).Funds[Fund.Employee].Areas["370811"].ExpenditureBudget.ToString());
    }

    private static SettlementFacts Next(string wuyi) => SmallYear.Parse(
        SmallYear.Json(wuyi, year: 2023).Replace(", \"priorYearExpenditure\": \"0.00\"", "", StringComparison.Ordinal));

    private static SettlementFacts Jining(int year, string area)
    {
        string areas = string.Join(", ", Policies.Jining2020.Document.Areas.Select(each =>
            $"\"{each.Code}\": {{ \"income\": \"0.00\", \"expenditure\": \"0.00\"{(each.Code == "370811" && area.Length > 0 ? ", " + area : "")} }}"));
        return SmallYear.Parse($$"""{ "policy": "jining", "year": {{year}}, "funds": { "employee": { "areas": { {{areas}} } } } }""");
    }

    private static SettlementFacts WithFigures(SettlementFacts facts, string income, string expenditure)
    {
        FundYear fund = facts.Funds[Fund.Employee];
        var areas = fund.Areas.ToDictionary(
            pair => pair.Key,
            pair => pair.Key == "370811" ? pair.Value with { Income = Fen.Parse(income), Expenditure = Fen.Parse(expenditure) } : pair.Value);
        return facts with { Funds = new Dictionary<string, FundYear> { [Fund.Employee] = fund with { Areas = areas } } };
    }
}
