using System.Text;
using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Tests.Projections;

/// <summary>Growth: which rate holds, how it rounds, and what a growth file may say.</summary>
public class GrowthTests
{
    // Half away from zero: 0.10 × 1.05 = 0.105 → 0.11; 0.11 × 1.05 = 0.1155 → 0.12: each year from the year before.
    [Theory]
    [InlineData("0.10", "0.05", "0.11")]
    [InlineData("0.11", "0.05", "0.12")]
    [InlineData("0.01", "-0.5", "0.01")] // 0.005 of 0.01 is left: half away from zero.
    [InlineData("100.00", "-1", "0.00")]
    [InlineData("100.00", "1/3", "133.33")]
    [InlineData("90071992547409.91", "0.000000001", "90071992637481.90")] // + 90071.99254740991
    public void Growth_OfAnAmount_IsExactAndRoundedOnce(string amount, string rate, string expected)
    {
        var growth = new GrowthAssumptions { Rates = new([new GrowthRate("income", null, null, null, Rate.Parse(rate))]) };
        FactValues values = FactValues.None.With(AreaFact.Income.Row, Fen.Parse(amount));
        FactValues grown = new FigureGrowth(growth, 2023).Of(values, new FactPlace("employee", "330723"));
        Assert.Equal(expected, grown[AreaFact.Income.Row]!.ToString());
    }

    [Fact]
    public void Growth_OfPersons_IsRoundedToPersons()
    {
        var growth = new GrowthAssumptions { Rates = new([new GrowthRate("insuredPersons", null, null, null, Rate.Parse("0.5"))]) };
        FactValues values = FactValues.None.With(AreaFact.InsuredPersons.Row, 5L);
        Assert.Equal(8L, new FigureGrowth(growth, 2023).Of(values, new FactPlace("employee", "330723"))[AreaFact.InsuredPersons.Row]);
    }

    [Fact]
    public void Growth_BeyondAnAccount_NamesFigureAndYear()
    {
        var growth = new GrowthAssumptions { Rates = new([new GrowthRate("income", null, null, null, Rate.Parse("10"))]) };
        FactValues values = FactValues.None.With(AreaFact.Income.Row, new Fen(long.MaxValue / 2));
        FactsException error = Assert.Throws<FactsException>(() => new FigureGrowth(growth, 2023).Of(values, new FactPlace("employee", "330723")));
        Assert.Equal("$.funds.employee.areas.330723.income", error.Path);
        Assert.Contains("in 2023 it grows by 10", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RateOf_SeveralThatHold_IsTheClosestAndOfItTheLast()
    {
        GrowthAssumptions growth = Read("""
            "expenditure": { "default": "0.01", "employee": { "default": "0.02", "330723": [ { "from": 2024, "rate": "0.05" }, { "from": 2026, "rate": "0.06" } ] }, "330726": "0.03" },
            "pool.interest": { "resident": "0.1" }
            """);
        Assert.Equal(
            ["0.02", "0.05", "0.05", "0.06"],
            new[] { 2023, 2024, 2025, 2026 }.Select(year => growth.RateOf("expenditure", "employee", "330723", year)!.ToString()));
        Assert.Equal("0.03", growth.RateOf("expenditure", "employee", "330726", 2023)!.ToString());
        Assert.Equal("0.02", growth.RateOf("expenditure", "employee", "330727", 2023)!.ToString());
        Assert.Equal("0.01", growth.RateOf("expenditure", "resident", "330723", 2023)!.ToString());
        Assert.Equal("0.1", growth.RateOf("pool.interest", "resident", null, 2023)!.ToString());
        Assert.Null(growth.RateOf("pool.interest", "employee", null, 2023));
        Assert.Null(growth.RateOf("income", "employee", "330723", 2023));
    }

    [Theory]
    [InlineData("\"incomes\": \"0.04\"", "$.incomes: \"incomes\" is not a figure that grows. Did you mean \"income\"?")]
    [InlineData("\"openingBalance\": \"0.04\"", "$.openingBalance: openingBalance comes from the year before")]
    [InlineData("\"assessment\": \"0.04\"", "$.assessment: \"assessment\" is not a figure that grows.")]
    [InlineData("\"income\": 0.04", "$.income: a string is expected here")]
    [InlineData("\"income\": null", "$.income: a rate as a string")]
    [InlineData("\"income\": \"4%\"", "$.income: '4%' is not a rate")]
    [InlineData("\"income\": \"-1.01\"", "$.income: -1.01 is not within -1 and 10; write 4 % a year as \"0.04\"")]
    [InlineData("\"income\": { \"pension\": \"0.04\" }", "$.income.pension: the key is unknown.")]
    [InlineData("\"income\": { \"330723\": { \"employee\": \"0.04\" } }", "$.income.330723: a string is expected here")]
    [InlineData("\"income\": { \"employee\": { \"resident\": \"0.04\" } }", "$.income.employee.resident: the key is unknown.")]
    [InlineData("\"pool.interest\": { \"330723\": \"0.04\" }", "$.pool.interest.330723: the key is unknown.")]
    [InlineData("\"income\": [ { \"from\": 2024, \"rate\": \"0.04\" }, { \"from\": 2024, \"rate\": \"0.05\" } ]", "$.income[1].from: 2024 is not a year after 2024")]
    [InlineData("\"income\": [ { \"from\": 2024 } ]", "$.income[0].rate: a rate as a string")]
    [InlineData("\"income\": \"0.04\", \"income\": \"0.05\"", "this is not sound JSON: Duplicate property 'income'")]
    public void Read_BadGrowth_NamesTheFileAndThePlace(string text, string expected)
    {
        InputException error = Assert.Throws<InputException>(() => Read(text));
        Assert.StartsWith("growth.json: " + expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherSchema_IsAnError() =>
        Assert.Contains("$.schema: this medpool knows schema 1", Assert.Throws<InputException>(() => ReadAll("""{ "schema": 2 }""")).Message, StringComparison.Ordinal);

    private static GrowthAssumptions Read(string members) => ReadAll($$"""{ "schema": 1, {{members}} }""");

    private static GrowthAssumptions ReadAll(string text) =>
        GrowthAssumptions.Read(TextSource.FromMemory(Encoding.UTF8.GetBytes(text), "growth.json"), Policies.Jinhua2022);
}
