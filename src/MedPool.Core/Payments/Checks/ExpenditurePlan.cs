namespace MedPool.Payments;

/// <summary>
/// An area's expenditure plans of a year: the annual plan is within the quota, and the monthly plans add up to no more than the annual plan (JN-3-4-4b).
/// Immutable.
/// </summary>
/// <param name="Area">The area's code.</param>
/// <param name="Quota">The quota of the year (总量定额); not negative.</param>
/// <param name="Annual">The annual plan (年度支出计划); not negative.</param>
/// <param name="Months">The monthly plans (分月使用计划) from January to December; none negative.</param>
public sealed record ExpenditurePlan(string Area, Fen Quota, Fen Annual, EquatableArray<Fen> Months)
{
    /// <summary>The sum of the monthly plans.</summary>
    public AmountSum MonthsTotal => Months.Aggregate(default(AmountSum), (sum, month) => sum + month);

    /// <summary>By how much the annual plan is above the quota; 0.00 where it is not.</summary>
    public Fen OverQuota => Fen.Max(Fen.Zero, Annual - Quota);

    /// <summary>By how much the monthly plans are above the annual plan; 0.00 where they are not.</summary>
    public AmountSum OverAnnual => MonthsTotal > new AmountSum(Annual) ? MonthsTotal - new AmountSum(Annual) : default;

    /// <summary>Whether both plans keep within their bounds.</summary>
    public bool IsWithinBounds => OverQuota == Fen.Zero && OverAnnual == default;
}
