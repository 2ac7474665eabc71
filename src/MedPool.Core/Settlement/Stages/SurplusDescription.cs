using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stage <c>surplus</c> says of itself.</summary>
internal sealed class SurplusDescription : StageDescription<SurplusStage>
{
    public static readonly SurplusDescription Instance = new();

    public override LocalizedText Names { get; } = new("当期结余", "Surplus");

    public override LocalizedText PoolLine { get; } = new("结余划转", "surpluses");

    public override LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level) => to switch
    {
        PartyKind.Pool => new("结余划转", "surplus, pool"),
        PartyKind.Balance => new("结余留存", "surplus, kept"),
        PartyKind.Development => new("转发展资金", "surplus, dev."),
        PartyKind.Reserve => new("转风险金", "surplus, res."),
        PartyKind.Contributors or PartyKind.Providers or PartyKind.Fund or PartyKind.AreaFiscal or PartyKind.PoolFiscal or PartyKind.Bank =>
            to.ToWords(), // None receives here.
    };

    public override LocalizedText Sentence(PartyKind from, PartyKind to) => to == PartyKind.Pool
        ? new("当期结余划转调剂金", "The pool's part of the surplus")
        : new("当期结余留归当地", "The area's part of the surplus");

    public override IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer) => transfer.FundAndParties;

    public override IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer) =>
    [
        ("surplus", transfer.Area.Surplus.ToString()),
        transfer.Given(AreaFact.IncomePlan),
        transfer.Given(AreaFact.ExpenditureBudget),
        transfer.Sum(AreaFact.PriorYearExpenditure),
    ];

    protected override IEnumerable<FactUse> Facts(SurplusStage stage, FundInYear fund)
    {
        IEnumerable<FactUse> credited = stage.Credit is { } credit
            ? [FactReads.Required(AreaFact.IncomePlan.Row, credit.Cite), FactReads.Required(AreaFact.ExpenditureBudget.Row, credit.Cite)]
            : [];
        return [.. credited, .. FactReads.Of(stage.Shares), .. stage.Capped ? FactReads.Of(fund.Fund.Cap) : []];
    }

    // The credit, and what a ceiling turns away where the balance has no part.
    protected override int TransfersMax(SurplusStage stage) => stage.Shares.Parties.Count + 2;

    protected override int OutstandingMax(SurplusStage stage) => 0;

    protected override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(SurplusStage stage) => [(null, stage.Credit?.Cite), (null, stage.Cite)];

    protected override IEnumerable<StageCall> Lower(SurplusStage stage, Lowering lowering)
    {
        ushort? credit = lowering.RuleOrNull(stage.Credit?.Cite);
        CapTerms? cap = stage.Capped ? lowering.Cap() : null;
        return [StageCall.Of(new SurplusTerms(credit, Lowering.Shares(stage.Shares), cap, lowering.Rule(stage)), SurplusKernel.Run, SurplusKernel.Run<Recorded>)];
    }
}
