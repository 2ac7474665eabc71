namespace MedPool.Tests.Settlement;

/// <summary>A province over its cities in one run. Jinhua stands in for a city of Shaanxi (610100): the levels do not ask whose law the city settles by.</summary>
public class LevelTests
{
    private const string City = "610100";

    // Jinhua 2024: pool 5.00, Wuyi opens at 20.00; income 100.00 + 30.00, expenditure 60.00 + 50.00. The province sees 130.00, 110.00 and 25.00.
    private static readonly MedPool.Settlement Jinhua = Policies.Jinhua2022.Settle(SmallYear.Facts(
        "\"income\": \"100.00\", \"expenditure\": \"60.00\", \"openingBalance\": \"20.00\", \"priorYearExpenditure\": \"1000.00\"",
        "\"pool\": { \"openingBalance\": \"5.00\" },",
        "\"income\": \"30.00\", \"expenditure\": \"50.00\", \"incomePlan\": \"0.00\"",
        year: 2024));

    private static readonly Dictionary<string, MedPool.Settlement> Cities = new() { [City] = Jinhua };

    [Fact]
    public void TakeFrom_City_GivesTheSumsOfItsAreas()
    {
        AreaYear city = Province("").TakeFrom(Cities).Funds[Fund.Employee].Areas[City];
        Assert.Equal(("130.00", "110.00", "25.00"), (city.Income.ToString(), city.Expenditure.ToString(), city.OpeningBalance.ToString()));
    }

    [Fact]
    public void TakeFrom_OtherFigureInTheFacts_IsAnErrorWithBothNumbers()
    {
        FactsException error = Assert.Throws<FactsException>(() => Province("\"income\": \"130.01\"").TakeFrom(Cities));
        Assert.Equal("$.funds.employee.areas.610100.income", error.Path);
        Assert.Contains("the facts give 130.01, the city's own settlement 130.00", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TakeFrom_AnotherYear_IsAnError()
    {
        MedPool.Settlement other = Policies.Jinhua2022.Settle(SmallYear.Facts(year: 2023));
        Assert.Contains("is of 2023", Assert.Throws<FactsException>(() => Province("").TakeFrom(new Dictionary<string, MedPool.Settlement> { [City] = other })).Message, StringComparison.Ordinal);
    }

    // SN-2-1a: 5% of the prior year's income 200.00 is 10.00, out of the city's income; Wuyi's half of its surplus of 40.00, 20.00, reached the city's pool.
    [Fact]
    [Trait("Rule", "SN-2-1a")]
    public void Follow_County_FromTheCitysPoolToTheProvinces()
    {
        MedPool.Settlement province = Policies.Shaanxi2024.Settle(Province("\"priorYearIncome\": \"200.00\"").TakeFrom(Cities));
        Assert.Equal(
            ["fund:330723 -> pool 20.00", "fund:610100 -> pool 10.00"],
            Consolidation.Follow(province, Jinhua, City, Fund.Employee, SmallYear.Wuyi).Select(transfer => $"{transfer.From} -> {transfer.To} {transfer.Amount}"));
    }

    [Fact]
    public void Consolidation_BothSides_AgreeAndCancelOut()
    {
        MedPool.Settlement province = Policies.Shaanxi2024.Settle(Province("\"priorYearIncome\": \"200.00\"").TakeFrom(Cities));
        Consolidation both = Consolidation.Of(province, Cities);
        Assert.True(both.Agrees);
        Assert.Equal(["income 130.00", "expenditure 110.00", "openingBalance 25.00"], both.Pairs.Select(pair => $"{pair.Figure} {pair.City}"));
        Assert.Equal("265.00", both.Eliminated.ToString());
        BetweenLevels levy = Assert.Single(both.Flows);
        Assert.Equal(("10.00", "-10.00", "SN-2-1a"), (levy.Province.ToString(), levy.City.ToString(), levy.Transfer.Rule.Rule));
    }

    [Fact]
    public void Consolidation_SidesThatDiffer_SaysSo()
    {
        MedPool.Settlement province = Policies.Shaanxi2024.Settle(Province("\"income\": \"131.00\", \"expenditure\": \"110.00\", \"openingBalance\": \"25.00\""));
        Consolidation both = Consolidation.Of(province, Cities);
        Assert.False(both.Agrees);
        Assert.Equal("income", Assert.Single(both.Pairs, pair => !pair.Agrees).Figure);
    }

    private static SettlementFacts Province(string city)
    {
        string areas = string.Join(", ", Policies.Shaanxi2024.Document.Areas.Select(area =>
        {
            string own = area.Code == City ? city : "\"income\": \"0.00\", \"expenditure\": \"0.00\"";
            string prior = own.Contains("priorYearIncome", StringComparison.Ordinal) ? "" : "\"priorYearIncome\": \"0.00\", ";
            return $"\"{area.Code}\": {{ {prior}\"priorYearExpenditure\": \"1000.00\"{(own.Length > 0 ? ", " + own : "")} }}";
        }));
        return SmallYear.Parse($$"""{ "policy": "shaanxi", "year": 2024, "funds": { "employee": { "areas": { {{areas}} } } } }""");
    }
}
