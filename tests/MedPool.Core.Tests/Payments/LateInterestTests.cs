using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using MedPool.Payments;

namespace MedPool.Tests.Payments;

[Trait("Rule", "JH-09")]
[Trait("Rule", "JH-15")]
public class LateInterestTests
{
    private static readonly LateInterestTerms Jinhua = new(new Rate(2, 1), 360);
    private static readonly DateOnly Due = new(2022, 5, 31);

    // JH-09: 10,000.00 due 31 May, paid 10 June: 10 days × 2 × 0.35% ÷ 360 × 10,000.00 = 1.9444… → 1.94.
    [Fact]
    public void Charge_PaidTenDaysLate_IsTwiceTheDepositRate()
    {
        LateCharge charge = Charge(1_000_000, "0.0035", (new(2022, 6, 10), 1_000_000));
        Assert.Equal([new LateSlice(new(2022, 6, 10), new Fen(1_000_000), 10, new Fen(194))], charge.Slices);
        Assert.Equal(new Fen(194), charge.Interest);
        Assert.Equal(Fen.Zero, charge.Withheld);
        Assert.Equal(new DateOnly(2022, 6, 1), charge.LateFrom);
    }

    // Reading interest-year = 365: 10,000.00 × 2 × 0.0035 × 10 ÷ 365 = 1.9178… → 1.92.
    [Fact]
    public void Charge_OverThreeHundredAndSixtyFiveDays_IsLess() =>
        Assert.Equal(
            new Fen(192),
            LateInterest.Charge(Owed(1_000_000, (new(2022, 6, 10), 1_000_000)), new(Rate.Parse("0.0035")), Jinhua with { DaysPerYear = 365 }).Interest);

    [Fact]
    public void Charge_PaidOnTheDueDate_IsNothing()
    {
        LateCharge charge = Charge(1_000_000, "0.0035", (Due, 1_000_000));
        Assert.Empty(charge.Slices);
        Assert.Null(charge.LateFrom);
    }

    // JH-09, year-end: 600.00 in time, 300.00 on 30 June (30 days: 300 × 0.007 × 30 / 360 = 0.175 → 0.18, a tie away from zero), 100.00 never:
    // to 31 December 214 days, 100 × 0.007 × 214 / 360 = 0.4161… → 0.42; the 100.00 are withheld.
    [Fact]
    public void Charge_UnpaidAtYearEnd_IsWithheldWithInterestToThatDay()
    {
        LateCharge charge = Charge(100_000, "0.0035", (new(2022, 6, 30), 30_000), (new(2022, 5, 1), 60_000));
        Assert.Equal(
            [new LateSlice(new(2022, 6, 30), new Fen(30_000), 30, new Fen(18)), new LateSlice(new(2022, 12, 31), new Fen(10_000), 214, new Fen(42))],
            charge.Slices);
        Assert.Equal(new Fen(60), charge.Interest);
        Assert.Equal(new Fen(10_000), charge.Withheld);
    }

    // JH-15: due on the year's last day; 400.00 are paid on 10 January, 600.00 never: no day of interest for these, the 1,000.00 are asked of the province, and
    // late from 1 January. In time, it is not.
    [Fact]
    public void Charge_DueOnTheLastDayAndUnpaid_IsLateFromTheNextDay()
    {
        DateOnly lastDay = new(2022, 12, 31);
        LateCharge charge = LateInterest.Charge(Owed(100_000, (new(2023, 1, 10), 40_000)) with { Due = lastDay }, new(Rate.Parse("0.0035")), Jinhua);
        Assert.Equal([new LateSlice(new(2023, 1, 10), new Fen(40_000), 10, new Fen(8))], charge.Slices); // 400.00 × 0.007 × 10 ÷ 360 = 0.0777…
        Assert.Equal((new Fen(100_000), new DateOnly(2023, 1, 1)), (charge.Withheld, charge.LateFrom));
        Assert.Null(LateInterest.Charge(Owed(100_000, (lastDay, 100_000)) with { Due = lastDay }, new(Rate.Parse("0.0035")), Jinhua).LateFrom);
        Assert.Null(LateInterest.Charge(Owed(100_000) with { Due = lastDay }, new(Rate.Parse("0.0035")), Jinhua, asOf: lastDay).LateFrom);
    }

    // What arrives on 31 December itself counts once: of 100.00, 40.00 then, 60.00 withheld; both bear 214 days, 40.00 × 0.007 × 214 ÷ 360 = 0.1664… → 0.17 and
    // 0.2496… → 0.25.
    [Fact]
    public void Charge_PaidOnTheLastDayOfTheYear_IsNotWithheld()
    {
        LateCharge charge = Charge(10_000, "0.0035", (new(2022, 12, 31), 4_000));
        Assert.Equal(
            [new LateSlice(new(2022, 12, 31), new Fen(4_000), 214, new Fen(17)), new LateSlice(new(2022, 12, 31), new Fen(6_000), 214, new Fen(25))],
            charge.Slices);
        Assert.Equal(new Fen(6_000), charge.Withheld);
    }

    // The worked case of JH-09 and JH-15: 1,000,000.00 due on 30 April 2023 at 0.2 %, paid on 28 February 2024, nothing withheld. Until paid 304 days:
    // 1,000,000 × 2 × 0.002 × 304 ÷ 360 = 3,377.7777… → 3,377.78. To the year's end 245 days: 2,722.2222… → 2,722.22. Both ask the province for the whole.
    [Theory]
    [InlineData(false, "2024-02-28", 304, "3377.78")]
    [InlineData(true, "2023-12-31", 245, "2722.22")]
    public void Charge_PaidInTheNextYear_BearsInterestUntilPaidOrToTheYearsEnd(bool endsAtYearEnd, string last, int days, string interest)
    {
        Fen amount = Fen.Parse("1000000");
        Remittance owed = Owed(amount.Value, (new(2024, 2, 28), amount.Value)) with { Due = new(2023, 4, 30) };

        LateCharge charge = LateInterest.Charge(owed, new(Rate.Parse("0.002")), Jinhua with { EndsAtYearEnd = endsAtYearEnd });

        Assert.Equal([new LateSlice(Day(last), amount, days, Fen.Parse(interest))], charge.Slices);
        Assert.Equal((Fen.Parse(interest), amount), (charge.Interest, charge.Withheld));
    }

    // 100.00 due on 31 May 2022: 40.00 come on 15 January 2023, 229 days, 40 × 0.007 × 229 ÷ 360 = 0.1781… → 0.18; the province withholds 50.00 on 31 March,
    // 304 days, 0.2955… → 0.30; 10.00 never come: to 31 December 214 days, 0.0416… → 0.04. Known up to 30 June 2023, they have run 395 days: 0.0768… → 0.08.
    // To the year's end, the 100.00 have run 214 days: 0.4161… → 0.42. Asked of the province are 100.00 in each.
    [Fact]
    public void Charge_PartsPaidWithheldAndLeftOpen_BearInterestEachToItsDay()
    {
        Remittance owed = Owed(10_000, (new(2023, 1, 15), 4_000));
        owed = owed with { Payments = new([.. owed.Payments, new RemittancePayment(new(2023, 3, 31), new Fen(5_000)) { IsWithheld = true }]) };
        DemandDepositRates rates = new(Rate.Parse("0.0035"));

        LateCharge all = LateInterest.Charge(owed, rates, Jinhua);
        LateCharge known = LateInterest.Charge(owed, rates, Jinhua, asOf: new(2023, 6, 30));
        LateCharge yearEnd = LateInterest.Charge(owed, rates, Jinhua with { EndsAtYearEnd = true });

        Assert.Equal(
            [
                new LateSlice(new(2022, 12, 31), new Fen(1_000), 214, new Fen(4)),
                new LateSlice(new(2023, 1, 15), new Fen(4_000), 229, new Fen(18)),
                new LateSlice(new(2023, 3, 31), new Fen(5_000), 304, new Fen(30)),
            ],
            all.Slices);
        Assert.Equal(new LateSlice(new(2023, 6, 30), new Fen(1_000), 395, new Fen(8)), known.Slices[2]);
        Assert.Equal([new LateSlice(new(2022, 12, 31), new Fen(10_000), 214, new Fen(42))], yearEnd.Slices);
        Assert.All([all, known, yearEnd], charge => Assert.Equal(new Fen(10_000), charge.Withheld));
    }

    // What the province withheld on 31 December itself the area has not paid: it is what the request was about.
    [Fact]
    public void Charge_WithheldByTheYearsEnd_WasAskedOfTheProvince()
    {
        Remittance owed = Owed(10_000) with { Payments = new([new RemittancePayment(new(2022, 12, 31), new Fen(10_000)) { IsWithheld = true }]) };
        LateCharge charge = LateInterest.Charge(owed, new(Rate.Parse("0.0035")), Jinhua);
        Assert.Equal([new LateSlice(new(2022, 12, 31), new Fen(10_000), 214, new Fen(42))], charge.Slices);
        Assert.Equal(new Fen(10_000), charge.Withheld);
    }

    // Known up to a day after the year's end, the reading year-end does not change: 214 days.
    [Fact]
    public void Charge_ToTheYearsEndKnownLater_StopsThere()
    {
        LateCharge charge = LateInterest.Charge(Owed(10_000), new(Rate.Parse("0.0035")), Jinhua with { EndsAtYearEnd = true }, asOf: new(2023, 6, 30));
        Assert.Equal([new LateSlice(new(2022, 12, 31), new Fen(10_000), 214, new Fen(42))], charge.Slices);
    }

    // JH-09: 20 days, of which 31 May–9 June (10) at 0.35% and 10–19 June (10) at 0.30%: 10,000.00 × 2 × (0.0035 × 10 + 0.003 × 10) ÷ 360 = 3.6111… → 3.61.
    [Theory]
    [InlineData(1_000_000, 361)]
    [InlineData(130, 0)] // 1.30: exact 0.0469… fen; nothing to round up.
    [InlineData(1_400, 1)] // 14.00: 0.2722 + 0.2333 = 0.5056 fen → 1; rounding each part would lose it.
    public void Charge_RateChangesWithinTheSpan_AddsExactPartsAndRoundsOnce(long amount, long expected)
    {
        DemandDepositRates rates = new([(new(2020, 1, 1), Rate.Parse("0.0035")), (new(2022, 6, 10), Rate.Parse("0.0030"))]);
        Assert.Equal(new Fen(expected), LateInterest.Charge(Owed(amount, (new(2022, 6, 20), amount)), rates, Jinhua).Interest);
    }

    // The year is not over: on 10 June the open 100.00 has run 10 days (0.0194 → 0.02); nothing is withheld yet, a later payment is not known yet.
    [Fact]
    public void Charge_AsOfADayBeforeYearEnd_AccruesAndWithholdsNothing()
    {
        LateCharge charge = LateInterest.Charge(Owed(10_000, (new(2022, 7, 1), 10_000)), new(Rate.Parse("0.0035")), Jinhua, new(2022, 6, 10));
        Assert.Equal([new LateSlice(new(2022, 6, 10), new Fen(10_000), 10, new Fen(2))], charge.Slices);
        Assert.Equal(Fen.Zero, charge.Withheld);
    }

    [Fact]
    public void Charge_ImpossibleFacts_AreNamed()
    {
        Assert.Contains(
            "more than an account can hold (JH-09)",
            Assert.Throws<FactsException>(() => Charge(100, "0", (Due, long.MaxValue), (Due, 1))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "exceed the amount of 1.00 by 0.01",
            Assert.Throws<FactsException>(() => Charge(100, "0", (Due, 101))).Message,
            StringComparison.Ordinal);
        Assert.Throws<FactsException>(() => Charge(100, "0", (Due, 0)));
        Assert.Throws<FactsException>(() => Charge(0, "0"));
        Assert.Throws<FactsException>(() => LateInterest.Charge(Owed(100) with { Due = DateOnly.MaxValue }, new(Rate.Zero), Jinhua));
        Assert.Throws<FactsException>(() => Charge(100, "-0.1"));
        DemandDepositRates late = new([(new(2022, 6, 5), Rate.Parse("0.0035"))]);
        Assert.Contains(
            "no rate is given for 2022-05-31",
            Assert.Throws<FactsException>(() => LateInterest.Charge(Owed(100), late, Jinhua)).Message,
            StringComparison.Ordinal);
        Assert.Throws<FactsException>(() => new DemandDepositRates([]));
        Assert.Throws<FactsException>(() => new DemandDepositRates([(Due, Rate.Zero), (Due, Rate.Zero)]));
    }

    // Day by day, in big integers: every day from the due date to the day before payment bears amount × 2 × rate ÷ 360.
    [Property]
    public Property Charge_AnySlice_IsTheSumOfItsDaysRoundedOnce() =>
        Prop.ForAll(
                Gen.Choose(1, 213)
                    .SelectMany(days => Gen.Choose(1, 2_000_000_000).SelectMany(amount => Gen.Choose(0, 300).Select(change => (days, amount, change))))
                    .ToArbitrary(),
                input =>
                {
                    DateOnly change = Due.AddDays(input.change - 50);
                    DemandDepositRates rates = new([(DateOnly.MinValue, new Rate(35, 10_000)), (change, new Rate(1, 700))]);
                    BigInteger numerator = 0; // Over 360 × 70,000.
                    for (DateOnly day = Due; day < Due.AddDays(input.days); day = day.AddDays(1))
                    {
                        numerator += (BigInteger)input.amount * 2 * (day < change ? 245 : 100);
                    }

                    BigInteger expected = ((2 * numerator) + (360 * 70_000)) / (2 * 360 * 70_000);
                    return LateInterest.Charge(Owed(input.amount, (Due.AddDays(input.days), input.amount)), rates, Jinhua).Interest.Value == (long)expected;
                });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static LateCharge Charge(long amount, string rate, params (DateOnly Date, long Fen)[] payments) =>
        LateInterest.Charge(Owed(amount, payments), new DemandDepositRates(Rate.Parse(rate)), Jinhua);

    private static Remittance Owed(long amount, params (DateOnly Date, long Fen)[] payments) =>
        new(
            "330723",
            "employee",
            "pool-levy",
            new Fen(amount),
            Due,
            new([.. payments.Select(payment => new RemittancePayment(payment.Date, new Fen(payment.Fen)))]));
}
