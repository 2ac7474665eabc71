using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Internals;
using MedPool.Law;

using MedPool.Payments;

namespace MedPool.Tests.Payments;

// YC-3-4b: 在定期存款到期后5个工作日内将本息全额上缴至市级财政专户.
[Trait("Rule", "YC-3-4b")]
public class DepositReturnsTests
{
    private static readonly Deadline TermDeposits = Policies.Yichun2021.Document.Deadlines.Single(deadline => deadline.Name == "term-deposit");

    // A deposit of 1,000.00 and 21.00 interest matures on Friday 17 September 2021. Working days after it: Saturday 18 (made up for the holiday of the 19th to
    // the 21st), 22, 23, 24, and Sunday 26 (made up for October). The 26th is in time, for principal and interest in two parts too; on the 27th it is one
    // working day late.
    [Theory]
    [InlineData("2021-09-26", PaymentState.InTime, 0, 0)]
    [InlineData("2021-09-17", PaymentState.InTime, 0, 0)]
    [InlineData("2021-09-01", PaymentState.InTime, 0, 0)]
    [InlineData("2021-09-27", PaymentState.Late, 1, 2_100)]
    [InlineData("2021-09-30", PaymentState.Late, 4, 2_100)]
    [InlineData("2021-10-08", PaymentState.Late, 5, 2_100)] // 1 to 7 October is a holiday.
    public void Of_InterestPaidOnADay_IsInTimeUpToTheFifthWorkingDay(string interestPaid, PaymentState state, int late, long left)
    {
        var complete = DateOnly.Parse(interestPaid, System.Globalization.CultureInfo.InvariantCulture);
        DepositReturn found = Check(null, (complete, 2_100), (new(2021, 9, 17), 100_000));
        Assert.Equal(
            (new DateOnly(2021, 9, 26), new Fen(102_100), new Fen(102_100), new Fen(left)),
            (found.Status.Due, found.Total, found.Received, found.Status.Left));
        Assert.Equal(
            (state, (int?)late, state == PaymentState.InTime, true),
            (found.Status.State, found.Status.WorkingDaysLate, found.Status.IsKept, found.ByNotice));
        Assert.Equal(complete < new DateOnly(2021, 9, 17) ? new DateOnly(2021, 9, 17) : complete, found.Status.Completed);
    }

    // 本息全额: the principal alone is not enough, and neither is all but one fen. Without a day up to which payments are known, by how much it is late is not
    // known either.
    [Theory]
    [InlineData(100_000)]
    [InlineData(102_099)]
    public void Of_LessThanPrincipalAndInterest_IsOverdue(long paid)
    {
        DepositReturn found = Check(null, (new(2021, 9, 17), paid));
        Assert.Equal(
            (PaymentState.Overdue, (int?)null, new Fen(102_100 - paid), (DateOnly?)null, false),
            (found.Status.State, found.Status.WorkingDaysLate, found.Status.Left, found.Status.Completed, found.Status.IsKept));
    }

    // Known up to the last day itself, the 26th: not yet due. Up to Monday 27: overdue by one working day, though it came on Tuesday 28.
    [Theory]
    [InlineData("2021-09-10", PaymentState.NotYetDue, 0)]
    [InlineData("2021-09-26", PaymentState.NotYetDue, 0)]
    [InlineData("2021-09-27", PaymentState.Overdue, 1)]
    [InlineData("2021-09-28", PaymentState.Late, 2)]
    [InlineData("2021-12-31", PaymentState.Late, 2)]
    public void Of_PaymentsKnownUpToADay_LeavesLaterOnesOut(string asOf, PaymentState state, int late)
    {
        DepositReturn found = Check(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), (new(2021, 9, 28), 102_100));
        Assert.Equal((state, (int?)late, new Fen(102_100)), (found.Status.State, found.Status.WorkingDaysLate, found.Status.Left));
        Assert.Equal(state == PaymentState.Late ? new Fen(102_100) : Fen.Zero, found.Received);
    }

    // Matures Friday 6 August 2021, last day Friday 13: what comes on Saturday 14 is late, by no working day.
    [Fact]
    public void Of_PaidOnTheDayOffAfterTheLastDay_IsLateByNoWorkingDay()
    {
        DepositReturn found = Of(Deposit(100, 0, (new(2021, 8, 14), 100)) with { Maturity = new(2021, 8, 6) });
        Assert.Equal(
            (new DateOnly(2021, 8, 13), PaymentState.Late, (int?)0, false),
            (found.Status.Due, found.Status.State, found.Status.WorkingDaysLate, found.Status.IsKept));
    }

    // There is a notice for 2026, none for 2027: what runs into 2027, be it only by its lateness, is counted Monday to Friday there and says so. Friday 1
    // January counts.
    [Theory]
    [InlineData("2026-12-21", "2026-12-28", true)]
    [InlineData("2026-12-28", "2026-12-31", false)] // Its last day is in 2027.
    [InlineData("2026-12-21", "2027-01-04", false)]
    public void Of_AYearWithoutNotice_SaysSo(string maturity, string paid, bool byNotice)
    {
        TermDeposit deposit = Deposit(100, 0, (DateOnly.Parse(paid, System.Globalization.CultureInfo.InvariantCulture), 100));
        Assert.Equal(byNotice, Of(deposit with { Maturity = DateOnly.Parse(maturity, System.Globalization.CultureInfo.InvariantCulture) }).ByNotice);
    }

    [Fact]
    public void Of_WhatMakesNoSense_IsAnErrorThatNamesTheDeposit()
    {
        Assert.Contains(
            "area 360902, deposit A-1: payments of 1021.01 exceed principal and interest of 1021.00 by 0.01 (YC-3-4b)",
            Refused(Deposit(100_000, 2_100, (new(2021, 9, 17), 102_101))),
            StringComparison.Ordinal);
        Assert.Contains("the principal 0.00 must be above zero", Refused(Deposit(0, 0)), StringComparison.Ordinal);
        Assert.Contains("the interest -0.01 not below", Refused(Deposit(1, -1)), StringComparison.Ordinal);
        Assert.Contains("the payment of 2021-09-17 is 0.00", Refused(Deposit(1, 1, (new(2021, 9, 17), 0))), StringComparison.Ordinal);
        Assert.Contains("more than an account can hold", Refused(Deposit(long.MaxValue, 1)), StringComparison.Ordinal);
        Assert.Contains("is listed twice", Refused(Deposit(1, 1), Deposit(2, 2)), StringComparison.Ordinal);
        Assert.Equal(2, DepositReturns.Of([Deposit(1, 1), Deposit(1, 1) with { Area = "360921" }], TermDeposits, PaymentOptions.Default).Count());
        Assert.Throws<ArgumentException>(() => DepositReturns.Of([], Policies.Yichun2021.Document.Deadlines[0], PaymentOptions.Default));
    }

    // Whatever the parts and their order, a deposit whose last part comes d working days after maturity is in time up to 5 and d − 5 late after, and what was
    // left is what came after the last day.
    [Property]
    public bool Of_PartsPaidAfterAnyNumberOfWorkingDays_AreLateByWhatIsOverFive(DateTime day, NonEmptyArray<(PositiveInt Amount, byte Days)> parts)
    {
        var maturity = DateOnly.FromDateTime(new DateTime(2020, 1, 1)).AddDays((int)(day.Ticks / TimeSpan.TicksPerDay % 2_000));
        int[] after = [.. parts.Get.Select(part => part.Days % 12)];
        (DateOnly, long)[] payments = [.. parts.Get.Select((part, i) => (WorkingCalendar.China.AddWorkingDays(maturity, after[i]), (long)part.Amount.Get))];
        long total = payments.Sum(payment => payment.Item2);
        DepositReturn found = Of(Deposit(total, 0, payments) with { Maturity = maturity });
        return found.Status.WorkingDaysLate == Math.Max(0, after.Max() - 5)
            && found.Status.IsKept == (after.Max() <= 5)
            && found.Status.Left.Value == parts.Get.Where((_, i) => after[i] > 5).Sum(part => (long)part.Amount.Get)
            && found.Status.Due == WorkingCalendar.China.AddWorkingDays(maturity, 5);
    }

    private static DepositReturn Check(DateOnly? asOf, params (DateOnly Date, long Amount)[] payments) =>
        Assert.Single(DepositReturns.Of([Deposit(100_000, 2_100, payments)], TermDeposits, new PaymentOptions { AsOf = asOf }));

    private static DepositReturn Of(TermDeposit deposit) => Assert.Single(DepositReturns.Of([deposit], TermDeposits, PaymentOptions.Default));

    private static string Refused(params TermDeposit[] deposits) =>
        Assert.Throws<FactsException>(() => DepositReturns.Of(deposits, TermDeposits, PaymentOptions.Default).ToArray()).Message;

    private static TermDeposit Deposit(long principal, long interest, params (DateOnly Date, long Amount)[] payments) =>
        new(
            "360902",
            "A-1",
            new(2021, 9, 17),
            new Fen(principal),
            new Fen(interest),
            new([.. payments.Select(payment => new RemittancePayment(payment.Date, new Fen(payment.Amount)))]));
}
