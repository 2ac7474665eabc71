using MedPool.Law;
using MedPool.Levels;

namespace MedPool.Internals;

/// <summary>Carries closings into the next year's openings. Carried figures are checked, not trusted.</summary>
internal static class YearCarrying
{
    public static SettlementFacts Carry(SettlementFacts facts, Settlement previous)
    {
        Check(facts, previous);
        return facts with
        {
            Funds = facts.Funds.ToDictionary(static pair => pair.Key, pair => CarryFund(pair.Key, pair.Value, previous), StringComparer.Ordinal),
        };
    }

    private static void Check(SettlementFacts facts, Settlement previous)
    {
        if (previous.PolicyId != facts.PolicyId || previous.Year != facts.Year - 1)
        {
            throw new FactsException(FormattableString.Invariant(
                $"The settlement to carry from is of {previous.PolicyId}, {previous.Year}; ")
                + FormattableString.Invariant($"the facts of {facts.PolicyId}, {facts.Year}, need that of {facts.Year - 1}. Settle that year first."));
        }

        EquatableArray<VerificationFinding> findings = FundVerification.Check(previous);
        if (findings.Count > 0)
        {
            throw new FactsException($"The settlement to carry from does not hold: {string.Join("; ", findings)}. Settle that year again.");
        }
    }

    private static FundYear CarryFund(string id, FundYear year, Settlement previous)
    {
        FundSettlement fund = previous.Funds.FirstOrDefault(fund => fund.Fund == id)
            ?? throw new FactsException($"$.funds.{id}: the settlement to carry from has no fund \"{id}\". Settle it for {previous.Year} first.")
            {
                FundId = id,
            };
        Fen pool = AccountClosings.Of(fund, new SettlementParty(PartyKind.Pool, null)) - ProvincialLevy.Of(fund).FromPool;
        var closings = new AccountClosings(fund, year);
        bool stillTheAreas = previous.Readings.Any(static reading => reading is { Name: KnownReadings.CentralisedBalance, Alternative: "still-the-areas" });
        FundYear carried = year with
        {
            PoolOpeningBalance = year.PoolOpeningBalance == Fen.Zero || year.PoolOpeningBalance == pool
                ? pool
                : throw AccountClosings.Differs(new FactPlace(id, null, "pool.openingBalance"), year.PoolOpeningBalance, pool),
            Areas = year.Areas.ToDictionary(static pair => pair.Key, pair => CarryArea(fund, pair.Key, pair.Value, closings, stillTheAreas), StringComparer.Ordinal),
        };
        closings.CheckSuccession();
        return carried;
    }

    private static AreaYear CarryArea(FundSettlement fund, string code, AreaYear year, AccountClosings closings, bool stillTheAreas)
    {
        // An area that the year before did not know has come into force since; it opens with what the facts give it.
        SettlementArea? area = fund.Areas.FirstOrDefault(area => area.Code == code);
        return year with
        {
            OpeningBalance = year.FromOwnBooks ? year.OpeningBalance : closings.Carry("openingBalance", code, year.OpeningBalance) ?? Fen.Zero,
            DevelopmentFund = closings.Carry("developmentFund", code, year.DevelopmentFund),
            RiskReserve = closings.Carry("riskReserve", code, year.RiskReserve),
            OutstandingDue = closings.Carry("outstandingDue", code, year.OutstandingDue),
            Centralised = stillTheAreas ? closings.Carry("centralised", code, year.Centralised) : year.Centralised,
            ExpenditureBudget = area?.NextQuota is { } quota
                ? AccountClosings.Agree(year.ExpenditureBudget, quota, new FactPlace(fund.Fund, code).Of(AreaFact.ExpenditureBudget.Row))
                : year.ExpenditureBudget,
            PriorYearExpenditure = year.PriorYearExpenditure ?? area?.Expenditure,
            PriorYearIncome = year.PriorYearIncome ?? area?.Income,
            CarriedExpenditure = year.PriorYearExpenditure is null,
            CarriedIncome = year.PriorYearIncome is null,
        };
    }
}
