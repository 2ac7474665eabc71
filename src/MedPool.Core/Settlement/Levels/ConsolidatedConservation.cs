using MedPool.Levels;

namespace MedPool.Internals;

/// <summary>
/// Sums up both levels from their transfers and accounts, each fen once. It uses no pair: where the pairs disagree, money seems made or lost.
/// </summary>
internal static class ConsolidatedConservation
{
    public static ConsolidatedFund Of(FundSettlement province, IReadOnlyDictionary<string, Settlement> cities)
    {
        var sums = new Sums();
        AddProvince(sums, province, cities);
        foreach (Settlement city in cities.Values)
        {
            AddCity(sums, city[province.Fund]);
        }

        return new ConsolidatedFund(
            province.Fund, new Conservation(sums.Opening, sums.In, sums.Out, sums.Closing, sums.Opening + sums.In - sums.Out - sums.Closing));
    }

    // The provincial pool and the cities that keep no books of their own here. Of the others, what only passes inside the city is told by its books.
    private static void AddProvince(Sums sums, FundSettlement province, IReadOnlyDictionary<string, Settlement> cities)
    {
        foreach (PartyBalance party in province.Parties.Where(party => party.Party.AreaCode is not { } code || !cities.ContainsKey(code)))
        {
            (sums.Opening, sums.Closing) = (sums.Opening + party.Opening, sums.Closing + party.Closing);
        }

        foreach (Transfer transfer in province.Transfers)
        {
            bool ownBooks = transfer.AreaCode is { } code && cities.ContainsKey(code);
            bool reachesProvince = transfer.To.Kind == PartyKind.Pool || transfer.From.Kind is PartyKind.Pool or PartyKind.PoolFiscal;
            if (!ownBooks || reachesProvince)
            {
                sums.Add(transfer);
            }
        }
    }

    private static void AddCity(Sums sums, FundSettlement city)
    {
        ProvincialLevy levy = ProvincialLevy.Of(city);
        foreach (PartyBalance party in city.Parties)
        {
            (sums.Opening, sums.Closing) = (sums.Opening + party.Opening, sums.Closing + party.Closing);
        }

        foreach (Transfer transfer in city.Transfers)
        {
            sums.Add(transfer);
        }

        sums.In -= default(AmountSum) + city.Facts.PoolFromProvince; // In the pool's income, but not from outside.
        sums.In += levy.FromGovernment;
        sums.Closing = sums.Closing + levy.FromGovernment - (default(AmountSum) + levy.Amount);
    }

    private sealed class Sums
    {
        public AmountSum Opening { get; set; }

        public AmountSum In { get; set; }

        public AmountSum Out { get; set; }

        public AmountSum Closing { get; set; }

        public void Add(Transfer transfer)
        {
            In += transfer.From.Kind.IsInternal() ? Fen.Zero : transfer.Amount;
            Out += transfer.To.Kind.IsInternal() ? Fen.Zero : transfer.Amount;
        }
    }
}
