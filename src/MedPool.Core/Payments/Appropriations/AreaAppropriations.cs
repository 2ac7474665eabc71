
namespace MedPool.Payments;

/// <summary>An amount that is to be paid between the pool's account and an area.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Amount">Not negative; zero where nothing is to be paid.</param>
/// <param name="Due">The last day on which it is in time; <see langword="null"/> where the policy's deadline has no day in the year.</param>
public sealed record AppropriationItem(AppropriationKind Kind, Fen Amount, DateOnly? Due)
{
    /// <summary>The month, 1 to 12, of a <see cref="AppropriationKind.Month"/>; otherwise <see langword="null"/>.</summary>
    public int? Month { get; init; }

    /// <summary>Whether the pool pays the area. A year-end order and a renewed advance may go the other way: then the area pays the pool back.</summary>
    public bool ToArea { get; init; } = true;

    /// <summary>How it was paid; <see langword="null"/> where payments are not given or it has no day.</summary>
    public PaymentStatus? Paid { get; init; }

    /// <summary>The amount as the area sees it: below zero where the area pays.</summary>
    public Fen Received => ToArea ? Amount : -Amount;
}

/// <summary>The appropriations of one area and fund over a year. Immutable.</summary>
public sealed record AreaAppropriations
{
    /// <summary>The fund's id.</summary>
    public required string Fund { get; init; }

    /// <summary>The area's code.</summary>
    public required string Area { get; init; }

    /// <summary>
    /// The advance before the first year (YC-3-2-1a), or what brings it to the last year's mean where it is renewed; <see langword="null"/>: none in this
    /// year, or the prior year's expenditure is not known.
    /// </summary>
    public AppropriationItem? Advance { get; init; }

    /// <summary>The twelve monthly appropriations (YC-3-2-1b); empty where the policy has none.</summary>
    public EquatableArray<AppropriationItem> Months { get; init; }

    /// <summary>The year-end order (YC-3-2-1c), or <see langword="null"/> while the year's expenditure is not known or where the policy has none.</summary>
    public AppropriationItem? YearEnd { get; init; }

    /// <summary>
    /// By how much expenditure exceeds the quota (JN-3-4-4); zero where it does not, where it is not known, or where the policy has no quota.
    /// </summary>
    public Fen OverQuota { get; init; }

    /// <summary>The next year's quota with what is left of this year's (JN-3-4-3), or <see langword="null"/>: not known.</summary>
    public Fen? NextQuota { get; init; }

    /// <summary>Everything that is to be paid, in order of time: the advance, the months, the year-end order.</summary>
    public IEnumerable<AppropriationItem> Items =>
        new[] { Advance }.Concat(Months).Append(YearEnd).OfType<AppropriationItem>();
}
