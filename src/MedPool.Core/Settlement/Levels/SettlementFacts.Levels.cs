using MedPool.Internals;

namespace MedPool;

public sealed partial record SettlementFacts
{
    /// <summary>
    /// Takes the figures of a province's areas from the settlements of these cities, before any gap was made good: income as the sum over a city's
    /// areas and the own income of its pool, expenditure as the sum over its areas, the opening balance as what its pool and its areas' balances
    /// held together. What the facts give themselves must be the same.
    /// </summary>
    /// <param name="cities">A city's settlement of the same year by its area code in the province's policy; cities that are not named keep their own
    /// facts.</param>
    /// <exception cref="FactsException">A settlement does not hold, is of another year, misses a fund, or the facts give another figure.</exception>
    public SettlementFacts TakeFrom(IReadOnlyDictionary<string, Settlement> cities)
    {
        ArgumentNullException.ThrowIfNull(cities);
        return CityFigures.Fill(this, cities);
    }

    /// <summary>
    /// Takes into a city's facts what the province's settlement of the year pays to the city (income of its pool, before any gap is covered) and asks
    /// of it. The province's figures do not depend on it, so one round settles both: city, province, city again.
    /// </summary>
    /// <param name="province">The province's settlement of the same year; it is checked anew first.</param>
    /// <param name="cityCode">The city's area code in the province's policy.</param>
    /// <exception cref="FactsException">The settlement does not hold, is of another year, has no such city, or the facts give another amount.</exception>
    public SettlementFacts ReceiveFrom(Settlement province, string cityCode)
    {
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(cityCode);
        return ProvinceMoney.Fill(this, province, cityCode);
    }
}
