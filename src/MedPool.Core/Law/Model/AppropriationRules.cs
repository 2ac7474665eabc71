namespace MedPool.Law;

/// <summary>How money goes from the pool's account to the areas during the year (拨付).</summary>
/// <param name="Advance">The working capital before the first year, or <see langword="null"/>.</param>
/// <param name="Monthly">The monthly appropriation from the budget, or <see langword="null"/>.</param>
/// <param name="YearEnd">The settlement of appropriations against expenditure, or <see langword="null"/>.</param>
/// <param name="Quota">The annual expenditure quota, or <see langword="null"/>.</param>
/// <param name="Chain">The deadlines of a month's steps from plan to payment, in order; empty where the policy has none.</param>
/// <param name="Amendment">The rule by which a budget changes only with an approval, or <see langword="null"/>.</param>
public sealed record AppropriationRules(
    AdvanceRule? Advance, DatedRule? Monthly, DatedRule? YearEnd, QuotaRule? Quota, EquatableArray<string> Chain, Citation? Amendment);

/// <summary>An advance of some months of the prior year's average expenditure, once, before the first year.</summary>
/// <param name="Months">The number of months.</param>
/// <param name="Deadline">The <see cref="Deadline.Name"/> by which it is due.</param>
public sealed record AdvanceRule(Sourced<Rate> Months, string Deadline);

/// <summary>A rule with the deadline by which it is carried out.</summary>
/// <param name="Deadline">The <see cref="Deadline.Name"/>.</param>
/// <param name="Cite">The article.</param>
public sealed record DatedRule(string Deadline, Citation Cite);

/// <summary>An annual expenditure quota (总量定额).</summary>
/// <param name="CarryOver">The rule by which what is left may be added to next year's.</param>
/// <param name="Ceiling">The rule by which expenditure may not exceed it.</param>
public sealed record QuotaRule(Citation CarryOver, Citation Ceiling);
