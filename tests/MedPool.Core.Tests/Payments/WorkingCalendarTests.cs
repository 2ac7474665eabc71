using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using MedPool.Payments;

namespace MedPool.Tests.Payments;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar China = WorkingCalendar.China;

    // Counted from the notices, year by year.
    [Theory]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void China_InAYear_HasTheWorkingDaysOfTheNotice(int year, int expected)
    {
        Assert.True(China.HasNotice(year));
        Assert.Equal(expected, Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Count(i => China.IsWorkingDay(new DateOnly(year, 1, 1).AddDays(i))));
    }

    // YC-3-1-1b: application by the 3rd, transfer by the 5th working day.
    [Theory]
    [Trait("Rule", "YC-3-1-1b")]
    [InlineData(2021, 1, "2021-01-06", "2021-01-08")]
    [InlineData(2021, 2, "2021-02-03", "2021-02-05")]
    [InlineData(2021, 5, "2021-05-08", "2021-05-11")] // 8 May is a worked Saturday.
    [InlineData(2021, 10, "2021-10-11", "2021-10-13")]
    [InlineData(2022, 10, "2022-10-10", "2022-10-12")] // 8 and 9 October are worked.
    [InlineData(2024, 2, "2024-02-04", "2024-02-06")] // 4 February is a worked Sunday.
    [InlineData(2025, 10, "2025-10-11", "2025-10-14")]
    [InlineData(2026, 1, "2026-01-06", "2026-01-08")] // 4 January is worked.
    public void WorkingDayOfMonth_AcrossHolidays_FollowsTheNotice(int year, int month, string third, string fifth)
    {
        Assert.Equal(DateOnly.Parse(third, null), China.WorkingDayOfMonth(year, month, 3));
        Assert.Equal(DateOnly.Parse(fifth, null), China.WorkingDayOfMonth(year, month, 5));
    }

    [Fact]
    public void AddWorkingDays_AfterAFriday_BeginsOnMonday() =>
        Assert.Equal(new DateOnly(2022, 3, 29), China.AddWorkingDays(new DateOnly(2022, 3, 25), 2));

    // Due Friday 25 March 2022, done Tuesday 29: Monday and Tuesday are two working days late; on Sunday 27, none yet.
    [Fact]
    public void WorkingDaysLate_OverAWeekend_CountsWorkedDaysOnly()
    {
        Assert.Equal(2, China.WorkingDaysLate(new(2022, 3, 25), new(2022, 3, 29)));
        Assert.Equal(0, China.WorkingDaysLate(new(2022, 3, 25), new(2022, 3, 27)));
        Assert.Equal(0, China.WorkingDaysLate(new(2022, 3, 25), new(2022, 3, 1)));
    }

    [Fact]
    public void Calendar_WithoutANotice_IsMondayToFridayAndSaysSo()
    {
        Assert.False(China.HasNotice(2031));
        Assert.True(China.IsWorkingDay(new(2031, 10, 1))); // A Wednesday, and a holiday in any real notice.
        Assert.False(China.IsWorkingDay(new(2031, 10, 4)));
    }

    [Fact]
    public void With_AnOverride_PutsItsDaysInPlace()
    {
        WorkingCalendar local = China.With(WorkingCalendar.Parse(new StringReader("date,kind\n2022-03-28,holiday\n2022-03-26,workday\n")));
        Assert.False(local.IsWorkingDay(new(2022, 3, 28)));
        Assert.True(local.IsWorkingDay(new(2022, 3, 26)));
        Assert.True(China.IsWorkingDay(new(2022, 3, 28)));
        Assert.False(local.IsWorkingDay(new(2022, 10, 3)));
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("day,kind\n", "line 1")]
    [InlineData("date,kind\n2022-1-1,holiday", "line 2")]
    [InlineData("date,kind\n2022-01-01,off", "line 2")]
    [InlineData("date,kind\n2022-01-01,holiday\n2022-01-01,workday", "line 3")]
    public void Parse_NotACalendar_NamesTheLine(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<FormatException>(() => WorkingCalendar.Parse(new StringReader(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void WorkingDayOfMonth_MoreThanThereAre_IsAnError() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => China.WorkingDayOfMonth(2022, 2, 20));

    // What is added is late by as much: the two ways of counting agree, and the day reached is worked.
    [Property]
    public Property AddWorkingDays_AnyDay_IsLateByThatMany() =>
        Prop.ForAll(Gen.Choose(0, 2556).SelectMany(day => Gen.Choose(1, 40).Select(count => (day, count))).ToArbitrary(), input =>
            {
                DateOnly start = new DateOnly(2020, 1, 1).AddDays(input.day);
                DateOnly end = China.AddWorkingDays(start, input.count);
                return China.WorkingDaysLate(start, end) == input.count && China.IsWorkingDay(end);
            });
}
