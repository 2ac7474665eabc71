using MedPool.Levels;

namespace MedPool.Internals;

/// <summary>One fund of one city on both levels.</summary>
/// <param name="Province">The fund's settlement of the province.</param>
/// <param name="Code">The city's area code in the province's policy.</param>
/// <param name="City">The fund's settlement of the city.</param>
internal sealed record TwoLevels(FundSettlement Province, string Code, FundSettlement City)
{
    public static IEnumerable<TwoLevels> Of(Settlement province, IReadOnlyDictionary<string, Settlement> cities) =>
        from fund in province.Funds
        from city in cities.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
        select new TwoLevels(fund, city.Key, city.Value[fund.Fund]);

    public IEnumerable<BookedTwice> Pairs()
    {
        SettlementArea area = Province[Code];
        return
        [
            Pair("income", $"contributors → fund:{Code}", default(AmountSum) + area.Income, "Σ income of its areas and its pool", CityFigures.Income(City)),
            Pair("expenditure", $"fund:{Code} → providers", default(AmountSum) + area.Expenditure, "Σ expenditure of its areas", CityFigures.Expenditure(City)),
            Pair(
                "openingBalance",
                $"balance:{Code}",
                default(AmountSum) + area.OpeningBalance,
                "opening of its pool and balances",
                CityFigures.OpeningBalance(City)),
            Pair("fromProvince", $"transfers to {Code}", LevelFlow.Down(Province, Code), "pool.fromProvince", default(AmountSum) + City.Facts.PoolFromProvince),
            Pair(
                "toProvince", $"transfers from {Code} → pool", LevelFlow.Up(Province, Code), "pool.toProvince", default(AmountSum) + City.Facts.PoolToProvince),
        ];
    }

    public IEnumerable<BetweenLevels> Flows() =>
        from transfer in Province.Transfers
        where transfer.AreaCode == Code && (LevelFlow.IsUp(transfer) || LevelFlow.IsDown(transfer))
        let up = LevelFlow.IsUp(transfer)
        select new BetweenLevels(Province.Fund, Code, up ? transfer.Amount : -transfer.Amount, up ? -transfer.Amount : transfer.Amount, transfer);

    public RestatedClosing Closing()
    {
        ProvincialLevy levy = ProvincialLevy.Of(City);
        AmountSum own = City.Parties.Where(static party => party.Party.Kind is PartyKind.Pool or PartyKind.Balance)
            .Aggregate(default(AmountSum), static (sum, party) => sum + party.Closing);
        return new RestatedClosing(Province.Fund, Code, Province[Code].ClosingBalance, own + levy.FromGovernment - (default(AmountSum) + levy.Amount));
    }

    private BookedTwice Pair(string figure, string provincePlace, AmountSum province, string cityPlace, AmountSum city) =>
        new(Province.Fund, Code, figure, provincePlace, province, cityPlace, city);
}
