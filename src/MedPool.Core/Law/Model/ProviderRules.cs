namespace MedPool.Law;

/// <summary>How providers are paid under a total budget (总额预算、点数法).</summary>
/// <param name="Kinds">The kinds of payment that have a budget and points of their own.</param>
/// <param name="KeptShare">The share of a surplus that a provider keeps (结余留用).</param>
/// <param name="SharedOverspending">The share of reasonable overspending that the fund bears (合理超支分担).</param>
public sealed record ProviderRules(EquatableArray<PaymentKind> Kinds, Sourced<Rate> KeptShare, Sourced<Rate> SharedOverspending);

/// <summary>A kind of payment by points.</summary>
/// <param name="Kind">Its name in the facts: <c>drg</c>, <c>apg</c>, <c>pdpm</c>.</param>
/// <param name="Names">The name of the kind of payment.</param>
/// <param name="Cite">The article.</param>
public sealed record PaymentKind(string Kind, LocalizedText Names, Citation Cite);
