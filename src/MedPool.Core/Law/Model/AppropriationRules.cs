namespace MedPool.Law;

/// <summary>How money is paid from the pool to the areas during the year (拨付).</summary>
/// <param name="Advance">The working capital before the first year, or <see langword="null"/>.</param>
/// <param name="Monthly">The monthly appropriation from the budget, or <see langword="null"/>.</param>
/// <param name="YearEnd">The settlement of appropriations against expenditure, or <see langword="null"/>.</param>
/// <param name="Quota">The annual expenditure quota, or <see langword="null"/>.</param>
/// <param name="Chain">The deadlines of a month's steps from plan to payment, in order; empty where the policy has none.</param>
/// <param name="Amendment">The rule that a budget changes only with an approval, or <see langword="null"/>.</param>
public sealed record AppropriationRules(
    AdvanceRule? Advance, DatedRule? Monthly, DatedRule? YearEnd, QuotaRule? Quota, EquatableArray<string> Chain, Citation? Amendment);

/// <summary>Working capital (周转金): some months of the average expenditure of the prior year, paid before the first year.</summary>
/// <param name="Months">The number of months.</param>
/// <param name="Deadline">The <see cref="Deadline.Name"/> by which the advance is due.</param>
public sealed record AdvanceRule(Sourced<Rate> Months, string Deadline);

/// <summary>A rule and its deadline.</summary>
/// <param name="Deadline">The <see cref="Deadline.Name"/> of the deadline.</param>
/// <param name="Cite">The article.</param>
public sealed record DatedRule(string Deadline, Citation Cite);

/// <summary>An annual expenditure quota (总量定额).</summary>
/// <param name="CarryOver">The rule that the unused part may be added to next year's quota.</param>
/// <param name="Ceiling">The rule that expenditure must not exceed the quota.</param>
public sealed record QuotaRule(Citation CarryOver, Citation Ceiling);
