using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Tests.Payments;

public class LateInterestStatementTests
{
    private static readonly PolicyDocument Jinhua = Policies.Jinhua2022.Document;
    private static readonly DemandDepositRates Rates = new(Rate.Parse("0.0035"));

    private static readonly Remittance Levy =
        new(
            "330723",
            MedPool.Fund.Employee,
            "pool-levy",
            Fen.Parse("10000"),
            new(2022, 5, 31),
            new([new(new(2022, 6, 10), Fen.Parse("6000")), new(new(2023, 1, 5), Fen.Parse("1000"))]));

    private static readonly Remittance GapShare =
        new("330726", MedPool.Fund.Resident, "gap-share", Fen.Parse("500"), new(2022, 4, 30), new([new(new(2022, 5, 2), Fen.Parse("500"))]));

    // JH-09: 6,000.00 × 2 × 0.0035 × 10 / 360 = 1.1666… → 1.17; 1,000.00 until 5 January, 219 days: 4.2583… → 4.26; 3,000.00 never paid, to 31 December 214
    // days: 12.4833… → 12.48. 4,000.00 were unpaid on 31 December. The gap share of 500.00 is two days late: 500 × 0.007 × 2 / 360 = 0.0194… → 0.02, and
    // suspends payments from 1 May (JH-15); the levy does not.
    [Fact]
    [Trait("Rule", "JH-09")]
    [Trait("Rule", "JH-15")]
    public void Of_LateRemittances_ChargesEachAndSuspends()
    {
        var statement = LateInterestStatement.Of(Jinhua, [Levy, GapShare], Rates);
        Assert.Equal(["1.17", "12.48", "4.26", "0.02"], statement.Charges.SelectMany(charge => charge.Charge.Slices).Select(slice => slice.Interest.ToString()));
        Assert.Equal((Fen.Parse("17.93"), Fen.Parse("4000")), (statement.Interest, statement.Withheld));
        Assert.Equal([null, new DateOnly(2022, 5, 1)], statement.Charges.Select(charge => charge.SuspendedFrom));
        Assert.Equal(360, statement.Terms.DaysPerYear);
        Assert.Empty(statement.UnknownKinds);
    }

    // interest-year=365: 6,000.00 × 0.007 × 10 / 365 = 1.1507… → 1.15. Known up to 10 June: 4,000.00 for ten days, 4,000 × 0.007 × 10 / 360 = 0.7777… → 0.78,
    // and nothing is withheld.
    [Fact]
    [Trait("Rule", "JH-09")]
    public void Of_AnotherReadingOrDay_ChangesTheAmounts()
    {
        LateInterestOptions year = LateInterestOptions.Default with { Readings = new Dictionary<string, string> { ["interest-year"] = "365" } };
        Assert.Equal(Fen.Parse("1.15"), LateInterestStatement.Of(Jinhua, [Levy], Rates, year).Charges[0].Charge.Slices[0].Interest);
        var early = LateInterestStatement.Of(Jinhua, [Levy], Rates, LateInterestOptions.Default with { AsOf = new(2022, 6, 10) });
        Assert.Equal((Fen.Parse("1.95"), Fen.Zero), (early.Interest, early.Withheld));
    }

    // interest-end=year-end: the 4,000.00 that were open on 31 December stop there: 214 days, 16.6444… → 16.64.
    [Fact]
    [Trait("Rule", "JH-09")]
    [Trait("Rule", "JH-15")]
    public void Of_InterestToTheYearsEnd_StopsThere()
    {
        LateInterestOptions options = new() { Readings = new Dictionary<string, string> { ["interest-end"] = "year-end" } };
        var statement = LateInterestStatement.Of(Jinhua, [Levy], Rates, options);
        Assert.Equal(["1.17", "16.64"], statement.Charges[0].Charge.Slices.Select(slice => slice.Interest.ToString()));
        Assert.Equal((true, Fen.Parse("4000")), (statement.Terms.EndsAtYearEnd, statement.Withheld));
    }

    [Fact]
    public void Of_AKindThatThePolicyDoesNotName_IsChargedAndNamed()
    {
        var statement = LateInterestStatement.Of(Jinhua, [Levy with { Kind = "other" }, Levy with { Kind = "other" }], Rates);
        Assert.Equal("other", Assert.Single(statement.UnknownKinds));
        Assert.Equal(Fen.Parse("35.82"), statement.Interest); // Twice 17.91
    }

    [Fact]
    public void Of_WhatIsNotPossible_IsAnError()
    {
        Assert.Contains(
            "no area 330798",
            Assert.Throws<FactsException>(() => LateInterestStatement.Of(Jinhua, [Levy with { Area = "330798" }], Rates)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "no fund \"x\"",
            Assert.Throws<FactsException>(() => LateInterestStatement.Of(Jinhua, [Levy with { Fund = "x" }], Rates)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "charge no interest",
            Assert.Throws<PolicyException>(() => LateInterestStatement.Of(Policies.Yichun2021.Document, [], Rates)).Message,
            StringComparison.Ordinal);
        foreach ((string name, string alternative) in new[] { ("interest-year", "366"), ("interest-end", "never"), ("cap", "truncate") })
        {
            LateInterestOptions options = new() { Readings = new Dictionary<string, string> { [name] = alternative } };
            Assert.Contains(
                $"'{name}={alternative}' is not a reading of late interest",
                Assert.Throws<PolicyException>(() => LateInterestStatement.Of(Jinhua, [], Rates, options)).Message,
                StringComparison.Ordinal);
        }
    }

    // JH-09: the rate is a fact without default.
    [Fact]
    [Trait("Rule", "JH-09")]
    public void ChargeLateInterest_OfFacts_NeedsTheirRate()
    {
        const string Facts = """
            { "schema": 1, "policy": "jinhua", "year": 2022, "remittances": [
              { "area": "330723", "fund": "employee", "kind": "pool-levy", "amount": "10000.00", "due": "2022-05-31",
                "payments": [ { "date": "2022-06-10", "amount": "10000.00" } ] } ] }
            """;
        FactsException missing = Assert.Throws<FactsException>(
            () => SettlementFacts.Parse(System.Text.Encoding.UTF8.GetBytes(Facts)).ChargeLateInterest(Jinhua));
        Assert.Equal(("$.demandDepositRate", "JH-09"), (missing.Path, missing.Rule?.Rule));
        string rated = Facts.Replace("\"remittances\"", "\"demandDepositRate\": \"0.0035\", \"remittances\"", StringComparison.Ordinal);
        Assert.Equal(
            Fen.Parse("1.94"),
            SettlementFacts.Parse(System.Text.Encoding.UTF8.GetBytes(rated)).ChargeLateInterest(Jinhua).Interest); // 10,000 × 0.007 × 10 / 360 = 1.9444…
    }
}
