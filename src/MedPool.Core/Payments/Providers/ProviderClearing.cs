namespace MedPool.Payments;

/// <summary>The settlement of one payment kind over its providers (清算, JP-3, JP-4). Immutable.</summary>
/// <param name="Providers">What each provider receives, in the order in which the providers were given.</param>
/// <param name="PointValue">What one point is worth, rounded: to be shown, never used for money.</param>
/// <param name="Returned">What returns to the fund.</param>
/// <param name="ReserveUsed">What was used of the reserve.</param>
public sealed record ProviderClearing(EquatableArray<ProviderResult> Providers, PointValue PointValue, Fen Returned, Fen ReserveUsed);
