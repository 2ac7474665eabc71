using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Tests.Payments;

public class YearDeadlinesTests
{
    private static readonly PolicyDocument Yichun = Policies.Yichun2021.Document;

    // 2021 has 250 working days by its notice. YC-3-1-1b: March's collections by 8 April (Qingming is off from 3 to 5).
    [Fact]
    [Trait("Rule", "YC-3-1-1b")]
    public void Of_AYear_HasEveryDeadlineOnItsDay()
    {
        var year = YearDeadlines.Of(Yichun, 2021);
        Assert.Equal((250, true), (year.WorkingDays, year.ByNotice));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], year.Of("transfer").Select(day => day.Month!.Value));
        Assert.Equal(new DateOnly(2021, 4, 8), year.Of("transfer")[2].Date);
        Assert.Empty(year.Of("nothing"));
    }

    // YC-3-4b: until the deposit matures, its deadline waits for that; once it has a day, so has the deadline: five working days after 17 September 2021 is the
    // 26th.
    [Fact]
    [Trait("Rule", "YC-3-4b")]
    public void Of_AnEvent_IsAwaitedUntilItHasADay()
    {
        Assert.Equal("deposit-maturity", Assert.Single(YearDeadlines.EventsOf(Yichun)));
        DeadlineDay open = YearDeadlines.Of(Yichun, 2021).Days[^1];
        Assert.Equal(("term-deposit", (DateOnly?)null, "deposit-maturity"), (open.Deadline.Name, open.Date, open.Awaits));
        DeadlineDay known = YearDeadlines.Of(Yichun, 2021, events: new Dictionary<string, DateOnly> { ["deposit-maturity"] = new(2021, 9, 17) })
            .Of("term-deposit")[0];
        Assert.Equal((new DateOnly(2021, 9, 26), (string?)null), (known.Date, known.Awaits));
        Assert.Throws<ArgumentException>(() => YearDeadlines.Of(Yichun, 2021, events: new Dictionary<string, DateOnly> { ["maturity"] = new(2021, 9, 17) }));
    }

    // YC-3-4a: 2020年12月10日前提交审计确认结果, 20日前…一次性全额补足, 31日前…全部转入: the steps before the first year, in order.
    [Fact]
    [Trait("Rule", "YC-3-4a")]
    public void Of_YichunsFirstYear_BeginsWithAuditArrearsAndBalances()
    {
        string[] steps =
        [
            .. YearDeadlines.Of(Yichun, 2021).Days
                .Where(day => day.Deadline.Cite.Rule == "YC-3-4a")
                .Select(day => $"{day.Deadline.Name} {day.Date:yyyy-MM-dd}"),
        ];
        Assert.Equal(["audit 2020-12-10", "arrears 2020-12-20", "balances 2020-12-31"], steps);
        Assert.DoesNotContain(YearDeadlines.Of(Yichun, 2022).Days, day => day.Deadline.Cite.Rule == "YC-3-4a");
    }

    // A local holiday on 22 September moves the fifth working day to the 27th.
    [Fact]
    [Trait("Rule", "YC-3-4b")]
    public void Of_ACalendarReadFromAFile_CountsItsDays()
    {
        WorkingCalendar local = WorkingCalendar.China.With(WorkingCalendar.Read(PaymentText.Source("date,kind\n2021-09-22,holiday\n")));
        var year = YearDeadlines.Of(Yichun, 2021, local, new Dictionary<string, DateOnly> { ["deposit-maturity"] = new(2021, 9, 17) });
        Assert.Equal((249, new DateOnly(2021, 9, 27)), (year.WorkingDays, year.Of("term-deposit")[0].Date));
        Assert.Equal(
            "in.csv: line 3: the day is listed twice.",
            PaymentText.Refusal(() => WorkingCalendar.Read(PaymentText.Source("date,kind\n2021-09-22,holiday\n2021-09-22,workday\n"))));
    }

    // A year without notice, and a deadline that follows another whose event has no day: it waits for the same event.
    [Fact]
    public void Of_WhatFollowsAnOpenDeadline_AwaitsTheSameEvent()
    {
        Citation cite = new("X-1", "d", "1", "q");
        Deadline[] deadlines =
        [
            new(
                "deposit",
                new LocalizedText("存", "deposit"),
                new EventDeadline("maturity", 3, null),
                cite), new("then", new LocalizedText("后", "then"), new FollowingDeadline("deposit", 1), cite),
        ];
        var year = YearDeadlines.Of(Yichun with { Deadlines = new(deadlines) }, 2031);
        Assert.Equal(["maturity", "maturity"], year.Days.Select(day => day.Awaits));
        Assert.False(YearDeadlines.Of(Yichun, 2031).ByNotice);
    }
}
