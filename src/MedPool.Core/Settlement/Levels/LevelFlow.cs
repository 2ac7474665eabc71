namespace MedPool.Internals;

/// <summary>Which transfers of a province's settlement reach a city's books, and which way.</summary>
internal static class LevelFlow
{
    /// <summary>From a city's account into the provincial pool.</summary>
    public static bool IsUp(Transfer transfer) => transfer.To.Kind == PartyKind.Pool && IsOfCity(transfer.From);

    /// <summary>From the provincial pool, or the province's government, to a city's account.</summary>
    public static bool IsDown(Transfer transfer) => transfer.From.Kind is PartyKind.Pool or PartyKind.PoolFiscal && IsOfCity(transfer.To);

    /// <summary>Σ of what a city pays upward.</summary>
    public static AmountSum Up(FundSettlement province, string cityCode) => Sum(province, cityCode, IsUp);

    /// <summary>Σ of what a city receives from above.</summary>
    public static AmountSum Down(FundSettlement province, string cityCode) => Sum(province, cityCode, IsDown);

    private static bool IsOfCity(SettlementParty party) => party.AreaCode is not null && party.Kind.IsInternal();

    private static AmountSum Sum(FundSettlement province, string cityCode, Func<Transfer, bool> counts) => province.Transfers
        .Where(transfer => transfer.AreaCode == cityCode && counts(transfer))
        .Aggregate(default(AmountSum), static (sum, transfer) => sum + transfer.Amount);
}
