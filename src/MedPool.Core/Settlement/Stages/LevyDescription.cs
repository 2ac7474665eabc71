using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stage <c>levy</c> says of itself.</summary>
internal sealed class LevyDescription : StageDescription<LevyStage>
{
    public static readonly LevyDescription Instance = new();

    public override LocalizedText Names { get; } = new("上解", "Levy");

    public override LocalizedText PoolLine { get; } = new("上解", "levies");

    public override LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level) =>
        from == PartyKind.Fund ? new("收入中上解", "levy, income") : new("上解调剂金", "levy");

    public override LocalizedText Sentence(PartyKind from, PartyKind to) => from == PartyKind.Fund
        ? new("从当年收入中上解调剂金", "The levy for the pool, out of the year's income")
        : new("上解调剂金", "The levy for the pool");

    public override LocalizedText Sentence(StoredStep step, Transfer transfer) =>
        transfer.From.Kind == PartyKind.Fund && step.Inputs.Any(static input => input.Name == LevyNotes.NameOf(PartyKind.Balance))
            ? new("结余不足，从当年收入中上解调剂金", "The levy, as far as the balance does not give it, out of the year's income")
            : Sentence(transfer.From.Kind, transfer.To.Kind);

    public override IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer) =>
        [transfer.Transfer.From, transfer.Transfer.To, transfer.PartyOf(PartyKind.Balance)];

    public override IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer) =>
    [
        transfer.Given(AreaFact.PriorYearExpenditure),
        transfer.Given(AreaFact.PriorYearIncome),
        transfer.Given(AreaFact.InsuredPersons),
        transfer.Given(FundFact.LevyRate),
        (FundFact.PoolOpeningBalance.Row.Path, transfer.Fund.Facts.PoolOpeningBalance.ToString()),
        transfer.Sum(AreaFact.PriorYearExpenditure),
        ("levied of all areas", transfer.Moved(StageKind.Levy)),
    ];

    protected override IEnumerable<FactUse> Facts(LevyStage stage, FundInYear fund)
    {
        FactUse owed = FactReads.Optional(AreaFact.OutstandingDue.Row, stage.Cite);
        IEnumerable<FactUse> raised = stage.FirstYearOnly && !fund.CanBeFirst
            ? []
            : [.. LevyAmountDescription.Of(stage.Amount).Facts(stage, fund), .. FactReads.Of(fund.Fund.Cap)];
        return [owed, .. raised, .. stage.Sources.SelectMany(static leg => FactReads.Holding(leg.Party))];
    }

    protected override int TransfersMax(LevyStage stage) => stage.Sources.Count;

    protected override int OutstandingMax(LevyStage stage) => 1;

    protected override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(LevyStage stage) =>
        [.. stage.Sources.Select(static leg => ((PartyKind?)leg.Party, (Citation?)leg.Cite)), (null, stage.Cite)];

    protected override IEnumerable<StageCall> Lower(LevyStage stage, Lowering lowering)
    {
        var sources = new EquatableArray<LegTerms>([.. stage.Sources.Select(leg => new LegTerms(leg.Party, lowering.Rule(leg.Cite)))]);
        LevyAmountTerms amount = LevyAmountDescription.Of(stage.Amount).Lower(lowering);
        int onlyInYear = stage.FirstYearOnly ? lowering.FirstYear : 0;
        return [StageCall.Of(new LevyTerms(onlyInYear, amount, lowering.Cap(), sources, lowering.Rule(stage)), LevyKernel.Run, LevyKernel.Run<Recorded>)];
    }
}
