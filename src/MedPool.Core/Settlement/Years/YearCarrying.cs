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
                $"The settlement to carry from is of {previous.PolicyId}, {previous.Year}; the facts of {facts.PolicyId}, {facts.Year}, need that of {facts.Year - 1}. Settle that year first."));
        }

        EquatableArray<VerificationFinding> findings = previous.Verify();
        if (findings.Count > 0)
        {
            throw new FactsException($"The settlement to carry from does not hold: {string.Join("; ", findings)}. Settle that year again.");
        }
    }

    private static FundYear CarryFund(string id, FundYear year, Settlement previous)
    {
        FundSettlement fund = previous.Funds.FirstOrDefault(fund => fund.Fund == id)
            ?? throw new FactsException($"$.funds.{id}: the settlement to carry from has no fund \"{id}\". Settle it for {previous.Year} first.") { FundId = id };
        Fen pool = ClosingOf(fund, new SettlementParty(PartyKind.Pool, null));
        return year with
        {
            PoolOpeningBalance = Agree(year.PoolOpeningBalance == Fen.Zero ? null : year.PoolOpeningBalance, pool, new FactPlace(id, null, "pool.openingBalance")),
            Areas = year.Areas.ToDictionary(static pair => pair.Key, pair => CarryArea(fund, pair.Key, pair.Value), StringComparer.Ordinal),
        };
    }

    private static AreaYear CarryArea(FundSettlement fund, string code, AreaYear year)
    {
        var place = new FactPlace(fund.Fund, code);
        SettlementArea area = fund.Areas.FirstOrDefault(area => area.Code == code)
            ?? throw FactsBinding.Problem(place, $"the settlement to carry from has no area {code}; the areas of the two years must be the same");
        Fen outstanding = fund.Outstanding.Where(item => item.AreaCode == code).Aggregate(Fen.Zero, static (sum, item) => sum + item.Amount);
        Fen development = ClosingOf(fund, new SettlementParty(PartyKind.Development, code));
        Fen reserve = ClosingOf(fund, new SettlementParty(PartyKind.Reserve, code));
        return year with
        {
            OpeningBalance = Agree(year.OpeningBalance, area.ClosingBalance, place with { Fact = "openingBalance" }),
            DevelopmentFund = CarryHolding(year.DevelopmentFund, development, place with { Fact = "developmentFund" }),
            RiskReserve = CarryHolding(year.RiskReserve, reserve, place with { Fact = "riskReserve" }),
            ExpenditureBudget = area.NextQuota is { } quota ? Agree(year.ExpenditureBudget, quota, place with { Fact = "expenditureBudget" }) : year.ExpenditureBudget,
            OutstandingDue = CarryHolding(year.OutstandingDue, outstanding, place with { Fact = "outstandingDue" }),
            PriorYearExpenditure = year.PriorYearExpenditure ?? area.Expenditure,
            PriorYearIncome = year.PriorYearIncome ?? area.Income,
        };
    }

    private static Fen? CarryHolding(Fen? given, Fen carried, FactPlace place) =>
        given is null && carried == Fen.Zero ? null : Agree(given, carried, place);

    private static Fen ClosingOf(FundSettlement fund, SettlementParty party) =>
        fund.Parties.FirstOrDefault(balance => balance.Party == party)?.Closing ?? Fen.Zero;

    private static Fen Agree(Fen? given, Fen carried, FactPlace place) => given is null || given == carried
        ? carried
        : throw FactsBinding.Problem(place, $"the facts give {given}, the year before closed at {carried}; leave it out of the facts, or correct it");
}
