using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>A deadline on its day.</summary>
/// <param name="Deadline">The deadline.</param>
/// <param name="Month">The month of the policy year that it is for, 1 to 12, or <see langword="null"/> where it is not monthly.</param>
/// <param name="Date">The last day on which it is met, or <see langword="null"/> while the event that starts it has no day.</param>
/// <param name="ByNotice">Whether every year whose working days were counted has its holiday notice; otherwise Monday to Friday was counted.</param>
public sealed record DeadlineDay(Deadline Deadline, int? Month, DateOnly? Date, bool ByNotice)
{
    /// <summary>
    /// The event without a day that leaves this deadline open, such as <c>deposit-maturity</c>; <see langword="null"/> where <see cref="Date"/> is known.
    /// </summary>
    public string? Awaits { get; init; }
}

/// <summary>All deadlines of a policy for a year, each on its day (年度时限表). Immutable; safe on any thread.</summary>
public sealed record YearDeadlines
{
    private YearDeadlines(PolicyDocument policy, int year, EquatableArray<DeadlineDay> days, int workingDays) =>
        (Policy, Year, Days, WorkingDays) = (policy, year, days, workingDays);

    /// <summary>The policy.</summary>
    public PolicyDocument Policy { get; }

    /// <summary>The policy year.</summary>
    public int Year { get; }

    /// <summary>The deadlines in order of their days; those whose event has no day come last.</summary>
    public EquatableArray<DeadlineDay> Days { get; }

    /// <summary>How many days of the year are worked.</summary>
    public int WorkingDays { get; }

    /// <summary>Whether every working day was counted by a holiday notice; otherwise Monday to Friday was counted for some.</summary>
    public bool ByNotice => Days.All(day => day.ByNotice);

    /// <summary>Finds the days of a year's deadlines.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="year">The policy year.</param>
    /// <param name="calendar">Which days are worked; <see cref="WorkingCalendar.China"/> unless given.</param>
    /// <param name="events">The days of events that deadlines run from, by the names that <see cref="EventsOf"/> lists; the others have no day.</param>
    /// <exception cref="ArgumentException">No deadline of the policy runs from one of the events.</exception>
    public static YearDeadlines Of(PolicyDocument policy, int year, WorkingCalendar? calendar = null, IReadOnlyDictionary<string, DateOnly>? events = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        EquatableArray<string> known = EventsOf(policy);
        if (events?.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new ArgumentException(
                $"No deadline of {policy.Id} runs from the event \"{unknown}\". Its events: {string.Join(", ", known)}.",
                nameof(events));
        }

        WorkingCalendar worked = calendar ?? WorkingCalendar.China;
        DateOnly first = new(year, 1, 1);
        int workingDays = worked.WorkingDaysLate(first.AddDays(-1), first.AddYears(1).AddDays(-1));
        return new YearDeadlines(policy, year, new([.. DeadlineTable.Of(policy.Deadlines, policy.Effective.From, year, worked, events)]), workingDays);
    }

    /// <summary>The names of the events that deadlines of a policy run from, each once.</summary>
    public static EquatableArray<string> EventsOf(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new([.. policy.Deadlines.Select(deadline => deadline.When).OfType<EventDeadline>().Select(after => after.Event).Distinct()]);
    }

    /// <summary>The days of one deadline, by month where it is monthly; empty where it has none in the year.</summary>
    /// <param name="deadline">The deadline's name.</param>
    public EquatableArray<DeadlineDay> Of(string deadline) => new([.. Days.Where(day => day.Deadline.Name == deadline).OrderBy(day => day.Month)]);
}
