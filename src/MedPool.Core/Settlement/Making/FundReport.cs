using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Writes down a finished run in the user's terms: names for indices, articles for rule numbers, and the checks that need no kernel.</summary>
internal sealed class FundReport(PolicyDocument document, PolicyFund fund, BoundFund bound, int year)
{
    private static readonly PartyKind[] OfAreas = [.. Enum.GetValues<PartyKind>().Where(static kind => kind.IsOfArea() && kind.IsInternal())];

    private readonly StageCitations _citations = new(document, fund);
    private readonly ShapingTexts _shaping = new(document, fund);

    public FundSettlement Write(in SettlementRun run)
    {
        Transfer[] transfers = TransfersOf(in run);
        PartyBalance[] parties = PartiesOf(in run, transfers);
        return new FundSettlement
        {
            Fund = fund.Id,
            Areas = new EquatableArray<SettlementArea>(AreasOf(in run)),
            Parties = new EquatableArray<PartyBalance>(parties),
            Transfers = new EquatableArray<Transfer>(transfers),
            Orders = new EquatableArray<RemittanceOrder>([.. OrderList.Of(document, fund, bound.Year, year, transfers)]),
            Outstanding = new EquatableArray<OutstandingItem>(OutstandingOf(in run)),
            Assumptions = document.Assumptions,
            Conservation = Conservation.Of(parties, transfers),
            Decisions = new EquatableArray<Decision>([.. DecisionList.Of(document, bound, year)]),
            Unused = new EquatableArray<string>([.. UnusedFacts.Of(bound.Year, bound.Asked.Contains).Select(static fact => fact.Key)]),
            Facts = bound.Year,
        };
    }

    private Transfer[] TransfersOf(in SettlementRun run)
    {
        var transfers = new Transfer[run.Transfers.Length];
        for (int i = 0; i < transfers.Length; i++)
        {
            TransferEntry entry = run.Transfers[i];
            Citation cite = _citations.Of(in entry);
            transfers[i] = new Transfer(Named(entry.From), Named(entry.To), entry.Amount, cite, entry.Stage)
            {
                StageId = fund.Stages[entry.Place].Id,
                ShapedBy = _shaping.ArticlesOf(in entry),
                Readings = _shaping.ReadingsOf(entry.Shaping),
            };
        }

        return transfers;
    }

    private OutstandingItem[] OutstandingOf(in SettlementRun run)
    {
        var items = new OutstandingItem[run.Outstanding.Length];
        for (int i = 0; i < items.Length; i++)
        {
            OutstandingEntry entry = run.Outstanding[i];
            Citation cite = _citations.Find(entry.Rule, entry.Place);
            items[i] = new OutstandingItem(document.Areas[entry.Area].Code, Named(entry.From), Named(entry.To), entry.Amount, cite, entry.Reason);
        }

        return items;
    }

    private SettlementArea[] AreasOf(in SettlementRun run)
    {
        ClosingStage? closing = fund.Stages.OfType<ClosingStage>().FirstOrDefault();
        var areas = new List<SettlementArea>(document.Areas.Count);
        for (int i = 0; i < document.Areas.Count; i++)
        {
            if (!document.Areas[i].IsInForce(year))
            {
                continue;
            }

            ref readonly AreaState state = ref run.Areas[i];
            Fen current = bound.Areas[i][AreaFact.Income] - bound.Areas[i][AreaFact.Expenditure] - state.LevyFromIncome;
            areas.Add(new SettlementArea
            {
                Code = document.Areas[i].Code,
                Name = document.Areas[i].Names.Zh,
                Income = bound.Areas[i][AreaFact.Income],
                Expenditure = bound.Areas[i][AreaFact.Expenditure],
                CurrentBalance = current,
                LevyFromIncome = state.LevyFromIncome,
                Gap = Fen.Max(Fen.Zero, -current),
                ManagementLiability = state.ManagementLiability,
                OtherGap = state.OtherGap,
                Surplus = state.Surplus,
                OpeningBalance = bound.Areas[i][AreaFact.OpeningBalance],
                ClosingBalance = state.Balance,
                MonthsPayableHundredths = state.MonthsPayableHundredths,
                NextQuota = state.NextQuota,
                Flags = FlagsOf(closing, in state),
            });
        }

        return [.. areas];
    }

    private static EquatableArray<string> FlagsOf(ClosingStage? closing, in AreaState state)
    {
        var flags = new List<string>();
        if (closing is not null && state.EarlyWarning >= 0)
        {
            flags.Add(closing.EarlyWarnings[state.EarlyWarning].Flag);
        }

        if (state.BenefitsFrozen)
        {
            flags.Add("benefits-frozen");
        }

        return new EquatableArray<string>([.. flags]);
    }

    private PartyBalance[] PartiesOf(in SettlementRun run, Transfer[] transfers)
    {
        PartyBalance pool = Balance(new SettlementParty(PartyKind.Pool, null), bound.Fund[FundFact.PoolOpeningBalance], run.Pool, transfers);
        var parties = new List<PartyBalance> { pool };
        foreach (PartyKind kind in OfAreas)
        {
            for (int area = 0; area < document.Areas.Count; area++)
            {
                (Fen opening, Fen closing) = AccountOf(kind, in bound.Areas[area], in run.Areas[area]);
                parties.Add(Balance(new SettlementParty(kind, document.Areas[area].Code), opening, closing, transfers));
            }
        }

        return [.. parties.Where(static party => party.Opening != Fen.Zero || party.In != Fen.Zero || party.Out != Fen.Zero)];
    }

    private static (Fen Opening, Fen Closing) AccountOf(PartyKind kind, in AreaFacts facts, in AreaState state) => kind switch
    {
        PartyKind.Fund => (Fen.Zero, state.Fund),
        PartyKind.Balance => (facts[AreaFact.OpeningBalance], state.Balance),
        PartyKind.Development => (facts[AreaFact.DevelopmentFund], state.Development),
        PartyKind.Reserve => (facts[AreaFact.RiskReserve], state.Reserve),
        PartyKind.Contributors or PartyKind.Providers or PartyKind.Pool or PartyKind.AreaFiscal or PartyKind.PoolFiscal or PartyKind.Bank =>
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "No area keeps such an account."),
    };

    // In and out from the list of transfers, closing from the kernel's account: conservation compares the two.
    private PartyBalance Balance(SettlementParty party, Fen opening, Fen closing, Transfer[] transfers)
    {
        AmountSum received = default;
        AmountSum paid = default;
        foreach (Transfer transfer in transfers)
        {
            received += transfer.To == party ? transfer.Amount : Fen.Zero;
            paid += transfer.From == party ? transfer.Amount : Fen.Zero;
        }

        var place = new FactPlace(fund.Id, party.AreaCode);
        Citation? last = transfers.LastOrDefault(transfer => transfer.To == party || transfer.From == party)?.Rule;
        return new PartyBalance(party, opening, FactsBinding.Whole(received, place, last), FactsBinding.Whole(paid, place, last), closing);
    }

    private SettlementParty Named(Party party) => new(party.Kind, party.Area < 0 ? null : document.Areas[party.Area].Code);
}
