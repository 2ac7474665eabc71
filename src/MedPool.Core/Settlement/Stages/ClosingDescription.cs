using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stage <c>closing</c> says of itself. It moves no money.</summary>
internal sealed class ClosingDescription : StageDescription<ClosingStage>
{
    public static readonly ClosingDescription Instance = new();

    public override LocalizedText Names { get; } = new("期末", "Closing");

    public override LocalizedText PoolLine { get; } = new("期末", "closing");

    public override LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level) => Names;

    public override LocalizedText Sentence(PartyKind from, PartyKind to) => Names;

    public override IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer) => transfer.FundAndParties;

    public override IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer) => [];

    protected override IEnumerable<FactUse> Facts(ClosingStage stage, FundInYear fund)
    {
        if (stage.QuotaCarryOver is { } quota)
        {
            yield return FactReads.Optional(AreaFact.NextYearQuota.Row, quota);
            yield return FactReads.Optional(AreaFact.ExpenditureBudget.Row, quota);
        }

        foreach (OrderRule order in stage.Orders.Where(static order => order.Due.MonthsAfterAudit is not null))
        {
            yield return FactReads.Optional(FundFact.AuditCompleted.Row, order.Cite);
        }
    }

    protected override int TransfersMax(ClosingStage stage) => 0;

    protected override int OutstandingMax(ClosingStage stage) => 0;

    protected override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(ClosingStage stage) => [(null, stage.QuotaCarryOver), (null, stage.FrozenFlag)];

    protected override IEnumerable<StageCall> Lower(ClosingStage stage, Lowering lowering)
    {
        var monitors = new EquatableArray<Rate>([.. stage.EarlyWarnings.Select(static monitor => monitor.Below.Value)]);
        return
        [
            StageCall.Of(
                new ClosingTerms(monitors, lowering.RuleOrNull(stage.QuotaCarryOver), lowering.RuleOrNull(stage.FrozenFlag)),
                ClosingKernel.Run,
                ClosingKernel.Run<Recorded>),
        ];
    }
}
