using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stage <c>income-guarantee</c> says of itself.</summary>
internal sealed class IncomeGuaranteeDescription : StageDescription<IncomeGuaranteeStage>
{
    public static readonly IncomeGuaranteeDescription Instance = new();

    public override LocalizedText Names { get; } = new("收入计划补足", "Income guarantee");

    public override LocalizedText PoolLine { get; } = new("补足收入", "plan shortfalls");

    public override LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level) => new("补足收入", "plan shortfall");

    public override LocalizedText Sentence(PartyKind from, PartyKind to) =>
        new("未完成收入预算，由同级政府补足", "The shortfall of the income plan is made good by the area's government");

    public override IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer) => transfer.FundAndParties;

    public override IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer) =>
        [transfer.Given(AreaFact.IncomePlan), transfer.Given(AreaFact.Income)];

    protected override IEnumerable<FactUse> Facts(IncomeGuaranteeStage stage, FundInYear fund) => [FactReads.Required(AreaFact.IncomePlan.Row, stage.Cite)];

    protected override int TransfersMax(IncomeGuaranteeStage stage) => 1;

    protected override int OutstandingMax(IncomeGuaranteeStage stage) => 0;

    protected override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(IncomeGuaranteeStage stage) => [(null, stage.Cite)];

    protected override IEnumerable<StageCall> Lower(IncomeGuaranteeStage stage, Lowering lowering) =>
        [StageCall.Of(new IncomeGuaranteeTerms(lowering.Rule(stage)), IncomeGuaranteeKernel.Run, IncomeGuaranteeKernel.Run<Recorded>)];
}
