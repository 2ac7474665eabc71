namespace MedPool.Levels;

/// <summary>A figure of the same money in the books of both levels. Immutable.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="CityCode">The city's area code in the province's policy.</param>
/// <param name="Figure">The figure: <c>income</c>, <c>expenditure</c>, <c>openingBalance</c>, <c>fromProvince</c>, <c>toProvince</c>.</param>
/// <param name="ProvincePlace">Where it stands in the province's settlement.</param>
/// <param name="Province">What the province's settlement books.</param>
/// <param name="CityPlace">Where it stands in the city's settlement.</param>
/// <param name="City">What the city's settlement books.</param>
public sealed record BookedTwice(string Fund, string CityCode, string Figure, string ProvincePlace, AmountSum Province, string CityPlace, AmountSum City)
{
    /// <summary>Whether both sides are the same.</summary>
    public bool Agrees => Province == City;
}

/// <summary>Money between a city and the province, as each side states it; together they are zero. Immutable.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="CityCode">The city's area code in the province's policy.</param>
/// <param name="Province">What the province states: received, or below zero paid.</param>
/// <param name="City">What the city states: the opposite.</param>
/// <param name="Transfer">The transfer of the province's settlement, with stage and article.</param>
public sealed record BetweenLevels(string Fund, string CityCode, Fen Province, Fen City, Transfer Transfer);

/// <summary>Who in a city pays what it owes to the province. Immutable.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="CityCode">The city's area code in the province's policy.</param>
/// <param name="Levy">The payers.</param>
public sealed record LevyOfCity(string Fund, string CityCode, ProvincialLevy Levy);

/// <summary>
/// A city's closing on both levels. The province states what the city must bear; how the city's own law divides it over areas and governments is in its
/// own books, which are the ones carried into the next year. Immutable.
/// </summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="CityCode">The city's area code in the province's policy.</param>
/// <param name="Province">The closing balance that the province states.</param>
/// <param name="City">What pool and balances of the city hold by its own books, the levy paid.</param>
public sealed record RestatedClosing(string Fund, string CityCode, Fen Province, AmountSum City);

/// <summary>The consolidated statement of one fund. Immutable.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="Conservation">Openings, outside income, outside expenditure and closings over province and cities.</param>
public sealed record ConsolidatedFund(string Fund, Conservation Conservation);
