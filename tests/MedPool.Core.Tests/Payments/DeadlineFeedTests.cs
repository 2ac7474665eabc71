using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using Ical.Net;
using Ical.Net.CalendarComponents;

using MedPool.Internals;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Tests.Payments;

/// <summary>The calendar feed as an independent reader of RFC 5545 (Ical.Net) sees it.</summary>
public class DeadlineFeedTests
{
    [Property]
    public Property Feed_ReadByAnotherLibrary_HasEveryDeadlineWithItsDayAndWords() =>
        Prop.ForAll(
            Gen.Elements<Policy>(Policies.All).ToArbitrary(),
            Gen.Choose(2020, 2035).ToArbitrary(),
            ArbMap.Default.ArbFor<bool>(),
            (policy, year, chinese) =>
            {
                PolicyDocument document = policy.Document;
                DeadlineDay[] days =
                [
                    .. DeadlineTable.Of(document.Deadlines, document.Effective.From, year, WorkingCalendar.China).Where(day => day.Date is not null),
                ];
                using StringWriter text = new();
                DeadlineFeed.Write(days.Select(day => (document.Id, day)), chinese, text);

                Calendar read = Calendar.Load(text.ToString())!;
                CalendarEvent[] events = [.. read.Events];
                Assert.Equal(days.Select(day => day.Date!.Value), events.Select(each => each.Start!.Date));
                Assert.All(events, each => Assert.True(each.IsAllDay));
                Assert.Equal(days.Length, events.Select(each => each.Uid).Distinct().Count());
                Assert.All(
                    days.Zip(events),
                    pair => Assert.StartsWith(
                        chinese ? pair.First.Deadline.Text.Zh : pair.First.Deadline.Text.En,
                        pair.Second.Summary,
                        StringComparison.Ordinal));
                Assert.All(days.Zip(events), pair => Assert.EndsWith(pair.First.Deadline.Cite.Quote, pair.Second.Description, StringComparison.Ordinal));
            });

    // A comma, a semicolon, a backslash and a line break must come back as they were written.
    [Fact]
    public void Feed_OfAwkwardWords_IsReadBackAsWritten()
    {
        const string Words = "补助资金, 划转; a\\b\nsecond line";
        Deadline deadline = new("transfer", new LocalizedText(Words, Words), new YearlyDeadline(0, 11, 30), new Citation("X-1", "d", "1", "q"));
        using StringWriter text = new();
        DeadlineFeed.Write(
            DeadlineTable.Of([deadline], new PolicyDate(2021, 1, 1), 2021, WorkingCalendar.China).Select(day => ("yichun", day)), chinese: true, text);
        CalendarEvent only = Assert.Single(Calendar.Load(text.ToString())!.Events);
        Assert.Equal(Words, only.Summary);
        Assert.Equal(new DateOnly(2021, 11, 30), only.Start!.Date);
    }
}
