using MedPool.Internals;

namespace MedPool;

public sealed partial record SettlementFacts
{
    /// <summary>
    /// Takes the figures of a province's areas from the settlements of these cities: income and expenditure as the sums over a city's areas,
    /// the opening balance as what its pool and its areas' balances held together. What the facts give themselves must be the same.
    /// </summary>
    /// <param name="cities">A city's settlement of the same year by its area code in the province's policy; cities that are not named keep their own facts.</param>
    /// <exception cref="FactsException">A settlement does not hold, is of another year, misses a fund, or the facts give another figure.</exception>
    public SettlementFacts TakeFrom(IReadOnlyDictionary<string, Settlement> cities)
    {
        ArgumentNullException.ThrowIfNull(cities);
        return CityFigures.Fill(this, cities);
    }
}
