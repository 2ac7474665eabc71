namespace MedPool.Tests.Settlement;

/// <summary>All readings compared: who pays more or less, and by how much.</summary>
public class CompareReadingsTests
{
    // Two gaps of 100.00, a pool of 60.00: each asks 50.00. In proportion each gets 30.00; in policy order Wuyi gets 50.00, Pujiang 10.00.
    // What is not granted falls 20:80 to the governments of city and area (JH-12-2-4): 20.00 less for Wuyi is 4.00 and 16.00.
    [Fact]
    public void CompareReadings_ScarcePool_ShowsWhoPaysMore()
    {
        const string Gap = "\"expenditure\": \"100.00\"";
        SettlementFacts facts = SmallYear.Facts(Gap, "\"pool\": { \"openingBalance\": \"60.00\" },", Gap);
        ComparedReading scarce = Policies.Jinhua2022.CompareReadings(facts).Single(comparison => comparison.Reading == "scarce-pool");
        Assert.Equal(("pro-rata", "policy-order"), (scarce.Chosen, scarce.Alternative));
        Assert.Equal(
            ["area-fiscal:330723 -16.00", "area-fiscal:330726 16.00"],
            scarce.Differences.Select(difference => $"{difference.Party} {difference.More}"));
    }

    // JH-07-3: X 1000.00, cap 3 × 1000.00 / 12 = 250.00, pool 245.00: of half a surplus of 40.00 it takes 5.00, read as a threshold 20.00. The pool gets
    // 15.00 more, so it pays 15.00 less; the area's balance gets 15.00 less.
    [Fact]
    public void CompareReadings_WhoGetsMore_PaysLess()
    {
        SettlementFacts facts = SmallYear.Facts(
            "\"income\": \"40.00\", \"priorYearExpenditure\": \"1000.00\"",
            "\"pool\": { \"openingBalance\": \"245.00\" },",
            year: 2023);
        ComparedReading cap = Policies.Jinhua2022.CompareReadings(facts).Single(comparison => comparison.Reading == "cap");
        Assert.Equal(["pool -15.00", "balance:330723 15.00"], cap.Differences.Select(difference => $"{difference.Party} {difference.More}"));
    }

    [Fact]
    public void CompareReadings_EveryAlternativeNotChosen_IsThereOnce()
    {
        EquatableArray<ComparedReading> comparisons = Policies.Jinhua2022.CompareReadings(SmallYear.Facts());
        Assert.Equal(
            [
                "pool-availability opening",
                "scarce-pool policy-order",
                "cap threshold",
                "management-charge up-to-gap",
                "assessment-rise relative",
                "first-levy-offset by-area",
                "pool-match match-only",
                "own-funds-order together",
                "management-scope always",
            ],
            comparisons.Select(comparison => $"{comparison.Reading} {comparison.Alternative}"));
        Assert.All(comparisons, comparison => Assert.Empty(comparison.Differences));
    }

    // JN-3-4-6: with the opening balance alone the pool cannot grant its part whole, which is an error under that reading only.
    [Fact]
    public void CompareReadings_AlternativeThatCannotSettle_SaysWhy()
    {
        string areas = string.Join(", ", Policies.Jining2020.Document.Areas.Select(area => area.Code switch
        {
            "370811" => "\"370811\": { \"income\": \"100.00\", \"expenditure\": \"0.00\" }",
            "370812" => "\"370812\": { \"income\": \"0.00\", \"expenditure\": \"10.00\", \"approvedShares\": { \"pool\": \"1\", \"area-fiscal\": \"0\" } }",
            _ => $"\"{area.Code}\": {{ \"income\": \"0.00\", \"expenditure\": \"0.00\", \"openingBalance\": \"1.00\" }}",
        }));
        SettlementFacts facts = SmallYear.Parse($$"""{ "policy": "jining", "year": 2021, "funds": { "employee": { "areas": { {{areas}} } } } }""");
        ComparedReading opening = Policies.Jining2020.CompareReadings(facts).Single(comparison => comparison.Alternative == "opening");
        Assert.Contains("JN-3-4-6", opening.Problem, StringComparison.Ordinal);
    }
}
