using System.Text;
using MedPool.Files;
using MedPool.Tests.Settlement;

namespace MedPool.Tests.Projections;

/// <summary>Another course of the years: readings, facts and growth that differ from the base, and what they change.</summary>
public class ScenarioTests
{
    private const string Gap = "\"income\": \"0.00\", \"expenditure\": \"100.00\"";

    // Two gaps of 100.00 a year, a pool of 60.00: in proportion each area gets 30.00, in policy order Wuyi 50.00 and Pujiang 10.00. What is not granted is
    // 20:80 for city and county: 20.00 more for Wuyi is 16.00 less for its county. In 2023 the pool has nothing under either.
    [Fact]
    public void Compare_OtherReading_ShowsWhoPaysMoreInTheYear()
    {
        ProjectionComparison comparison = Compare("""{ "schema": 1, "readings": { "scarce-pool": "policy-order" } }""");
        YearDifference difference = Assert.Single(comparison.Differences);
        Assert.Equal(2022, difference.Year);
        Assert.Equal(default, difference.PoolMore);
        Assert.Equal(
            ["area-fiscal:330723 -16.00", "area-fiscal:330726 16.00"],
            difference.Payments.Select(payment => $"{payment.Party} {payment.More}"));
    }

    // A pool of 260.00 pays 50.00 for each gap in both years, and has 160.00 and 60.00 left.
    [Fact]
    public void Compare_OtherFacts_ReplaceThoseOfTheBase()
    {
        ProjectionComparison comparison = Compare("""{ "schema": 1, "name": "saved", "funds": { "employee": { "pool": { "openingBalance": "260.00" } } } }""");
        Assert.Equal(["2022 160.00", "2023 60.00"], comparison.Differences.Select(difference => $"{difference.Year} {difference.PoolMore}"));
        Assert.Equal((2022, (int?)null), (comparison.Base.PoolEnds[0].Year, comparison.Other.PoolEnds[0].Year));
    }

    [Fact]
    public void Compare_OtherGrowth_ReplacesTheFiguresItNames()
    {
        var options = new ProjectionOptions
        {
            Years = 2,
            Growth = new GrowthAssumptions { Rates = new([new GrowthRate("expenditure", null, null, null, Rate.One), new GrowthRate("income", null, null, null, Rate.One)]) },
        };
        ProjectionOptions other = Read("""{ "schema": 1, "growth": { "expenditure": { "330723": "0" } } }""").Apply(options);
        Assert.Equal("0", other.Growth.RateOf("expenditure", Fund.Employee, SmallYear.Wuyi, 2023).ToString());
        Assert.Null(other.Growth.RateOf("expenditure", Fund.Employee, SmallYear.Pujiang, 2023));
        Assert.Equal("1", other.Growth.RateOf("income", Fund.Employee, SmallYear.Pujiang, 2023).ToString());
    }

    [Fact]
    public void Compare_SameCourse_HasNoDifferences() => Assert.Empty(Compare("""{ "schema": 1 }""").Differences);

    // Shares are one value; null removes a fact; the others stay.
    [Fact]
    public void Apply_Facts_ReplacesWholeValuesAndRemovesByNull()
    {
        SettlementFacts facts = SmallYear.Facts(Gap + ", \"riskReserve\": \"5.00\", \"approvedShares\": { \"pool\": \"0.4\", \"area-fiscal\": \"0.6\" }");
        AreaYear area = Read("""
            { "schema": 1, "funds": { "employee": { "areas": { "330723": { "riskReserve": null, "approvedShares": { "pool": "1" }, "emergency": "2.00" } } } } }
            """).Apply(facts).Funds[Fund.Employee].Areas[SmallYear.Wuyi];
        Assert.Null(area.RiskReserve);
        Assert.Equal([new PartyShare(PartyKind.Pool, Rate.One)], area.ApprovedShares);
        Assert.Equal(("100.00", "2.00"), (area.Expenditure.ToString(), area.Emergency.ToString()));
    }

    [Theory]
    [InlineData("""{ "schema": 1, "fund": {} }""", "scenario.json: $.fund: the key is unknown")]
    [InlineData("""{ "schema": 1, "readings": { "scarce-pool": 1 } }""", "scenario.json: $.readings.scarce-pool: a string is expected here")]
    [InlineData("""{ "schema": 1, "growth": { "incomes": "0.1" } }""", "scenario.json: $.growth.incomes: \"incomes\" is not a figure")]
    [InlineData("""{ "schema": 3 }""", "scenario.json: $.schema: this medpool knows schema 1")]
    public void Read_BadScenario_NamesTheFileAndThePlace(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<InputException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "employee": { "areas": { "330723": { "income": 1 } } } }""", "$.funds.employee.areas.330723.income: a number")]
    [InlineData("""{ "employee": { "areas": { "330723": { "incom": "1.00" } } } }""", "$.funds.employee.areas.330723.incom: \"incom\" is not a known key")]
    [InlineData("""{ "employee": { "areas": { "330723": "none" } } }""", "$.funds.employee.areas.330723: a string")]
    [InlineData("""{ "employee": { "levyrate": "0.1" } }""", "$.funds.employee.levyrate: \"levyrate\" is not a known key")]
    [InlineData("[]", "$.funds: an array")]
    public void Apply_BadFacts_NamesThePlace(string funds, string expected) =>
        Assert.StartsWith(
            expected,
            Assert.Throws<FactsException>(() => Read($$"""{ "schema": 1, "funds": {{funds}} }""").Apply(SmallYear.Facts())).Message,
            StringComparison.Ordinal);

    private static ProjectionComparison Compare(string scenario)
    {
        SettlementFacts facts = SmallYear.Facts(Gap, "\"pool\": { \"openingBalance\": \"60.00\" },", Gap);
        var options = new ProjectionOptions { Years = 2 };
        ProjectionScenario other = Read(scenario);
        return new ProjectionComparison(
            Projection.Of([Policies.Jinhua2022], facts, options),
            Projection.Of([Policies.Jinhua2022], other.Apply(facts), other.Apply(options)));
    }

    private static ProjectionScenario Read(string text) =>
        ProjectionScenario.Read(TextSource.FromMemory(Encoding.UTF8.GetBytes(text), "scenario.json"), Policies.Jinhua2022);
}
