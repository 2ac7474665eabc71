using MedPool.Law;

namespace MedPool.Payments;

/// <summary>One step of a month's chain from plan to payment.</summary>
/// <param name="Deadline">What is to be done.</param>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="Done">The day on which it was done, or <see langword="null"/>: not yet.</param>
/// <param name="WorkingDaysLate">By how many working days it was late; 0 in time, not done, or late by days off only.</param>
public readonly record struct ChainStep(Deadline Deadline, DateOnly Due, DateOnly? Done, int WorkingDaysLate)
{
    /// <summary>Whether it was done after its last day, be it on a day off.</summary>
    public bool IsLate => Done > Due;
}

/// <summary>
/// The monthly chain of plan, review, appropriation and payment (JN-3-4-4). A step's working days run from the day on which the one before it was done, so that nobody
/// answers for the delay of another; while that is not done, from the day on which it was due.
/// </summary>
public static class AppropriationChain
{
    /// <summary>Finds the due days of a month's steps and what was late.</summary>
    /// <param name="steps">The deadlines of the chain, in order: a monthly one, then each following the one before.</param>
    /// <param name="year">The year of the month that the plan is for.</param>
    /// <param name="month">The month.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="done">The days on which steps were done, by the deadline's name.</param>
    /// <exception cref="ArgumentException">The steps are not such a chain.</exception>
    public static ChainStep[] Of(IReadOnlyList<Deadline> steps, int year, int month, WorkingCalendar calendar, IReadOnlyDictionary<string, DateOnly> done)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(done);
        var chain = new ChainStep[steps.Count];
        for (int i = 0; i < chain.Length; i++)
        {
            DateOnly due = i == 0
                ? First(steps[0], year, month)
                : calendar.AddWorkingDays(chain[i - 1].Done ?? chain[i - 1].Due, DaysAfter(steps[i], steps[i - 1]));
            DateOnly? day = done.TryGetValue(steps[i].Name, out DateOnly known) ? known : null;
            chain[i] = new ChainStep(steps[i], due, day, day is { } actual ? calendar.WorkingDaysLate(due, actual) : 0);
        }

        return chain;
    }

    private static DateOnly First(Deadline step, int year, int month) =>
        step.When is MonthlyDeadline { Day: { } day } monthly
            ? new DateOnly(year, month, 1).AddMonths(monthly.MonthOffset).AddDays(day - 1)
            : throw new ArgumentException($"Deadline {step.Name} cannot begin a chain: it is not due on a day of the month.");

    private static int DaysAfter(Deadline step, Deadline before) =>
        step.When is FollowingDeadline following && following.Deadline == before.Name
            ? following.WorkingDays
            : throw new ArgumentException($"Deadline {step.Name} does not follow {before.Name}.");
}
