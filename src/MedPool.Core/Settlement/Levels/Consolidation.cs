using MedPool.Internals;

namespace MedPool;

/// <summary>
/// A province's settlement together with those of its cities (合并报表). What both levels book of the same money stands in pairs that must
/// agree and are eliminated, so that no fen is counted twice; what is left moves between the levels or into and out of the whole. Immutable.
/// </summary>
public sealed record Consolidation
{
    /// <summary>The settled year.</summary>
    public required int Year { get; init; }

    /// <summary>What both sides book of the same money: each city's income, expenditure and opening balance.</summary>
    public EquatableArray<BookedTwice> Pairs { get; init; }

    /// <summary>What moved between a city and the provincial pool, each amount with the city's statement as its other side.</summary>
    public EquatableArray<BetweenLevels> Flows { get; init; }

    /// <summary>Whether both sides of every pair agree.</summary>
    public bool Agrees => Pairs.All(static pair => pair.Agrees);

    /// <summary>Σ over both levels of what the pairs book, counted once for each: the amount that is eliminated.</summary>
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

        return new Consolidation
        {
            Year = province.Year,
            Pairs = new EquatableArray<BookedTwice>([.. Each(province, cities).SelectMany(static side => PairsOf(side.Fund, side.Area, side.City))]),
            Flows = new EquatableArray<BetweenLevels>([.. Each(province, cities).SelectMany(static side => FlowsOf(side.Fund, side.Area))]),
        };
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

    private static IEnumerable<(FundSettlement Fund, SettlementArea Area, FundSettlement City)> Each(Settlement province, IReadOnlyDictionary<string, Settlement> cities) =>
        from fund in province.Funds
        from city in cities.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
        select (fund, fund[city.Key], city.Value[fund.Fund]);

    private static IEnumerable<BookedTwice> PairsOf(FundSettlement province, SettlementArea area, FundSettlement city) =>
    [
        new(province.Fund, area.Code, "income", default(AmountSum) + area.Income, CityFigures.Income(city)),
        new(province.Fund, area.Code, "expenditure", default(AmountSum) + area.Expenditure, CityFigures.Expenditure(city)),
        new(province.Fund, area.Code, "openingBalance", default(AmountSum) + area.OpeningBalance, CityFigures.OpeningBalance(city)),
    ];

    private static IEnumerable<BetweenLevels> FlowsOf(FundSettlement province, SettlementArea area) =>
        from transfer in province.Transfers
        where transfer.AreaCode == area.Code && (transfer.From.Kind == PartyKind.Pool || transfer.To.Kind == PartyKind.Pool)
        let up = transfer.To.Kind == PartyKind.Pool
        select new BetweenLevels(province.Fund, area.Code, up ? transfer.Amount : -transfer.Amount, up ? -transfer.Amount : transfer.Amount, transfer);
}

/// <summary>A figure of the same money in the books of both levels. Immutable.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="CityCode">The city's area code in the province's policy.</param>
/// <param name="Figure">The figure: <c>income</c>, <c>expenditure</c>, <c>openingBalance</c>.</param>
/// <param name="Province">What the province's settlement books.</param>
/// <param name="City">What the city's settlement books.</param>
public sealed record BookedTwice(string Fund, string CityCode, string Figure, AmountSum Province, AmountSum City)
{
    /// <summary>Whether both sides are the same.</summary>
    public bool Agrees => Province == City;
}

/// <summary>Money between a city and the provincial pool, as each side states it; together they are zero. Immutable.</summary>
/// <param name="Fund">The fund's id.</param>
/// <param name="CityCode">The city's area code in the province's policy.</param>
/// <param name="Province">What the provincial pool states: received, or below zero paid.</param>
/// <param name="City">What the city states: the opposite.</param>
/// <param name="Transfer">The transfer of the province's settlement, with stage and article.</param>
public sealed record BetweenLevels(string Fund, string CityCode, Fen Province, Fen City, Transfer Transfer);
