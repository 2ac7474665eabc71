using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stage <c>management-liability</c> says of itself.</summary>
internal sealed class ManagementLiabilityDescription : StageDescription<ManagementLiabilityStage>
{
    public static readonly ManagementLiabilityDescription Instance = new();

    public override LocalizedText Names { get; } = new("管理性责任", "Management liability");

    public override LocalizedText PoolLine { get; } = new("管理性责任", "management liability");

    public override LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level) =>
        to == PartyKind.Balance ? new("超额留存", "excess kept") : new("管理性责任", "mgmt liability");

    public override LocalizedText Sentence(PartyKind from, PartyKind to) => to == PartyKind.Balance
        ? new("责任额超过缺口的部分留归当地结余", "What the liability exceeds the gap by stays with the area")
        : new("管理性责任由当地财政全额承担", "Management liability, borne in full by the area's government");

    public override IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer) => transfer.FundAndParties;

    public override IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer) =>
    [
        transfer.Given(AreaFact.IncomePlan),
        transfer.Given(AreaFact.Income),
        transfer.Given(AreaFact.ViolationIncomeLoss),
        transfer.Given(AreaFact.ViolationExpenditure),
    ];

    protected override IEnumerable<FactUse> Facts(ManagementLiabilityStage stage, FundInYear fund) =>
    [
        FactReads.Required(AreaFact.IncomePlan.Row, stage.Liability),
        FactReads.Optional(AreaFact.ViolationIncomeLoss.Row, stage.Liability),
        FactReads.Optional(AreaFact.ViolationExpenditure.Row, stage.Liability),
    ];

    protected override int TransfersMax(ManagementLiabilityStage stage) => 2;

    protected override int OutstandingMax(ManagementLiabilityStage stage) => 0;

    protected override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(ManagementLiabilityStage stage) => [(null, stage.Cite), (null, stage.Liability)];

    protected override IEnumerable<StageCall> Lower(ManagementLiabilityStage stage, Lowering lowering) =>
        [StageCall.Of(new ManagementLiabilityTerms(lowering.Rule(stage.Liability), lowering.Rule(stage)), ManagementLiabilityKernel.Run, ManagementLiabilityKernel.Run<Recorded>)];
}
