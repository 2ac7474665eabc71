namespace MedPool.Payments;

/// <summary>The values by which one payment kind is settled (JP-3, JP-4). Immutable.</summary>
/// <param name="Budget">The total budget (总额预算); not negative.</param>
/// <param name="KeptShare">The share of a surplus that a provider keeps (结余留用), from 0 to 1.</param>
/// <param name="SharedOverspending">The share of overspending that the fund bears (合理超支分担), from 0 to 1.</param>
/// <param name="Reserve">What the fund has set aside for overspending; not negative.</param>
public readonly record struct ProviderTerms(Fen Budget, Rate KeptShare, Rate SharedOverspending, Fen Reserve);
