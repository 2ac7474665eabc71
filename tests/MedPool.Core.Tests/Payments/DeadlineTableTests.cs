using MedPool.Internals;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Tests.Payments;

public class DeadlineTableTests
{
    private static readonly PolicyDate Effective = new(2021, 1, 1);

    // YC-3-1-1b: by the 5th working day of the next month (April 2021: Qingming is off from 3 to 5), December's by 31 December.
    [Fact]
    [Trait("Rule", "YC-3-1-1b")]
    public void Of_ATransferNextMonth_TakesItsWorkingDayAndYearEnd()
    {
        DeadlineDay[] days = DeadlineTable.Of([Named("transfer", new MonthlyDeadline(1, null, 5, true))], Effective, 2021, WorkingCalendar.China);
        Assert.Equal(12, days.Length);
        Assert.Equal(new DateOnly(2021, 4, 8), days.Single(day => day.Month == 3).Date); // 1, 2, 6, 7, 8 April.
        Assert.Equal(new DateOnly(2021, 12, 7), days.Single(day => day.Month == 11).Date); // 1, 2, 3, 6, 7 December: the year's end is December's alone.
        Assert.Equal(new DateOnly(2021, 12, 31), days.Single(day => day.Month == 12).Date);
    }

    // JN-3-4-4: the plan for March by 25 February, review 3, appropriation 5, payment 3 working days later: 25 February 2022 is a Friday,
    // so 2 March (28 Feb, 1, 2), 9 March (3, 4, 7, 8, 9), 14 March (10, 11, 14).
    [Fact]
    [Trait("Rule", "JN-3-4-4")]
    public void Of_JiningsChain_CountsFromStepToStep()
    {
        Deadline[] chain =
        [
            Named("plan", new MonthlyDeadline(-1, 25, null, false)),
            Named("review", new FollowingDeadline("plan", 3)),
            Named("appropriation", new FollowingDeadline("review", 5)),
            Named("payment", new FollowingDeadline("appropriation", 3)),
        ];
        IEnumerable<DateOnly?> march = DeadlineTable.Of(chain, new(2020, 1, 1), 2022, WorkingCalendar.China)
            .Where(day => day.Month == 3)
            .Select(day => day.Date);
        Assert.Equal([new(2022, 2, 25), new(2022, 3, 2), new(2022, 3, 9), new(2022, 3, 14)], march);
    }

    // A day of December 2020 belongs to the first year of a policy of 2021, and to 2020; not to 2022.
    [Theory]
    [InlineData(2020, 1)]
    [InlineData(2021, 1)]
    [InlineData(2022, 0)]
    public void Of_AFixedDayBeforeTheFirstYear_BelongsToIt(int year, int expected) =>
        Assert.Equal(expected, DeadlineTable.Of([Named("audit", new OnceDeadline(new(2020, 12, 10)))], Effective, year, WorkingCalendar.China).Length);

    // YC-3-2-1c: settlement by the end of March of the next year. JH-14-1 likewise.
    [Fact]
    [Trait("Rule", "YC-3-2-1c")]
    [Trait("Rule", "JH-14-1")]
    public void Of_AMonthsEndNextYear_IsItsLastDay() =>
        Assert.Equal(
            new DateOnly(2024, 2, 29),
            DeadlineTable.Of([Named("settlement", new YearlyDeadline(1, 2, null))], Effective, 2023, WorkingCalendar.China)[0].Date);

    // YC-3-4b: 5 working days after maturity on Friday 17 September 2021: 18 (worked Saturday), 22, 23, 24, 26 (worked Sunday); 19 to 21 are the holiday.
    // JH-07-4: one month after the audit is completed.
    [Fact]
    [Trait("Rule", "YC-3-4b")]
    [Trait("Rule", "JH-07-4")]
    public void Of_AnEvent_HasADayOnceTheEventHas()
    {
        Deadline[] deadlines = [Named("deposit", new EventDeadline("maturity", 5, null)), Named("levy", new EventDeadline("audit", null, 1))];
        Assert.All(DeadlineTable.Of(deadlines, Effective, 2021, WorkingCalendar.China), day => Assert.Null(day.Date));
        Dictionary<string, DateOnly> events = new() { ["maturity"] = new(2021, 9, 17), ["audit"] = new(2022, 1, 31) };
        DeadlineDay[] days = DeadlineTable.Of(deadlines, Effective, 2021, WorkingCalendar.China, events);
        Assert.Equal(new DateOnly(2021, 9, 26), days[0].Date);
        Assert.Equal(new DateOnly(2022, 2, 28), days[1].Date);
    }

    // A notice for 2028 alone: what began on 30 December 2027 is counted without notice, and so is what follows it, though that runs in 2028.
    [Fact]
    public void Of_WhatFollowsADayWithoutNotice_IsWithoutOneToo()
    {
        WorkingCalendar later = WorkingCalendar.Parse(new StringReader("date,kind\n2028-01-01,holiday\n"));
        Deadline[] deadlines = [Named("deposit", new EventDeadline("maturity", 3, null)), Named("then", new FollowingDeadline("deposit", 1))];
        DeadlineDay[] days = DeadlineTable.Of(deadlines, Effective, 2027, later, new Dictionary<string, DateOnly> { ["maturity"] = new(2027, 12, 30) });
        Assert.Equal([(new DateOnly(2028, 1, 4), false), (new DateOnly(2028, 1, 5), false)], days.Select(day => (day.Date!.Value, day.ByNotice)));
    }

    [Fact]
    public void Of_AYearWithoutNotice_SaysSo()
    {
        Deadline[] deadlines = [Named("transfer", new MonthlyDeadline(0, null, 5, false)), Named("then", new FollowingDeadline("transfer", 1))];
        Assert.All(DeadlineTable.Of(deadlines, Effective, 2031, WorkingCalendar.China), day => Assert.False(day.ByNotice));
        Assert.All(DeadlineTable.Of(deadlines, Effective, 2025, WorkingCalendar.China), day => Assert.True(day.ByNotice));
    }

    // A plan of December 2026, which has its notice, is followed into January 2027, which has none: that day is not by notice.
    [Fact]
    public void Of_DaysThatReachIntoAYearWithoutNotice_SaysSo()
    {
        DeadlineDay[] december =
        [
            .. DeadlineTable.Of(
                [Named("end", new MonthlyDeadline(0, null, null, false)), Named("then", new FollowingDeadline("end", 1))],
                Effective,
                2026,
                WorkingCalendar.China)
                .Where(day => day.Month == 12),
        ];
        Assert.Equal([(new DateOnly(2026, 12, 31), true), (new DateOnly(2027, 1, 1), false)], december.Select(day => (day.Date!.Value, day.ByNotice)));
    }

    [Fact]
    public void Of_FollowingWhatIsNotThere_IsAnError() =>
        Assert.Throws<ArgumentException>(() => DeadlineTable.Of([Named("review", new FollowingDeadline("plan", 3))], Effective, 2021, WorkingCalendar.China));

    [Fact]
    public void Feed_OfDeadlines_IsICalendarWithFoldedLines()
    {
        Deadline deadline = Named("transfer", new YearlyDeadline(0, 11, 30)) with { Text = new LocalizedText("补助资金, 划转", new string('x', 200)) };
        using StringWriter output = new();
        DeadlineFeed.Write(DeadlineTable.Of([deadline], Effective, 2021, WorkingCalendar.China).Select(day => ("yichun", day)), chinese: false, output);
        string text = output.ToString();
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", text, StringComparison.Ordinal);
        Assert.Contains("UID:yichun-transfer-20211130@medpool\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20211130\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:X-1 1: a\\, b\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.Contains("SUMMARY:" + new string('x', 200), text.Replace("\r\n ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Deadline Named(string name, DeadlineRule when) => new(name, new LocalizedText(name, name), when, new Citation("X-1", "d", "1", "a, b"));
}
