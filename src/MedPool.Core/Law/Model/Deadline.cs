namespace MedPool.Law;

/// <summary>Something that the law wants done by a day.</summary>
/// <param name="Name">Its name: <c>transfer</c>; other deadlines refer to it.</param>
/// <param name="Text">What is to be done, by whom.</param>
/// <param name="When">How its day is found.</param>
/// <param name="Cite">The article.</param>
public sealed record Deadline(string Name, LocalizedText Text, DeadlineRule When, Citation Cite);

/// <summary>How the day of a deadline is found.</summary>
public abstract record DeadlineRule;

/// <summary>Once, on a fixed day; one before the policy takes effect belongs to its first year.</summary>
public sealed record OnceDeadline(PolicyDate Date) : DeadlineRule;

/// <summary>Every year.</summary>
/// <param name="YearOffset">0: in the year itself; 1: in the next.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">The day of the month, or <see langword="null"/>: its last.</param>
public sealed record YearlyDeadline(int YearOffset, int Month, int? Day) : DeadlineRule;

/// <summary>For every month of the year.</summary>
/// <param name="MonthOffset">0: in the month itself; 1: in the next; -1: in the one before.</param>
/// <param name="Day">The day of that month, or <see langword="null"/>: its last, unless <paramref name="WorkingDay"/> is given.</param>
/// <param name="WorkingDay">The ordinal of its working day, or <see langword="null"/>.</param>
/// <param name="DecemberByYearEnd">Whether December's is due on 31 December instead.</param>
public sealed record MonthlyDeadline(int MonthOffset, int? Day, int? WorkingDay, bool DecemberByYearEnd) : DeadlineRule;

/// <summary>A number of working days after another deadline, for each of its days.</summary>
/// <param name="Deadline">The other's <see cref="MedPool.Law.Deadline.Name"/>; it stands before this one.</param>
/// <param name="WorkingDays">The number; the day after is day 1.</param>
public sealed record FollowingDeadline(string Deadline, int WorkingDays) : DeadlineRule;

/// <summary>A time after an event whose day only the facts know.</summary>
/// <param name="Event">The event: <c>deposit-maturity</c>.</param>
/// <param name="WorkingDays">Working days after it, or <see langword="null"/>.</param>
/// <param name="Months">Months after it, or <see langword="null"/>.</param>
public sealed record EventDeadline(string Event, int? WorkingDays, int? Months) : DeadlineRule;
