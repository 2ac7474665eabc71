namespace MedPool.Law;

/// <summary>Interest on late remittances, and withholding (逾期计息、代为扣款).</summary>
/// <param name="Multiple">The factor by which the demand-deposit rate is multiplied.</param>
/// <param name="Withholding">The rule that the province withholds what is unpaid at the end of the year.</param>
/// <param name="Kinds">The kinds of remittance to which the rule applies.</param>
public sealed record LateInterestRule(Sourced<Rate> Multiple, Citation Withholding, EquatableArray<LateKind> Kinds);

/// <summary>A kind of remittance that bears interest when late.</summary>
/// <param name="Kind">Its name in the facts: <c>pool-levy</c>.</param>
/// <param name="Suspends">Whether payments to the area's institutions are suspended while it is late.</param>
/// <param name="Cite">The article.</param>
public sealed record LateKind(string Kind, bool Suspends, Citation Cite);
