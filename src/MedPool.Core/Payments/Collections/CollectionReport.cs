using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>A month of a collecting account.</summary>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Collected">What it brought in.</param>
/// <param name="PassedOn">
/// How everything up to the month was passed on: <see cref="PaymentStatus.Left"/> is what was still in the account. Before its day is over a month is not yet
/// due, even with nothing left: more may be collected.
/// </param>
public readonly record struct CollectedMonth(int Month, Fen Collected, PaymentStatus PassedOn);

/// <summary>The months of an area's collecting account (收入户).</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Months">The twelve months.</param>
public sealed record AreaCollections(string Area, EquatableArray<CollectedMonth> Months);

/// <summary>
/// Whether the areas' collecting accounts pass everything on in time and close at zero, month by month (YC-3-1-1b, JN-3-4-2). Transfers pass on the oldest
/// collections first. Immutable; safe on any thread.
/// </summary>
public sealed record CollectionReport
{
    /// <summary>The rule by which income must not go into an expenditure account (收支两条线).</summary>
    public const string SeparationRule = "JN-3-4-2";

    private CollectionReport(
        YearDeadlines deadlines,
        Deadline deadline,
        EquatableArray<AreaCollections> areas,
        EquatableArray<PassedOn> misdirected,
        DateOnly? asOf)
    {
        (Policy, Year, Deadline, Areas, Misdirected, AsOf) = (deadlines.Policy, deadlines.Year, deadline, areas, misdirected, asOf);
        ByNotice = deadlines.Of(deadline.Name).All(day => day.ByNotice);
    }

    /// <summary>The policy.</summary>
    public PolicyDocument Policy { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>By when a month's collections must have been passed on.</summary>
    public Deadline Deadline { get; }

    /// <summary>The areas that collected or passed on something, in the policy's order.</summary>
    public EquatableArray<AreaCollections> Areas { get; }

    /// <summary>What went into an expenditure account, against <see cref="SeparationRule"/>; it is not passed on by that.</summary>
    public EquatableArray<PassedOn> Misdirected { get; }

    /// <summary>The last day for which transfers are known, or <see langword="null"/>: the year is over.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Whether every working day was counted by a holiday notice; otherwise Monday to Friday was counted for some.</summary>
    public bool ByNotice { get; }

    /// <summary>Whether every month that is due closed at zero.</summary>
    public bool ClosedAtZero => Areas.All(area => area.Months.All(month => month.PassedOn.IsKept));

    /// <summary>The policy's monthly deadlines, one of which holds for what is collected: <c>transfer</c>, <c>income-remittance</c>, ….</summary>
    public static EquatableArray<Deadline> DeadlinesOf(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new([.. policy.Deadlines.Where(deadline => deadline.When is MonthlyDeadline)]);
    }

    /// <summary>Checks the collecting accounts of a year.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="year">The year.</param>
    /// <param name="deadline">By when a month's collections must have been passed on: one of <see cref="DeadlinesOf"/>.</param>
    /// <param name="collected">What was collected, each area and month at most once; months that are not given brought nothing in.</param>
    /// <param name="passedOn">What was passed on, and what went elsewhere.</param>
    /// <param name="options">Which days are worked, and up to which day transfers are known; <see cref="PaymentOptions.Default"/> unless given.</param>
    /// <exception cref="ArgumentException">The deadline is not one of the policy's monthly deadlines.</exception>
    /// <exception cref="FactsException">
    /// An area is not the policy's, a month is given twice, an amount is negative, or an area passed on more than it collected (YC-3-1-1b, JN-3-4-2).
    /// </exception>
    public static CollectionReport Of(
        PolicyDocument policy,
        int year,
        Deadline deadline,
        IEnumerable<CollectedAmount> collected,
        IEnumerable<PassedOn> passedOn,
        PaymentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(collected);
        ArgumentNullException.ThrowIfNull(passedOn);
        if (!DeadlinesOf(policy).Contains(deadline))
        {
            throw new ArgumentException($"{deadline.Name} is not a monthly deadline of {policy.Id}.", nameof(deadline));
        }

        PaymentOptions chosen = options ?? PaymentOptions.Default;
        PassedOn[] given = [.. passedOn];
        var deadlines = YearDeadlines.Of(policy, year, chosen.Calendar);
        var making = new CollectionMaking(deadlines.Of(deadline.Name), chosen, collected, given);
        EquatableArray<AreaCollections> areas = new([.. making.AreasOf(policy).Select(making.Area)]);
        return new CollectionReport(deadlines, deadline, areas, new([.. given.Where(passed => passed.IntoExpenditure)]), chosen.AsOf);
    }
}
