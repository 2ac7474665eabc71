using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stage <c>pre-pooling</c> says of itself.</summary>
internal sealed class PrePoolingDescription : StageDescription<PrePoolingStage>
{
    public static readonly PrePoolingDescription Instance = new();

    public override LocalizedText Names { get; } = new("统筹前缺口", "Gap from before pooling");

    public override LocalizedText PoolLine { get; } = new("统筹前缺口", "old gaps");

    public override LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level) =>
        from == PartyKind.Pool ? new("统筹前缺口调剂", "old gap, pool") : new("统筹前缺口财政", "old gap, gov.");

    public override LocalizedText Sentence(PartyKind from, PartyKind to) => new("弥补统筹前缺口", "The audited gap from before pooling is made good");

    public override IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer) => transfer.FundAndParties;

    public override IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer) =>
        [transfer.Given(AreaFact.PrePoolingGap), transfer.Decided(AreaFact.PrePoolingShares)];

    protected override IEnumerable<FactUse> Facts(PrePoolingStage stage, FundInYear fund) =>
        [FactReads.Optional(AreaFact.PrePoolingGap.Row, stage.Cite), .. FactReads.Of(stage.Shares)];

    protected override int TransfersMax(PrePoolingStage stage) => stage.Shares.Parties.Count;

    protected override int OutstandingMax(PrePoolingStage stage) => 0;

    protected override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(PrePoolingStage stage) => [(null, stage.Cite)];

    protected override IEnumerable<StageCall> Lower(PrePoolingStage stage, Lowering lowering) =>
        [StageCall.Of(new PrePoolingTerms(Lowering.Shares(stage.Shares), lowering.Rule(stage)), PrePoolingKernel.Run)];
}
