namespace MedPool.Payments;

/// <summary>What payments are judged by. Immutable.</summary>
public sealed record PaymentOptions
{
    /// <summary>Working days of mainland China; the year is over, so that all payments count.</summary>
    public static PaymentOptions Default { get; } = new();

    /// <summary>Which days are worked; <see cref="WorkingCalendar.China"/> unless given.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.China;

    /// <summary>
    /// The last day for which payments are known, in a year that is not over: later payments do not count, and what is due on this day or later is not yet due.
    /// <see langword="null"/>: the year is over, all payments count, and what is missing is overdue.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// Readings to use in place of the policy's chosen ones: the alternative's name by the reading's name. Only appropriations have one: <c>advance</c>,
    /// <c>once</c> or <c>renewed</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Readings { get; init; } = new Dictionary<string, string>();
}
