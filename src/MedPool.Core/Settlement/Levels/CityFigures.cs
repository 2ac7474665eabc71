namespace MedPool.Internals;

/// <summary>A city's figures as the province sees them, out of the city's own settlement.</summary>
internal static class CityFigures
{
    public static SettlementFacts Fill(SettlementFacts facts, IReadOnlyDictionary<string, Settlement> cities)
    {
        foreach ((string code, Settlement city) in cities.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            Check(facts, code, city);
        }

        return facts with
        {
            Funds = facts.Funds.ToDictionary(static pair => pair.Key, pair => Fill(pair.Key, pair.Value, cities), StringComparer.Ordinal),
        };
    }

    /// <summary>Σ income of a city's areas, and the own income of its pool; not what came from the province.</summary>
    public static AmountSum Income(FundSettlement city) =>
        Sum(city.Areas.Select(static area => area.Income)) + city.Facts.PoolInterest + city.Facts.PoolOtherIncome;

    /// <summary>Σ expenditure of a city's areas.</summary>
    public static AmountSum Expenditure(FundSettlement city) => Sum(city.Areas.Select(static area => area.Expenditure));

    /// <summary>What a city's pool and its areas' balances held together when the year began (历年滚存结余).</summary>
    public static AmountSum OpeningBalance(FundSettlement city) =>
        Sum(city.Parties.Where(static party => party.Party.Kind is PartyKind.Pool or PartyKind.Balance).Select(static party => party.Opening));

    private static void Check(SettlementFacts facts, string code, Settlement city)
    {
        if (city.Year != facts.Year)
        {
            throw new FactsException(FormattableString.Invariant(
                $"The settlement of city {code} is of {city.Year}, the facts are of {facts.Year}. Settle the city for {facts.Year} first."))
            {
                AreaCode = code,
            };
        }

        EquatableArray<VerificationFinding> findings = FundVerification.Check(city);
        if (findings.Count > 0)
        {
            throw new FactsException($"The settlement of city {code} does not hold: {string.Join("; ", findings)}. Settle the city again.") { AreaCode = code };
        }
    }

    private static FundYear Fill(string id, FundYear year, IReadOnlyDictionary<string, Settlement> cities)
    {
        foreach (string code in cities.Keys.Where(code => !year.Areas.ContainsKey(code)).Order(StringComparer.Ordinal))
        {
            throw new FactPlace(id, code).Error("a settlement is given for this city, but the facts do not name it; add it");
        }

        return year with
        {
            Areas = year.Areas.ToDictionary(
                static pair => pair.Key,
                pair => cities.TryGetValue(pair.Key, out Settlement? city) ? Fill(new FactPlace(id, pair.Key), pair.Value, city) : pair.Value,
                StringComparer.Ordinal),
        };
    }

    private static AreaYear Fill(FactPlace place, AreaYear area, Settlement city)
    {
        FundSettlement fund = city.Funds.FirstOrDefault(fund => fund.Fund == place.Fund)
            ?? throw place.Error($"the city's settlement has no fund \"{place.Fund}\"; settle it for the city too");
        return area with
        {
            Income = Agree(area.Income, Income(fund), place with { Fact = "income" }),
            Expenditure = Agree(area.Expenditure, Expenditure(fund), place with { Fact = "expenditure" }),
            OpeningBalance = Agree(area.OpeningBalance, OpeningBalance(fund), place with { Fact = "openingBalance" }),
            FromOwnBooks = true,
        };
    }

    private static AmountSum Sum(IEnumerable<Fen> amounts) => amounts.Aggregate(default(AmountSum), static (sum, amount) => sum + amount);

    private static Fen Agree(Fen? given, AmountSum sum, FactPlace place)
    {
        Fen figure = FactsBinding.Whole(sum, place);
        return given is null || given == figure
            ? figure
            : throw place.Error($"the facts give {given}, the city's own settlement {figure}; leave it out of the facts, or correct one of the two");
    }
}
