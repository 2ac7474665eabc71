using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stage <c>emergency</c> says of itself.</summary>
internal sealed class EmergencyDescription : StageDescription<EmergencyStage>
{
    public static readonly EmergencyDescription Instance = new();

    public override LocalizedText Names { get; } = new("应急调剂", "Emergency adjustment");

    public override LocalizedText PoolLine { get; } = new("紧急调剂", "emergency");

    public override LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level) => new("紧急调剂", "emergency");

    public override LocalizedText Sentence(PartyKind from, PartyKind to) => new("紧急调剂", "Emergency help from the pool");

    public override IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer) => transfer.FundAndParties;

    public override IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer) =>
        [transfer.Given(AreaFact.Emergency), transfer.Sum(AreaFact.Emergency) with { Name = "asked by all areas" }];

    protected override IEnumerable<FactUse> Facts(EmergencyStage stage, FundInYear fund) => [FactReads.Optional(AreaFact.Emergency.Row, stage.Cite)];

    protected override int TransfersMax(EmergencyStage stage) => 1;

    protected override int OutstandingMax(EmergencyStage stage) => 1;

    protected override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(EmergencyStage stage) => [(null, stage.Cite)];

    protected override IEnumerable<StageCall> Lower(EmergencyStage stage, Lowering lowering) =>
        [StageCall.Of(new EmergencyTerms(lowering.Rule(stage)), EmergencyKernel.Run, EmergencyKernel.Run<Recorded>)];
}
