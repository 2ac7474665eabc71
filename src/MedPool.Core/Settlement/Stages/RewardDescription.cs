using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stage <c>reward</c> says of itself.</summary>
internal sealed class RewardDescription : StageDescription<RewardStage>
{
    public static readonly RewardDescription Instance = new();

    public override LocalizedText Names { get; } = new("奖惩", "Reward");

    public override LocalizedText PoolLine { get; } = new("奖惩", "rewards");

    public override LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level) =>
        to == PartyKind.Pool ? new("考核惩罚", "penalty") : new("考核奖励", "reward");

    public override LocalizedText Sentence(PartyKind from, PartyKind to) => to == PartyKind.Pool
        ? new("考核不合格，按分担额的一定比例惩罚", "Penalty for a failed assessment")
        : new("考核合格，按分担额的一定比例奖励", "Reward for a passed assessment");

    public override IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer) => transfer.FundAndParties;

    public override IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer) =>
        [transfer.Given(AreaFact.RewardRate), (AreaFact.Assessment.Row.Key, transfer.Given(AreaFact.Assessment).Value ?? "pass")];

    protected override IEnumerable<FactUse> Facts(RewardStage stage, FundInYear fund) =>
        [FactReads.Optional(FactTable.BuiltIn.Decision(stage.Decision), stage.Cite), FactReads.Optional(AreaFact.Assessment.Row, stage.Cite)];

    protected override int TransfersMax(RewardStage stage) => 1;

    protected override int OutstandingMax(RewardStage stage) => 1;

    protected override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(RewardStage stage) => [(null, stage.Cite)];

    protected override IEnumerable<StageCall> Lower(RewardStage stage, Lowering lowering) =>
        [StageCall.Of(new RewardTerms(lowering.Rule(stage)), RewardKernel.Run, RewardKernel.Run<Recorded>)];
}
