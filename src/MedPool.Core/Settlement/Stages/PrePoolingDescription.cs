using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stage <c>pre-pooling</c> says of itself.</summary>
internal sealed class PrePoolingDescription : StageDescription<PrePoolingStage>
{
    public static readonly PrePoolingDescription Instance = new();

    private static readonly FactUse[] NoFacts = [];

    public override LocalizedText Names { get; } = new("统筹前缺口", "Gap from before pooling");

    public override LocalizedText PoolLine { get; } = new("统筹前缺口", "old gaps");

    public override LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level) => to == PartyKind.Providers
        ? from == PartyKind.Balance ? new("统筹前费用结余支付", "old bills, balance") : new("统筹前费用财政清偿", "old bills, gov.")
        : from == PartyKind.Pool ? new("统筹前缺口调剂", "old gap, pool") : new("统筹前缺口财政", "old gap, gov.");

    public override LocalizedText Sentence(PartyKind from, PartyKind to) => to == PartyKind.Providers
        ? new("清偿统筹前应付未付费用", "Bills from before pooling are paid")
        : new("弥补统筹前缺口", "The audited gap from before pooling is made good");

    public override IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer) => transfer.FundAndParties;

    public override IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer) =>
    [
        transfer.Given(AreaFact.PrePoolingGap),
        transfer.Given(AreaFact.PrePoolingBalances),
        transfer.Decided(AreaFact.PrePoolingShares),
        transfer.Transfer.To.Kind == PartyKind.Providers ? transfer.Given(AreaFact.UnpaidBills) : default,
    ];

    protected override IEnumerable<FactUse> Facts(PrePoolingStage stage, FundInYear fund) =>
    [
        FactReads.Optional(AreaFact.PrePoolingGap.Row, stage.Cite),
        .. stage.Netted is { } netted ? [FactReads.Optional(AreaFact.PrePoolingBalances.Row, netted.Cite) with { Books = netted.Books }] : NoFacts,
        .. stage.Bills is { } bills ? [FactReads.Optional(AreaFact.UnpaidBills.Row, bills)] : NoFacts,
        .. FactReads.Of(stage.Shares),
    ];

    // What balance and government pay of old bills are two.
    protected override int TransfersMax(PrePoolingStage stage) => stage.Shares.Parties.Count + (stage.Bills is null ? 0 : 2);

    protected override int OutstandingMax(PrePoolingStage stage) => 0;

    protected override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(PrePoolingStage stage) =>
        [(null, stage.Cite), (null, stage.Bills), (null, stage.Netted?.Cite)];

    protected override IEnumerable<StageCall> Lower(PrePoolingStage stage, Lowering lowering) =>
    [
        StageCall.Of(
            new PrePoolingTerms(
                Lowering.Shares(stage.Shares), lowering.RuleOrNull(stage.Netted?.Cite), lowering.RuleOrNull(stage.Bills), lowering.Rule(stage)),
            PrePoolingKernel.Run, PrePoolingKernel.Run<Recorded>),
    ];
}
