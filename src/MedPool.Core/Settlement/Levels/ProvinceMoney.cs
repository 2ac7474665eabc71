namespace MedPool.Internals;

/// <summary>Brings what a province's settlement pays to a city, and asks of it, into the city's facts.</summary>
internal static class ProvinceMoney
{
    public static SettlementFacts Fill(SettlementFacts facts, Settlement province, string cityCode)
    {
        if (province.Year != facts.Year)
        {
            throw new FactsException(FormattableString.Invariant(
                $"The province's settlement is of {province.Year}, the facts are of {facts.Year}. Settle the province for {facts.Year} first."))
            {
                AreaCode = cityCode,
            };
        }

        EquatableArray<VerificationFinding> findings = FundVerification.Check(province);
        if (findings.Count > 0)
        {
            throw new FactsException($"The province's settlement does not hold: {string.Join("; ", findings)}. Settle the province again.");
        }

        return facts with
        {
            Funds = facts.Funds.ToDictionary(static pair => pair.Key, pair => Fill(pair.Key, pair.Value, province, cityCode), StringComparer.Ordinal),
        };
    }

    private static FundYear Fill(string id, FundYear year, Settlement province, string cityCode)
    {
        if (province.Funds.FirstOrDefault(fund => fund.Fund == id) is not { } fund)
        {
            return year; // The province has no adjustment fund of this kind.
        }

        if (fund.Areas.All(area => area.Code != cityCode))
        {
            throw new FactPlace(id).Error($"the province's settlement ({province.PolicyId}) has no city {cityCode}; correct the code");
        }

        return year with
        {
            PoolFromProvince = Agree(year.PoolFromProvince, LevelFlow.Down(fund, cityCode), new FactPlace(id, null, "pool.fromProvince")),
            PoolToProvince = Agree(year.PoolToProvince, LevelFlow.Up(fund, cityCode), new FactPlace(id, null, "pool.toProvince")),
        };
    }

    private static Fen Agree(Fen given, AmountSum sum, FactPlace place)
    {
        Fen amount = FactsBinding.Whole(sum, place);
        return given == Fen.Zero || given == amount
            ? amount
            : throw place.Error($"the facts give {given}, the province's settlement {amount}; leave it out of the facts, or correct one of the two");
    }
}
