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
public sealed record PaymentKind(string Kind, LocalizedText Names, Citation Cite)
{
    /// <summary>Where the total budget is paid per head (按人头包干): persons × standard; otherwise <see langword="null"/>.</summary>
    public PerHeadRule? PerHead { get; init; }
}

/// <summary>A budget that is paid per head (按人头包干): registered persons × the standard per head.</summary>
/// <param name="Standard">The standard per head and year, or <see langword="null"/>: a decision sets it.</param>
/// <param name="Decision">The open value that sets the standard, or <see langword="null"/>: the policy states it.</param>
/// <param name="Cite">The article.</param>
public sealed record PerHeadRule(Sourced<Fen>? Standard, string? Decision, Citation Cite);
