using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stage <c>opening</c> says of itself.</summary>
internal sealed class OpeningDescription : StageDescription<OpeningStage>
{
    public static readonly OpeningDescription Instance = new();

    public override LocalizedText Names { get; } = new("期初", "Opening");

    public override LocalizedText PoolLine { get; } = new("利息等", "interest, other");

    public override LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level) =>
        to == PartyKind.Providers ? new("支出", "expenditure") : new("收入", "income");

    public override LocalizedText Sentence(PartyKind from, PartyKind to) => to == PartyKind.Providers
        ? new("当年待遇支出", "Benefits paid in the year")
        : new("当年收入", "Income of the year");

    public override IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer) => [];

    public override IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer) =>
        [transfer.Payer == PartyKind.Contributors ? transfer.Given(AreaFact.Income) : transfer.Given(AreaFact.Expenditure)];

    protected override IEnumerable<FactUse> Facts(OpeningStage stage, FundInYear fund) =>
    [
        FactReads.Optional(FundFact.PoolOpeningBalance.Row),
        FactReads.Optional(FundFact.PoolInterest.Row, stage.PoolIncome),
        FactReads.Optional(FundFact.PoolOtherIncome.Row, stage.PoolIncome),
        FactReads.Optional(FundFact.PoolFromProvince.Row, stage.PoolIncome),
        FactReads.Required(AreaFact.Income.Row, stage.Income),
        FactReads.Required(AreaFact.Expenditure.Row, stage.Expenditure),
        FactReads.Optional(AreaFact.OpeningBalance.Row),
    ];

    protected override int TransfersMax(OpeningStage stage) => 2; // The pool's own income is one more, for the fund as a whole.

    protected override int OutstandingMax(OpeningStage stage) => 0;

    protected override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(OpeningStage stage) =>
        [(PartyKind.Bank, stage.PoolIncome), (PartyKind.Contributors, stage.Income), (PartyKind.Fund, stage.Expenditure)];

    protected override IEnumerable<StageCall> Lower(OpeningStage stage, Lowering lowering) =>
    [
        StageCall.Of(
            new OpeningTerms(lowering.Rule(stage.PoolIncome), lowering.Rule(stage.Income), lowering.Rule(stage.Expenditure)),
            OpeningKernel.Run,
            OpeningKernel.Run<Recorded>),
    ];
}
