using MedPool.Internals;

namespace MedPool.Levels;

/// <summary>
/// A province's settlement together with those of its cities (合并报表). What both levels book of the same money stands in pairs that must
/// agree and are eliminated once; what a city's own books tell in detail replaces what the province states of that city in one line; and what is
/// left conserves money over both levels. Immutable.
/// </summary>
public sealed record Consolidation
{
    private const string OfProvince = "province, ";

    /// <summary>The settled year.</summary>
    public required int Year { get; init; }

    /// <summary>
    /// What both sides book of the same money: each city's income, expenditure and opening balance, what it received from the province and owes to it.
    /// </summary>
    public EquatableArray<BookedTwice> Pairs { get; init; }

    /// <summary>What moved between a city and the province, transfer by transfer.</summary>
    public EquatableArray<BetweenLevels> Flows { get; init; }

    /// <summary>Who in each city pays what it owes to the province.</summary>
    public EquatableArray<LevyOfCity> Levies { get; init; }

    /// <summary>Each city's closing as the province states it and as its own books do; they differ by what the city covers in its own way.</summary>
    public EquatableArray<RestatedClosing> Closings { get; init; }

    /// <summary>The consolidated statement of each fund: openings + outside income = outside expenditure + closings over both levels.</summary>
    public EquatableArray<ConsolidatedFund> Funds { get; init; }

    /// <summary>
    /// What does not hold, with amounts and both places: a pair that disagrees, a statement that is not sound, money made or lost. Empty where all agrees.
    /// </summary>
    public EquatableArray<VerificationFinding> Findings { get; init; }

    /// <summary>Whether both sides agree and no money is made or lost.</summary>
    public bool Agrees => Findings.Count == 0;

    /// <summary>Σ of what the pairs book, counted once for each: the amount that is eliminated.</summary>
    public AmountSum Eliminated => Pairs.Aggregate(default(AmountSum), static (sum, pair) => sum + pair.Province);

    /// <summary>Consolidates two levels.</summary>
    /// <param name="province">The province's settlement.</param>
    /// <param name="cities">The cities' settlements of the same year, by area code in the province's policy.</param>
    /// <exception cref="ArgumentException">A settlement is of another year.</exception>
    /// <exception cref="KeyNotFoundException">The province has no such city, or a city did not settle a fund of the province.</exception>
    public static Consolidation Of(Settlement province, IReadOnlyDictionary<string, Settlement> cities)
    {
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(cities);
        if (cities.Values.Any(city => city.Year != province.Year))
        {
            throw new ArgumentException($"All settlements must be of {province.Year}.", nameof(cities));
        }

        TwoLevels[] sides = [.. TwoLevels.Of(province, cities)];
        var consolidation = new Consolidation
        {
            Year = province.Year,
            Pairs = new EquatableArray<BookedTwice>([.. sides.SelectMany(static side => side.Pairs())]),
            Flows = new EquatableArray<BetweenLevels>([.. sides.SelectMany(static side => side.Flows())]),
            Levies = new EquatableArray<LevyOfCity>(
                [.. sides.Select(static side => new LevyOfCity(side.Province.Fund, side.Code, ProvincialLevy.Of(side.City)))]),
            Closings = new EquatableArray<RestatedClosing>([.. sides.Select(static side => side.Closing())]),
            Funds = new EquatableArray<ConsolidatedFund>([.. province.Funds.Select(fund => ConsolidatedConservation.Of(fund, cities))]),
        };
        return consolidation with { Findings = new EquatableArray<VerificationFinding>([.. FindingsOf(consolidation, province, cities)]) };
    }

    /// <summary>
    /// The report of the province's settlement with the findings of both levels. What concerns the province's statement alone is in the report already.
    /// </summary>
    /// <param name="province">The report of the province's settlement.</param>
    public VerificationReport AddTo(VerificationReport province)
    {
        ArgumentNullException.ThrowIfNull(province);
        return province.With([VerificationCheck.BothLevels], Findings.Where(static finding => !finding.Place.StartsWith(OfProvince, StringComparison.Ordinal)));
    }

    /// <summary>Follows an area's money upward: what it paid into its city's pool, then what the city paid into the province's.</summary>
    /// <param name="province">The province's settlement.</param>
    /// <param name="city">The city's settlement.</param>
    /// <param name="cityCode">The city's area code in the province's policy.</param>
    /// <param name="fundId">The fund.</param>
    /// <param name="areaCode">The area, by its code in the city's policy.</param>
    public static IReadOnlyList<Transfer> Follow(Settlement province, Settlement city, string cityCode, string fundId, string areaCode)
    {
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(city);
        return [.. ToPool(city[fundId], areaCode), .. ToPool(province[fundId], cityCode)];
    }

    private static IEnumerable<Transfer> ToPool(FundSettlement fund, string areaCode) =>
        fund.Transfers.Where(transfer => transfer.To.Kind == PartyKind.Pool && transfer.AreaCode == areaCode);

    private static IEnumerable<VerificationFinding> FindingsOf(Consolidation both, Settlement province, IReadOnlyDictionary<string, Settlement> cities)
    {
        foreach (BookedTwice pair in both.Pairs.Where(static pair => !pair.Agrees))
        {
            yield return new VerificationFinding(
                $"{pair.Fund} {pair.CityCode} {pair.Figure}",
                $"the province's {pair.ProvincePlace} says {pair.Province}, the city's {pair.CityPlace} says {pair.City}: {pair.Province - pair.City} apart");
        }

        IEnumerable<(string Who, Settlement Settlement)> statements = cities.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => ($"city {pair.Key}, ", pair.Value)).Prepend((OfProvince, province));
        foreach ((string who, Settlement settlement) in statements)
        {
            foreach (VerificationFinding finding in FundVerification.Check(settlement))
            {
                yield return new VerificationFinding(who + finding.Place, finding.Problem);
            }
        }

        foreach (ConsolidatedFund fund in both.Funds.Where(static fund => fund.Conservation.Difference.Value != 0))
        {
            yield return new VerificationFinding($"{fund.Fund}, both levels", $"the difference is {fund.Conservation.Difference}, not 0.00");
        }
    }
}
