using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Finds the days of deadlines.</summary>
internal static class DeadlineTable
{
    /// <summary>Finds the days of a year's deadlines, in order of day; those whose event has no day come last.</summary>
    /// <param name="deadlines">The policy's deadlines; one that follows another comes after it.</param>
    /// <param name="effective">The day from which the policy is in force: a fixed day before it belongs to the first year.</param>
    /// <param name="year">The policy year.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="events">The days of events, by name.</param>
    /// <exception cref="ArgumentException">A deadline follows one that is not there before it.</exception>
    public static DeadlineDay[] Of(
        IEnumerable<Deadline> deadlines,
        PolicyDate effective,
        int year,
        WorkingCalendar calendar,
        IReadOnlyDictionary<string, DateOnly>? events = null)
    {
        ArgumentNullException.ThrowIfNull(deadlines);
        ArgumentNullException.ThrowIfNull(calendar);
        List<DeadlineDay> days = [];
        foreach (Deadline deadline in deadlines)
        {
            days.AddRange(deadline.When switch
            {
                OnceDeadline once => Once(deadline, once, effective, year),
                YearlyDeadline yearly => [Fixed(deadline, null, DayOf(year + yearly.YearOffset, yearly.Month, yearly.Day))],
                MonthlyDeadline monthly => Enumerable.Range(1, 12).Select(month => Monthly(deadline, monthly, year, month, calendar)),
                FollowingDeadline following => Following(deadline, following, days, calendar),
                EventDeadline after => [After(deadline, after, events, calendar)],
                _ => throw new ArgumentException($"Deadline {deadline.Name} has a rule of no known kind.", nameof(deadlines)),
            });
        }

        return [.. days.OrderBy(day => day.Date ?? DateOnly.MaxValue)];
    }

    private static IEnumerable<DeadlineDay> Once(Deadline deadline, OnceDeadline once, PolicyDate effective, int year)
    {
        bool belongs = once.Date.Year == year || (year == effective.Year && once.Date.CompareTo(effective) < 0);
        return belongs ? [Fixed(deadline, null, new DateOnly(once.Date.Year, once.Date.Month, once.Date.Day))] : [];
    }

    /// <summary>The day of a monthly deadline for a month of a year.</summary>
    internal static DateOnly DayOf(MonthlyDeadline monthly, int year, int month, WorkingCalendar calendar)
    {
        if (monthly.DecemberByYearEnd && month == 12)
        {
            return new DateOnly(year, 12, 31);
        }

        DateOnly target = TargetOf(monthly, year, month);
        return monthly.WorkingDay is { } ordinal
            ? calendar.WorkingDayOfMonth(target.Year, target.Month, ordinal)
            : DayOf(target.Year, target.Month, monthly.Day);
    }

    private static DeadlineDay Monthly(Deadline deadline, MonthlyDeadline monthly, int year, int month, WorkingCalendar calendar)
    {
        DateOnly day = DayOf(monthly, year, month, calendar);
        bool isCounted = monthly.WorkingDay is not null && !(monthly.DecemberByYearEnd && month == 12);
        return isCounted ? Counted(deadline, month, TargetOf(monthly, year, month), day, calendar) : Fixed(deadline, month, day);
    }

    private static DateOnly TargetOf(MonthlyDeadline monthly, int year, int month) => new DateOnly(year, month, 1).AddMonths(monthly.MonthOffset);

    private static IEnumerable<DeadlineDay> Following(Deadline deadline, FollowingDeadline following, List<DeadlineDay> days, WorkingCalendar calendar)
    {
        DeadlineDay[] before = [.. days.Where(day => day.Deadline.Name == following.Deadline)];
        return before.Length > 0
            ? before.Select(day => FollowingDay(deadline, following, day, calendar))
            : throw new ArgumentException($"Deadline {deadline.Name} follows {following.Deadline}, which does not come before it.");
    }

    private static DeadlineDay FollowingDay(Deadline deadline, FollowingDeadline following, DeadlineDay before, WorkingCalendar calendar)
    {
        if (before.Date is not { } start)
        {
            return before with { Deadline = deadline };
        }

        DeadlineDay day = Counted(deadline, before.Month, start, calendar.AddWorkingDays(start, following.WorkingDays), calendar);
        return day with { ByNotice = day.ByNotice && before.ByNotice };
    }

    private static DeadlineDay After(Deadline deadline, EventDeadline after, IReadOnlyDictionary<string, DateOnly>? events, WorkingCalendar calendar) =>
        events is null || !events.TryGetValue(after.Event, out DateOnly start)
            ? new DeadlineDay(deadline, null, null, true) { Awaits = after.Event }
            : After(deadline, after, start, calendar);

    /// <summary>The day of a deadline whose event was on <paramref name="start"/>.</summary>
    internal static DeadlineDay After(Deadline deadline, EventDeadline after, DateOnly start, WorkingCalendar calendar) => after.WorkingDays is { } count
        ? Counted(deadline, null, start, calendar.AddWorkingDays(start, count), calendar)
        : Fixed(deadline, null, start.AddMonths(after.Months ?? 0));

    private static DateOnly DayOf(int year, int month, int? day) =>
        day is { } ordinal ? new DateOnly(year, month, ordinal) : new DateOnly(year, month, 1).AddMonths(1).AddDays(-1);

    private static DeadlineDay Fixed(Deadline deadline, int? month, DateOnly date) => new(deadline, month, date, true);

    private static DeadlineDay Counted(Deadline deadline, int? month, DateOnly start, DateOnly date, WorkingCalendar calendar) =>
        new(deadline, month, date, Noticed(start, calendar) && Noticed(date, calendar));

    private static bool Noticed(DateOnly day, WorkingCalendar calendar) => calendar.HasNotice(day.Year);
}
