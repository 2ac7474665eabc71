using MedPool.Law;

namespace MedPool.Payments;

/// <summary>One payment kind of a year: its budget, its shares and its providers (JP-3, JP-4). Immutable.</summary>
/// <param name="Kind">The policy's kind of payment.</param>
/// <param name="Terms">Budget, reserve and shares.</param>
/// <param name="Providers">The providers.</param>
/// <param name="Assumptions">The policy's assumptions that stand in for shares not given.</param>
public sealed record ProviderBudget(PaymentKind Kind, ProviderTerms Terms, EquatableArray<ProviderYear> Providers, EquatableArray<Assumption> Assumptions)
{
    /// <summary>How the budget was paid per head, or <see langword="null"/> where it was given as an amount.</summary>
    public PerHeadBudget? PerHead { get; init; }

    /// <summary>Settles the payment kind over its providers.</summary>
    /// <exception cref="FactsException">
    /// A number is negative, a share is not between 0 and 1, a provider is listed twice, or there is a budget and no provider has points.
    /// </exception>
    public ProviderClearing Settle() => ProviderSettlement.Settle(Providers, Terms);
}
