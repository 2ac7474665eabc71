using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using MedPool.Contributions;

namespace MedPool.Tests.Contributions;

public class TopUpTests
{
    private static readonly Rate Seven = Rate.Parse("0.07");
    private static readonly TopUpTerms Jining = new(120, Seven, Fen.Parse("3500.00"));

    // JN-3-2-3a: last base 5,432.10, 100 months paid: 5,432.10 × 7% × 20 = 7,604.94, by the employer.
    [Fact]
    [Trait("Rule", "JN-3-2-3a")]
    public void Of_AnEmployeeShort_IsOnTheLastBase() =>
        Assert.Equal(
            new TopUpAmount(Fen.Parse("5432.10"), Seven, 20, Fen.Parse("7604.94"), TopUpPayer.Employer, "JN-3-2-3a"),
            TopUp.Of(TopUpCase.Employee, 100, Fen.Parse("5432.10"), Jining));

    // JN-3-2-3a: the same for flexible workers, by the member. 4,321.09 × 7% × 1 = 302.4763 → 302.48.
    [Fact]
    [Trait("Rule", "JN-3-2-3a")]
    public void Of_AFlexibleWorkerShort_IsPaidByTheMember() =>
        Assert.Equal(
            new TopUpAmount(Fen.Parse("4321.09"), Seven, 1, Fen.Parse("302.48"), TopUpPayer.Member, "JN-3-2-3a"),
            TopUp.Of(TopUpCase.Flexible, 119, Fen.Parse("4321.09"), Jining));

    // JN-3-2-3b: pension 3,000.00 is below the lowest base of 3,500.00: 3,500.00 × 7% × 120 = 29,400.00. A pension of 4,000.00: 33,600.00.
    [Theory]
    [Trait("Rule", "JN-3-2-3b")]
    [InlineData("3000.00", "29400.00")]
    [InlineData("4000.00", "33600.00")]
    public void Of_ARetireeNeverInsured_IsOnThePensionAtLeastTheLowestBase(string pension, string expected)
    {
        TopUpAmount topUp = TopUp.Of(TopUpCase.RetireeNeverInsured, 0, Fen.Parse(pension), Jining);
        Assert.Equal((120, Fen.Parse(expected), TopUpPayer.Employer), (topUp.Months, topUp.Amount, topUp.Payer));
    }

    // JN-3-2-3c: average wage 3,000.00, below the lowest base, which does not matter here: 3,000.00 × 7% × 120 = 25,200.00, by the member.
    [Fact]
    [Trait("Rule", "JN-3-2-3c")]
    public void Of_AFlexibleRetireeNeverInsured_IsOnTheAverageWage() =>
        Assert.Equal(
            new TopUpAmount(Fen.Parse("3000"), Seven, 120, Fen.Parse("25200"), TopUpPayer.Member, "JN-3-2-3c"),
            TopUp.Of(TopUpCase.FlexibleRetireeNeverInsured, 0, Fen.Parse("3000"), Jining));

    // JN-3-2-4: bankrupt, 90 months paid, pension 3,000.00 → 3,500.00 × 7% × 30 = 7,350.00 from the estate; never insured: all 120 months.
    [Theory]
    [Trait("Rule", "JN-3-2-4")]
    [InlineData(90, "7350.00")]
    [InlineData(0, "29400.00")]
    public void Of_ABankruptEmployersRetiree_IsPaidFromTheEstate(int paidMonths, string expected)
    {
        TopUpAmount topUp = TopUp.Of(TopUpCase.Bankrupt, paidMonths, Fen.Parse("3000"), Jining);
        Assert.Equal((Fen.Parse(expected), TopUpPayer.Estate), (topUp.Amount, topUp.Payer));
    }

    // JN-3-2-3d: benefits start in the month after the payment, whatever its day.
    [Theory]
    [Trait("Rule", "JN-3-2-3d")]
    [InlineData("2020-01-31", "2020-02-01")]
    [InlineData("2020-12-01", "2021-01-01")]
    public void BenefitsFrom_APayment_IsTheNextMonth(string paid, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), TopUp.BenefitsFrom(DateOnly.Parse(paid, null)));

    // Paid 120 months or more: nothing is missing.
    [Theory]
    [InlineData(120)]
    [InlineData(400)]
    public void Of_AMemberWithAllMonths_IsNothing(int paidMonths) =>
        Assert.Equal(Fen.Zero, TopUp.Of(TopUpCase.Employee, paidMonths, Fen.Parse("5000"), Jining).Amount);

    [Fact]
    public void Of_Contradictions_AreErrors()
    {
        Assert.Contains(
            "JN-3-2-3b", Assert.Throws<FactsException>(() => TopUp.Of(TopUpCase.RetireeNeverInsured, 1, Fen.Zero, Jining)).Message, StringComparison.Ordinal);
        Assert.Throws<FactsException>(() => TopUp.Of(TopUpCase.Employee, -1, Fen.Zero, Jining));
        Assert.Throws<FactsException>(() => TopUp.Of(TopUpCase.Employee, 1, new Fen(-1), Jining));
        Assert.Contains(
            "the lowest base",
            Assert.Throws<FactsException>(() => TopUp.Of(TopUpCase.Bankrupt, 1, Fen.Zero, Jining with { LowestBase = null })).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => TopUp.Of((TopUpCase)6, 0, Fen.Zero, Jining));
    }

    // JN-3-2-4: life expectancy 79.18, age 61: 6.00 × 12 × 18.18 = 1,308.96. Older than the expectancy: nothing.
    [Theory]
    [Trait("Rule", "JN-3-2-4")]
    [InlineData("79.18", "61", "1308.96")]
    [InlineData("79.333", "61", "1319.98")] // 72 × 18.333 = 1,319.976
    [InlineData("79.18", "80", "0")]
    public void EmployerPart_OfThePremium_RunsToTheLifeExpectancy(string expectancy, string age, string expected) =>
        Assert.Equal(Fen.Parse(expected), BankruptcyPremium.EmployerPart(Fen.Parse("6"), Rate.Parse(expectancy), Rate.Parse(age)));

    // JN-3-2-4: 4.00 × 12 = 48.00 a year, from the account as far as it holds money.
    [Theory]
    [Trait("Rule", "JN-3-2-4")]
    [InlineData("100.00", "48.00")]
    [InlineData("30.00", "30.00")]
    [InlineData("-1.00", "0.00")]
    public void WithheldFromAccount_NeverExceedsIt(string account, string expected) =>
        Assert.Equal(Fen.Parse(expected), BankruptcyPremium.WithheldFromAccount(Fen.Parse("48"), Fen.Parse(account)));

    // For any member: the nearest fen to base × 7% × missing months, and never less when more is missing.
    [Property]
    public Property Of_AnyMember_IsTheNearestFen() =>
        Prop.ForAll(Gen.Choose(0, 130).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (paid, amount) =>
            {
                TopUpAmount topUp = TopUp.Of(TopUpCase.Flexible, paid, new Fen(amount), Jining);
                BigInteger exactTimesHundred = (BigInteger)amount * 7 * Math.Max(0, 120 - paid);
                return BigInteger.Abs((topUp.Amount.Value * 100) - exactTimesHundred) <= 50
                    && topUp.Amount <= TopUp.Of(TopUpCase.Flexible, Math.Max(0, paid - 1), new Fen(amount), Jining).Amount;
            });
}
