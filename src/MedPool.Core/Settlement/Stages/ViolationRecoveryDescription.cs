using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stage <c>violation-recovery</c> says of itself.</summary>
internal sealed class ViolationRecoveryDescription : StageDescription<ViolationRecoveryStage>
{
    public static readonly ViolationRecoveryDescription Instance = new();

    public override LocalizedText Names { get; } = new("违规支出追回", "Violation recovery");

    public override LocalizedText PoolLine { get; } = new("追回违规", "violations");

    public override LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level) => new("追回违规", "violations");

    public override LocalizedText Sentence(PartyKind from, PartyKind to) =>
        new("追回违规支出", "Violation expenditure is recovered from the area's government");

    public override IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer) => transfer.FundAndParties;

    public override IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer) => [transfer.Given(AreaFact.ViolationExpenditure)];

    protected override IEnumerable<FactUse> Facts(ViolationRecoveryStage stage, FundInYear fund) =>
        [FactReads.Optional(AreaFact.ViolationExpenditure.Row, stage.Cite)];

    protected override int TransfersMax(ViolationRecoveryStage stage) => 1;

    protected override int OutstandingMax(ViolationRecoveryStage stage) => 0;

    protected override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(ViolationRecoveryStage stage) => [(null, stage.Cite)];

    protected override IEnumerable<StageCall> Lower(ViolationRecoveryStage stage, Lowering lowering) =>
        [StageCall.Of(new ViolationRecoveryTerms(lowering.Rule(stage)), ViolationRecoveryKernel.Run, ViolationRecoveryKernel.Run<Recorded>)];
}
