using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stage <c>centralise</c> says of itself.</summary>
internal sealed class CentraliseDescription : StageDescription<CentraliseStage>
{
    public static readonly CentraliseDescription Instance = new();

    public override LocalizedText Names { get; } = new("结余上缴", "Centralisation");

    public override LocalizedText PoolLine { get; } = new("归集结余", "centralised");

    public override LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level) => new("归集结余", "centralised");

    public override LocalizedText Sentence(PartyKind from, PartyKind to) => new("归集历史结余", "A share of the old balance is moved to the pool");

    public override IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer) => transfer.FundAndParties;

    public override IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer) => [transfer.Given(AreaFact.DemandDeposits)];

    protected override IEnumerable<FactUse> Facts(CentraliseStage stage, FundInYear fund) =>
    [
        FactReads.Optional(AreaFact.DemandDeposits.Row, stage.Cite),
        FactReads.Optional(AreaFact.OutstandingDue.Row, stage.Cite),
        FactReads.Optional(AreaFact.CustodyApproved.Row, stage.Cite),
        FactReads.Optional(AreaFact.Centralised.Row, stage.Cite),
    ];

    protected override int TransfersMax(CentraliseStage stage) => 1;

    protected override int OutstandingMax(CentraliseStage stage) => 1;

    protected override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(CentraliseStage stage) => [(null, stage.Cite)];

    protected override IEnumerable<StageCall> Lower(CentraliseStage stage, Lowering lowering) =>
        [StageCall.Of(new CentraliseTerms(lowering.FirstYear, stage.Share.Value, lowering.Rule(stage)), CentraliseKernel.Run, CentraliseKernel.Run<Recorded>)];
}
