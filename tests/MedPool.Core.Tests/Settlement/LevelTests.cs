using MedPool.Levels;

namespace MedPool.Tests.Settlement;

/// <summary>
/// A province over its cities in one run. Jinhua stands in for a city of Shaanxi (610100): the levels do not ask whose law the city settles by.
/// </summary>
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
        Assert.Contains(
            "is of 2023",
            Assert.Throws<FactsException>(() => Province("").TakeFrom(new Dictionary<string, MedPool.Settlement> { [City] = other })).Message,
            StringComparison.Ordinal);
    }

    // SN-2-1a: 5% of the prior year's income 200.00 is 10.00, out of the city's income; Wuyi's half of its surplus of 40.00, 20.00, reached the city's pool.
    [Fact]
    [Trait("Rule", "SN-2-1a")]
    public void Follow_County_FromTheCitysPoolToTheProvinces()
    {
        MedPool.Settlement province = Policies.Shaanxi2024.Settle(Province("\"priorYearIncome\": \"200.00\"").TakeFrom(Cities));
        Assert.Equal(
            ["fund:330723 -> pool 20.00", "fund:610100 -> pool 10.00"],
            Consolidation.Follow(province, Jinhua, City, Fund.Employee, SmallYear.Wuyi)
                .Select(transfer => $"{transfer.From} -> {transfer.To} {transfer.Amount}"));
    }

    // The city closes with 15.00 in its pool and 40.00 in Wuyi's balance, 10.00 of it from Pujiang's government. The levy of 10.00 comes out of the pool:
    // 45.00 in its own books; 35.00 as the province states it, which does not know what governments paid inside the city.
    [Fact]
    public void Consolidation_BothSides_AgreeAndConserve()
    {
        SettlementFacts facts = Province("\"priorYearIncome\": \"200.00\"");
        (MedPool.Settlement province, MedPool.Settlement city) = Settle(facts, CityFacts(Surplus));
        Consolidation both = Consolidation.Of(province, Of(city));
        Assert.Empty(both.Findings);
        Assert.Equal(
            ["income 130.00", "expenditure 110.00", "openingBalance 25.00", "fromProvince 0.00", "toProvince 10.00"],
            both.Pairs.Select(pair => $"{pair.Figure} {pair.City}"));
        Assert.Equal("275.00", both.Eliminated.ToString());
        BetweenLevels levy = Assert.Single(both.Flows);
        Assert.Equal(("10.00", "-10.00", "SN-2-1a"), (levy.Province.ToString(), levy.City.ToString(), levy.Transfer.Rule.Rule));
        Assert.Equal(("35.00", "45.00"), (both.Closings[0].Province.ToString(), both.Closings[0].City.ToString()));
        Assert.Equal("25.00 + 140.00 - 110.00 = 55.00, 0.00", Line(both));
    }

    // SN-2-2a: 先动用统筹区历年滚存结余弥补,滚存结余不足的 … 由省级调剂金和统筹区政府共同负担. The city has no balance and a gap of 60.00, with the levy 70.00: the
    // provincial pool pays 60% of it, 42.00, into the city's pool, before the city's own 5:5. There the pool pays 30.00 of Wuyi's 60.00 and its
    // government 30.00; 12.00 are left, out of which the levy of 10.00 is paid. Nobody covers the gap a second time.
    [Fact]
    [Trait("Rule", "SN-2-2a")]
    public void Settle_GapOnBothLevels_IsCoveredOnce()
    {
        (MedPool.Settlement province, MedPool.Settlement city) = Settle(ProvinceWithPool, CityFacts(Gap, ""));
        Assert.Equal(
            ["pool -> fund:610100 42.00 SN-2-2a", "area-fiscal:610100 -> fund:610100 28.00 SN-2-2a"],
            province[Fund.Employee].Stage(StageKind.Coverage));
        Assert.Equal(["bank -> pool 42.00 JP-6", .. Wuyi(city)], city[Fund.Employee].Transfers.Select(Short));
        Consolidation both = Consolidation.Of(province, Of(city));
        Assert.Empty(both.Findings);
        Assert.Equal("10.00", Assert.Single(both.Levies).Levy.FromPool.ToString());
        Assert.Equal("100.00 + 130.00 - 160.00 = 70.00, 0.00", Line(both));

        // The next year of the city opens with what is left: 42.00 − 30.00 − 10.00.
        Assert.Equal("2.00", SmallYear.Facts(year: 2025).CarryFrom(city).Funds[Fund.Employee].PoolOpeningBalance.ToString());
    }

    // Year after year: the city opens 2025 with the 2.00 that its own books left; the province states 0.00 for it (its government was to pay 28.00 and
    // paid 30.00), and takes the city's figure. The provincial pool opens with 100.00 + 10.00 − 42.00.
    [Fact]
    public void CarryFrom_BothLevels_FollowsTheCitysOwnBooks()
    {
        (MedPool.Settlement province, MedPool.Settlement city) = Settle(ProvinceWithPool, CityFacts(Gap, ""));
        MedPool.Settlement nextCity = Policies.Jinhua2022.Settle(SmallYear.Facts(year: 2025).CarryFrom(city));
        SettlementFacts facts = Province("\"priorYearIncome\": \"20.00\"") with { Year = 2025 };
        FundSettlement next = Policies.Shaanxi2024.Settle(facts.TakeFrom(Of(nextCity)).CarryFrom(province))[Fund.Employee];
        Assert.Equal(("0.00", "2.00"), (province[Fund.Employee][City].ClosingBalance.ToString(), next[City].OpeningBalance.ToString()));
        Assert.Equal("68.00", next.Parties[0].Opening.ToString());
    }

    // The province's figures do not depend on what it pays: settled over the city's final books, it is the same to the byte.
    [Fact]
    public void Settle_ProvinceOverTheFinalCity_IsTheSame()
    {
        (MedPool.Settlement province, MedPool.Settlement city) = Settle(ProvinceWithPool, CityFacts(Gap, ""));
        Assert.Equal(province.ToUtf8(), Policies.Shaanxi2024.Settle(ProvinceWithPool.TakeFrom(Of(city))).ToUtf8());
    }

    [Fact]
    public void Consolidation_CityThatHasNotBookedTheProvince_NamesBothPlacesAndAmounts()
    {
        MedPool.Settlement city = Policies.Jinhua2022.Settle(CityFacts(Gap, ""));
        Consolidation both = Consolidation.Of(Policies.Shaanxi2024.Settle(ProvinceWithPool.TakeFrom(Of(city))), Of(city));
        Assert.Equal(
            [
                "employee 610100 fromProvince: the province's transfers to 610100 says 42.00, the city's pool.fromProvince says 0.00: 42.00 apart",
                "employee 610100 toProvince: the province's transfers from 610100 → pool says 10.00, the city's pool.toProvince says 0.00: 10.00 apart",
                "employee, both levels: the difference is 32.00, not 0.00",
            ],
            both.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void Consolidation_SidesThatDiffer_SaysSo()
    {
        MedPool.Settlement province = Policies.Shaanxi2024.Settle(
            Province("\"income\": \"131.00\", \"expenditure\": \"110.00\", \"openingBalance\": \"25.00\""));
        Consolidation both = Consolidation.Of(province, Cities);
        Assert.False(both.Agrees);
        Assert.Equal("income", Assert.Single(both.Pairs, pair => !pair.Agrees).Figure);
    }

    // A levy of 100.00 by hand: the pool has 15.00, Wuyi's balance 40.00, and the city's government pays the other 45.00.
    [Fact]
    public void ProvincialLevy_MoreThanTheCityHolds_EndsWithItsGovernment()
    {
        SettlementFacts facts = CityFacts(Surplus);
        FundYear fund = facts.Funds[Fund.Employee] with { PoolToProvince = Fen.Parse("100.00") };
        ProvincialLevy levy = ProvincialLevy.Of(SmallYear.Settle(facts with { Funds = new Dictionary<string, FundYear> { [Fund.Employee] = fund } }));
        Assert.Equal(
            "15.00, 330723 40.00, 45.00",
            $"{levy.FromPool}, {string.Join(", ", levy.FromBalances.Select(part => $"{part.AreaCode} {part.Amount}"))}, {levy.FromGovernment}");
    }

    [Fact]
    public void ReceiveFrom_OtherAmountInTheFacts_IsAnErrorWithBothNumbers()
    {
        MedPool.Settlement province = Settle(ProvinceWithPool, CityFacts(Gap, "")).Province;
        FactsException error = Assert.Throws<FactsException>(
            () => CityFacts(Gap, "", "\"pool\": { \"fromProvince\": \"41.99\" },").ReceiveFrom(province, City));
        Assert.Equal("$.funds.employee.pool.fromProvince", error.Path);
        Assert.Contains("the facts give 41.99, the province's settlement 42.00", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            "no city 610199",
            Assert.Throws<FactsException>(() => CityFacts(Gap, "").ReceiveFrom(province, "610199")).Message,
            StringComparison.Ordinal);
    }

    private const string Surplus = "\"income\": \"100.00\", \"expenditure\": \"60.00\", \"openingBalance\": \"20.00\", \"priorYearExpenditure\": \"1000.00\"";
    private const string Gap = "\"income\": \"100.00\", \"expenditure\": \"160.00\", \"priorYearExpenditure\": \"1000.00\"";

    private static readonly string[] WuyiCovered =
    [
        "contributors -> fund:330723 100.00 JP-6", "fund:330723 -> providers 160.00 JP-6",
        "pool -> fund:330723 30.00 JH-12-2-2", "area-fiscal:330723 -> fund:330723 30.00 JH-12-2-2",
    ];

    private static SettlementFacts ProvinceWithPool => Province(
        "\"priorYearIncome\": \"200.00\", \"approvedShares\": { \"pool\": \"0.6\", \"area-fiscal\": \"0.4\" }", "\"pool\": { \"openingBalance\": \"100.00\" },");

    private static string[] Wuyi(MedPool.Settlement city)
    {
        Assert.Equal("12.00", city[Fund.Employee].Parties[0].Closing.ToString());
        return WuyiCovered;
    }

    private static SettlementFacts CityFacts(string wuyi, string pujiang = "\"income\": \"30.00\", \"expenditure\": \"50.00\"", string pool = "") =>
        SmallYear.Facts(wuyi, pool.Length > 0 ? pool : wuyi == Surplus ? "\"pool\": { \"openingBalance\": \"5.00\" }," : "", pujiang, 2024);

    // City, province, city again.
    private static (MedPool.Settlement Province, MedPool.Settlement City) Settle(SettlementFacts province, SettlementFacts city)
    {
        MedPool.Settlement settled = Policies.Shaanxi2024.Settle(province.TakeFrom(Of(Policies.Jinhua2022.Settle(city))));
        return (settled, Policies.Jinhua2022.Settle(city.ReceiveFrom(settled, City)));
    }

    private static Dictionary<string, MedPool.Settlement> Of(MedPool.Settlement city) => new() { [City] = city };

    private static string Short(Transfer transfer) => $"{transfer.From} -> {transfer.To} {transfer.Amount} {transfer.Rule.Rule}";

    private static string Line(Consolidation both)
    {
        Conservation sums = both.Funds.Single().Conservation;
        return $"{sums.Opening} + {sums.FromExternal} - {sums.ToExternal} = {sums.Closing}, {sums.Difference}";
    }

    private static SettlementFacts Province(string city, string fund = "")
    {
        string areas = string.Join(", ", Policies.Shaanxi2024.Document.Areas.Select(area =>
        {
            string own = area.Code == City ? city : "\"income\": \"0.00\", \"expenditure\": \"0.00\"";
            string prior = own.Contains("priorYearIncome", StringComparison.Ordinal) ? "" : "\"priorYearIncome\": \"0.00\", ";
            return $"\"{area.Code}\": {{ {prior}\"priorYearExpenditure\": \"1000.00\"{(own.Length > 0 ? ", " + own : "")} }}";
        }));
        return SmallYear.Parse($$"""{ "policy": "shaanxi", "year": 2024, "funds": { "employee": { {{fund}} "areas": { {{areas}} } } } }""");
    }
}
