using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>
/// The appropriations of a year by a policy's rules (全年拨付): what the pool's account pays to which area by which day, and how it was paid. Immutable; safe on
/// any thread.
/// </summary>
public sealed record YearAppropriations
{
    internal YearAppropriations(YearDeadlines deadlines, AppropriationRules rules, EquatableArray<AreaAppropriations> areas, DateOnly? asOf)
    {
        (Policy, Rules, Year, Areas, AsOf) = (deadlines.Policy, rules, deadlines.Year, areas, asOf);
        MonthsDue = rules.Monthly is { } monthly ? deadlines.Of(monthly.Deadline) : default;
        YearEndDue = rules.YearEnd is { } yearEnd && deadlines.Of(yearEnd.Deadline) is { Count: > 0 } days ? days[0].Date : null;
    }

    /// <summary>The policy.</summary>
    public PolicyDocument Policy { get; }

    /// <summary>The policy's rules of appropriations.</summary>
    public AppropriationRules Rules { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The appropriations, fund by fund, in the policy's order of areas.</summary>
    public EquatableArray<AreaAppropriations> Areas { get; }

    /// <summary>The last day for which payments are known, or <see langword="null"/>: the year is over, or no payments are given.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The days of the monthly appropriations; empty where the policy has none.</summary>
    public EquatableArray<DeadlineDay> MonthsDue { get; }

    /// <summary>The day of the year-end order; <see langword="null"/> where the policy has none.</summary>
    public DateOnly? YearEndDue { get; }

    /// <summary>Whether the days of the months were counted by holiday notices; otherwise Monday to Friday was counted for some.</summary>
    public bool ByNotice => MonthsDue.All(day => day.ByNotice);

    /// <summary>The areas whose expenditure exceeds the quota, which <see cref="QuotaRule.Ceiling"/> forbids.</summary>
    public IEnumerable<AreaAppropriations> OverQuota => Areas.Where(area => area.OverQuota > Fen.Zero);

    /// <summary>Computes the appropriations of a year.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="year">The year.</param>
    /// <param name="budgets">The budgets, each area and fund once. Areas without one have no appropriations.</param>
    /// <param name="payments">What was paid; <see langword="null"/>: not known, <see cref="AppropriationItem.Paid"/> stays empty.</param>
    /// <param name="options">Which days are worked, and up to which day payments are known; <see cref="PaymentOptions.Default"/> unless given.</param>
    /// <exception cref="PolicyException">
    /// The policy has no rules of appropriations or no such reading, or payments are given and it has no monthly appropriations.
    /// </exception>
    /// <exception cref="FactsException">
    /// A budget is given twice or for a fund or area that the policy does not have; an advance is renewed and the one held is not given; more was paid than was to be paid (YC-3-2-1a to YC-3-2-1c), or on what has
    /// no budget.
    /// </exception>
    public static YearAppropriations Of(
        PolicyDocument policy, int year, IEnumerable<AreaBudget> budgets, IEnumerable<AppropriationPayment>? payments = null, PaymentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(budgets);
        return new AppropriationMaking(policy, year, options ?? PaymentOptions.Default).Make(budgets, payments);
    }
}
