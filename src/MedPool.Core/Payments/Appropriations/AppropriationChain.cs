using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>One step of a month's chain from plan to payment.</summary>
/// <param name="Deadline">What is to be done.</param>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="Done">The day on which it was done, or <see langword="null"/>: not yet.</param>
/// <param name="WorkingDaysLate">By how many working days it was late; 0: in time, not done, or late by days off only.</param>
public readonly record struct ChainStep(Deadline Deadline, DateOnly Due, DateOnly? Done, int WorkingDaysLate)
{
    /// <summary>Whether it was done after its last day, be it on a day off.</summary>
    public bool IsLate => Done > Due;
}

/// <summary>
/// The monthly chain of plan, review, appropriation and payment (JN-3-4-4). The working days of a step run from the day on which the step before it was done,
/// so that nobody answers for the delay of another; while that step is not done, from the day on which it was due.
/// </summary>
/// <param name="Month">The month that the plan is for, 1 to 12.</param>
/// <param name="Steps">The steps in order.</param>
/// <param name="ByNotice">Whether the due days are in years with a holiday notice; otherwise Monday to Friday was counted for some.</param>
public sealed record AppropriationChain(int Month, EquatableArray<ChainStep> Steps, bool ByNotice)
{
    /// <summary>The deadlines of a policy's chain, in order; empty where it has none.</summary>
    public static EquatableArray<Deadline> DeadlinesOf(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Appropriations is { } rules ? new([.. rules.Chain.Select(name => policy.Deadlines.First(deadline => deadline.Name == name))]) : default;
    }

    /// <summary>Finds the due days of a month's steps and what was late.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="year">The year of the month that the plan is for.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="done">The days on which steps were done, by the deadline's name.</param>
    /// <param name="calendar">Which days are worked; <see cref="WorkingCalendar.China"/> unless given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1 to 9999, or the month is not from 1 to 12.</exception>
    /// <exception cref="PolicyException">The policy has no monthly chain.</exception>
    public static AppropriationChain Of(
        PolicyDocument policy,
        int year,
        int month,
        IReadOnlyDictionary<string, DateOnly> done,
        WorkingCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(done);
        CalendarArguments.CheckYear(year);
        CalendarArguments.CheckMonth(month);
        WorkingCalendar worked = calendar ?? WorkingCalendar.China;
        ChainStep[] steps = ChainSteps.Of(Needed(policy), year, month, worked, done);
        return new AppropriationChain(month, new(steps), steps.All(step => worked.HasNotice(step.Due.Year)));
    }

    /// <summary>
    /// Reads the days on which steps were done: a column <c>month</c> and a column for each deadline of the chain, empty where it is not done.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="year">The year of the months.</param>
    /// <param name="calendar">Which days are worked; <see cref="WorkingCalendar.China"/> unless given.</param>
    /// <returns>The chains of the months that the file has, in order.</returns>
    /// <exception cref="InputException">A row is wrong, or a month is listed twice; the message gives file, line and column.</exception>
    /// <exception cref="PolicyException">The policy has no monthly chain.</exception>
    public static EquatableArray<AppropriationChain> Read(TextSource source, PolicyDocument policy, int year, WorkingCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        SortedDictionary<int, Dictionary<string, DateOnly>> months = ChainSteps.Read(source, Needed(policy));
        return new([.. months.Select(month => Of(policy, year, month.Key, month.Value, calendar))]);
    }

    private static EquatableArray<Deadline> Needed(PolicyDocument policy) =>
        DeadlinesOf(policy) is { Count: > 0 } steps ? steps : throw new PolicyException($"policy {policy.Id}: it has no monthly chain from plan to payment.");
}
