namespace MedPool.Law;

/// <summary>A deadline (时限): what is to be done, and by which day.</summary>
/// <param name="Name">Its name: <c>transfer</c>; other deadlines refer to it.</param>
/// <param name="Text">What is to be done, and by whom.</param>
/// <param name="When">How its day is computed.</param>
/// <param name="Cite">The article.</param>
public sealed record Deadline(string Name, LocalizedText Text, DeadlineRule When, Citation Cite)
{
    /// <summary>The assumption for what the article does not say about the day, or <see langword="null"/>.</summary>
    public string? Assumption { get; init; }
}

/// <summary>How the day of a deadline is computed.</summary>
public abstract record DeadlineRule;

/// <summary>One fixed day. A day before the policy takes effect belongs to the first year of the policy.</summary>
public sealed record OnceDeadline(PolicyDate Date) : DeadlineRule;

/// <summary>Every year.</summary>
/// <param name="YearOffset">0: in the same year; 1: in the next year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">The day of the month, or <see langword="null"/>: its last day.</param>
public sealed record YearlyDeadline(int YearOffset, int Month, int? Day) : DeadlineRule;

/// <summary>For every month of the year.</summary>
/// <param name="MonthOffset">0: in the same month; 1: in the next month; -1: in the month before.</param>
/// <param name="Day">The day of that month, or <see langword="null"/>: its last day, unless <paramref name="WorkingDay"/> is given.</param>
/// <param name="WorkingDay">The number of the working day in that month, from 1, or <see langword="null"/>.</param>
/// <param name="DecemberByYearEnd">Whether the deadline for December is 31 December instead.</param>
public sealed record MonthlyDeadline(int MonthOffset, int? Day, int? WorkingDay, bool DecemberByYearEnd) : DeadlineRule;

/// <summary>A number of working days after each day of another deadline.</summary>
/// <param name="Deadline">The <see cref="MedPool.Law.Deadline.Name"/> of the other deadline, which is listed before this one.</param>
/// <param name="WorkingDays">The number of working days; the first working day after the other deadline is day 1.</param>
public sealed record FollowingDeadline(string Deadline, int WorkingDays) : DeadlineRule;

/// <summary>A time after an event of which the facts give the day.</summary>
/// <param name="Event">The event: <c>deposit-maturity</c>.</param>
/// <param name="WorkingDays">Working days after the event, or <see langword="null"/>.</param>
/// <param name="Months">Months after the event, or <see langword="null"/>.</param>
public sealed record EventDeadline(string Event, int? WorkingDays, int? Months) : DeadlineRule;
