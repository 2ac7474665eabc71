using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Compares the day of a deadline with its quotation.</summary>
internal static class QuotedDeadlines
{
    public static void Check(ObjectReader deadline, DeadlineRule when, Citation cite)
    {
        var node = (JsonObject)deadline.Optional("when")!;
        switch (when)
        {
            case OnceDeadline once:
                deadline.CheckQuoted(node.Find("date")!, once.Date, cite);
                break;
            case YearlyDeadline yearly:
                deadline.CheckQuotedDay(node.Find("month")!, node.Find("day"), (yearly.Month, yearly.Day), cite);
                break;
            case MonthlyDeadline { WorkingDay: { } workingDay }:
                deadline.CheckQuoted(node.Find("workingDay")!, workingDay, Measure.WorkingDays, cite);
                break;
            case MonthlyDeadline monthly:
                deadline.CheckQuotedDay(node.Find("day") ?? node.Find("kind")!, monthly.Day, cite);
                break;
            case FollowingDeadline following:
                deadline.CheckQuoted(node.Find("workingDays")!, following.WorkingDays, Measure.WorkingDays, cite);
                break;
            case EventDeadline { WorkingDays: { } days }:
                deadline.CheckQuoted(node.Find("workingDays")!, days, Measure.WorkingDays, cite);
                break;
            case EventDeadline { Months: { } months }:
                deadline.CheckQuoted(node.Find("months")!, months, Measure.Months, cite);
                break;
        }
    }
}
