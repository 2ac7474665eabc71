using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using MedPool.Internals;
using MedPool.Payments;

namespace MedPool.Tests.Payments;

public class CollectionClosingTests
{
    // JN-3-4-2: January 100.00 passed on by 31 January; February 50.00, of which 30.00 on 28 February and 20.00 on Wednesday 3 March 2021: 20.00 left, three
    // working days late.
    [Fact]
    [Trait("Rule", "JN-3-4-2")]
    public void Of_MonthsThatMustCloseAtZero_FindsWhatWasLeft()
    {
        PaymentStatus[] closed = CollectionClosing.Of(
            [new(1, new Fen(10_000), new(2021, 1, 31)), new(2, new Fen(5_000), new(2021, 2, 28))],
            [new(new(2021, 3, 3), new Fen(2_000)), new(new(2021, 1, 29), new Fen(10_000)), new(new(2021, 2, 28), new Fen(3_000))],
            PaymentOptions.Default);
        Assert.Equal(new PaymentStatus(new(2021, 1, 31), Fen.Zero, new DateOnly(2021, 1, 29), PaymentState.InTime, 0), closed[0]);
        Assert.Equal(new PaymentStatus(new(2021, 2, 28), new Fen(2_000), new DateOnly(2021, 3, 3), PaymentState.Late, 3), closed[1]);
    }

    // YC-3-1-1b: December's collections are passed on by 31 December; what is still there has no day yet.
    [Fact]
    [Trait("Rule", "YC-3-1-1b")]
    public void Of_YearEndWithMoneyLeft_IsOpen()
    {
        PaymentStatus december = CollectionClosing.Of(
            [new(12, new Fen(10_000), new(2021, 12, 31))],
            [new(new(2021, 12, 30), new Fen(9_999))],
            PaymentOptions.Default)[0];
        Assert.Equal(
            (new Fen(1), (DateOnly?)null, PaymentState.Overdue, (int?)null),
            (december.Left, december.Completed, december.State, december.WorkingDaysLate));
    }

    // JN-3-4-2, in a year that is not over: 20.00 of February's 50.00 come on Wednesday 3 March. Known up to 28 February, the day is not over and breaks no
    // rule; up to Monday 1 March, they are one working day late; up to the 3rd, three. March, which ends on the 31st, is not due in any of these.
    [Theory]
    [Trait("Rule", "JN-3-4-2")]
    [InlineData("2021-02-28", 2_000, PaymentState.NotYetDue, null, 0)]
    [InlineData("2021-03-01", 2_000, PaymentState.Overdue, null, 1)]
    [InlineData("2021-03-02", 2_000, PaymentState.Overdue, null, 2)]
    [InlineData("2021-03-03", 2_000, PaymentState.Late, "2021-03-03", 3)]
    [InlineData("2021-03-31", 2_000, PaymentState.Late, "2021-03-03", 3)]
    public void Of_TransfersKnownUpToADay_JudgesTheMonthsThatAreOver(string asOf, long left, PaymentState state, string? cleared, int late)
    {
        static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        PaymentStatus[] closed = CollectionClosing.Of(
            [new(2, new Fen(5_000), new(2021, 2, 28)), new(3, new Fen(700), new(2021, 3, 31))],
            [new(new(2021, 3, 3), new Fen(2_000)), new(new(2021, 2, 28), new Fen(3_000))],
            new PaymentOptions { AsOf = Day(asOf) });
        Assert.Equal(
            (new Fen(left), state, cleared is null ? (DateOnly?)null : Day(cleared), (int?)late),
            (closed[0].Left, closed[0].State, closed[0].Completed, closed[0].WorkingDaysLate));
        Assert.Equal((PaymentState.NotYetDue, (int?)0), (closed[1].State, closed[1].WorkingDaysLate));
    }

    // Before anything is collected nothing is passed on, and a month that brings nothing in is cleared with the months before it: by the second transfer,
    // though a third is made.
    [Fact]
    public void Of_MonthsThatBringNothing_AreInTime()
    {
        PaymentStatus[] closed = CollectionClosing.Of(
            [
                new(1, Fen.Zero, new(2021, 1, 31)),
                new(2, new Fen(500), new(2021, 2, 28)),
                new(3, Fen.Zero, new(2021, 3, 31)),
                new(4, new Fen(1), new(2021, 4, 30)),
            ],
            [new(new(2021, 2, 10), new Fen(200)), new(new(2021, 2, 11), new Fen(300)), new(new(2021, 2, 12), new Fen(1))],
            new PaymentOptions { AsOf = new(2021, 6, 1) });
        Assert.Equal([null, new DateOnly(2021, 2, 11), new DateOnly(2021, 2, 11), new DateOnly(2021, 2, 12)], closed.Select(month => month.Completed));
        Assert.All(closed, month => Assert.Equal((Fen.Zero, PaymentState.InTime, (int?)0), (month.Left, month.State, month.WorkingDaysLate)));
    }

    [Fact]
    public void Of_MorePassedOnThanCollected_IsAnError()
    {
        Assert.Contains(
            "0.01 more than was collected",
            Assert.Throws<FactsException>(
                () => CollectionClosing.Of([new(1, new Fen(100), new(2021, 1, 31))], [new(new(2021, 1, 1), new Fen(101))], PaymentOptions.Default)).Message,
            StringComparison.Ordinal);
        Assert.Throws<FactsException>(() => CollectionClosing.Of([new(1, new Fen(-1), new(2021, 1, 31))], [], PaymentOptions.Default));
    }

    [Fact]
    public void Of_MoreThanAnAccountCanHold_IsAnError()
    {
        Fen most = new(long.MaxValue);
        MonthCollected[] months = [new(1, most, new(2021, 1, 31)), new(2, new Fen(1), new(2021, 2, 28))];
        Assert.Contains(
            "can hold",
            Assert.Throws<FactsException>(() => CollectionClosing.Of(months, [], PaymentOptions.Default)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "can hold",
            Assert.Throws<FactsException>(
                () => CollectionClosing.Of(months[1..], [new(new(2021, 1, 1), most), new(new(2021, 1, 1), most)], PaymentOptions.Default)).Message,
            StringComparison.Ordinal);
        Assert.Equal(most, CollectionClosing.Of(months[..1], [], PaymentOptions.Default)[0].Left);
    }

    // Passing everything on a day early closes every month at zero, whatever the amounts.
    [Property]
    [Trait("Rule", "JN-3-4-2")]
    public bool Of_EverythingPassedOnInTime_ClosesAtZero(PositiveInt[] amounts)
    {
        MonthCollected[] months = [.. amounts.Take(12).Select((amount, i) => new MonthCollected(i + 1, new Fen(amount.Get), new DateOnly(2021, i + 1, 28)))];
        return CollectionClosing.Of(months, months.Select(month => new RemittancePayment(month.Due.AddDays(-1), month.Collected)), PaymentOptions.Default)
            .All(month => month.Left == Fen.Zero && month.WorkingDaysLate == 0);
    }
}
