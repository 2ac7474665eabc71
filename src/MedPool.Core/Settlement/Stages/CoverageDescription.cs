using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>What the stage <c>coverage</c> says of itself; what its steps say stands in <see cref="CoverageStepDescription"/>.</summary>
internal sealed class CoverageDescription : StageDescription<CoverageStage>
{
    public static readonly CoverageDescription Instance = new();

    public override LocalizedText Names { get; } = new("缺口分担", "Coverage");

    public override LocalizedText PoolLine { get; } = new("缺口分担", "gap shares");

    public override LocalizedText Column(PartyKind from, PartyKind to, PolicyLevel level) => from switch
    {
        PartyKind.Balance => new("历年结余", "own balance"),
        PartyKind.Pool => new("调剂金", "pool"),
        PartyKind.Development => new("发展资金", "dev. fund"),
        PartyKind.Reserve => new("风险金", "risk reserve"),
        PartyKind.PoolFiscal => level == PolicyLevel.City ? new("市级财政", "city gov.") : new("省级财政", "prov. gov."),
        PartyKind.AreaFiscal => new(level == PolicyLevel.City ? "县级财政" : "市级财政", "area gov."),
        PartyKind.Contributors or PartyKind.Providers or PartyKind.Fund or PartyKind.Bank => from.ToWords(), // None pays here.
    };

    public override LocalizedText Sentence(PartyKind from, PartyKind to) => from switch
    {
        PartyKind.Balance => new("动用历年结余弥补缺口", "The area's retained balance meets the gap as far as it goes"),
        PartyKind.Pool => new("调剂金分担缺口", "The pool's share of the gap"),
        PartyKind.Reserve => new("动用社保风险金", "The area's risk reserve"),
        PartyKind.Development => new("动用区域统筹发展资金", "Development funds allotted to the area"),
        PartyKind.PoolFiscal => new("市（省）财政分担缺口", "The share of the government of city or province"),
        PartyKind.AreaFiscal => new("当地财政分担缺口", "The share of the area's government"),
        PartyKind.Contributors or PartyKind.Providers or PartyKind.Fund or PartyKind.Bank => from.ToWords(), // None pays here.
    };

    public override IEnumerable<SettlementParty> Accounts(ExplainedTransfer transfer) => transfer.FundAndParties;

    public override IEnumerable<(string Name, string? Value)> Inputs(ExplainedTransfer transfer)
    {
        yield return ("otherGap", transfer.Area.OtherGap.ToString());
        if (transfer.Payer is PartyKind.Balance or PartyKind.Development)
        {
            yield break;
        }

        yield return transfer.Given(AreaFact.Assessment);
        yield return transfer.Decided(AreaFact.ApprovedShares);
        yield return transfer.Decided(FundFact.SystemicShares);
        yield return transfer.Decided(FundFact.ConditionDeduction);
        yield return transfer.Given(AreaFact.UnmetConditions);
        if (transfer.Payer == PartyKind.Reserve)
        {
            yield return transfer.Given(AreaFact.RiskReserveForShare);
        }
    }

    protected override IEnumerable<FactUse> Facts(CoverageStage stage, FundInYear fund)
    {
        IEnumerable<FactUse> applications =
            stage.OneApplication is { } rule ? [FactReads.Optional(AreaFact.NormalApplications.Row, rule)] : [];
        return [.. stage.Steps.SelectMany(static step => CoverageStepDescription.Of(step).Facts()), .. applications];
    }

    protected override int TransfersMax(CoverageStage stage) => stage.Steps.Sum(static step => CoverageStepDescription.Of(step).TransfersMax);

    protected override int OutstandingMax(CoverageStage stage) => 0;

    protected override IEnumerable<(PartyKind? Payer, Citation? Cite)> Cites(CoverageStage stage) =>
    [
        .. stage.Steps.SelectMany(static step => CoverageStepDescription.Of(step).Cites()),
        (null, stage.RequiresBalance),
        (null, stage.OneApplication),
        (null, stage.Cite),
    ];

    protected override IEnumerable<StageCall> Lower(CoverageStage stage, Lowering lowering)
    {
        var coverage = new CoverageTerms(lowering.RuleOrNull(stage.RequiresBalance), lowering.RuleOrNull(stage.OneApplication), lowering.Rule(stage));
        return
        [
            StageCall.Of(coverage, CoverageKernel.Run, CoverageKernel.Run<Recorded>),
            .. stage.Steps.Select(step => CoverageStepDescription.Of(step).Lower(lowering)),
            .. stage.EndsGap ? [StageCall.Of(coverage, CoverageEndKernel.Run)] : Array.Empty<StageCall>(),
        ];
    }
}
