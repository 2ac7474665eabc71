namespace MedPool.Payments;

/// <summary>What a provider receives for a year under one payment kind (JP-3, JP-4). Immutable.</summary>
/// <param name="Year">The provider's points, fees and advance.</param>
/// <param name="Payable">Its part of the budget, by points.</param>
/// <param name="Kept">The part of its surplus that it keeps.</param>
/// <param name="Returned">The part of its surplus that returns to the fund.</param>
/// <param name="Added">What the fund adds for its overspending, from the reserve.</param>
/// <param name="Due">Payable less returned plus added.</param>
/// <param name="Clearing">Due less what was advanced: above zero the fund pays the provider, below zero the provider pays back.</param>
public readonly record struct ProviderResult(ProviderYear Year, Fen Payable, Fen Kept, Fen Returned, Fen Added, Fen Due, Fen Clearing)
{
    /// <summary>The institution's code.</summary>
    public string Provider => Year.Provider;
}
