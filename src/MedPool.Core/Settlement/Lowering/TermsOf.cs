using MedPool.Kernels;

namespace MedPool.Internals;

/// <summary>Turns the stages of a policy document into the plain values that the kernels take. The generator writes the same values as code.</summary>
internal sealed class TermsOf(PolicyDocument document, PolicyFund fund)
{
    private readonly RuleNumbers _rules = new(document);

    public ushort Rule(Stage stage) => _rules[stage.Cite ?? throw new PolicyException($"The stage {stage.GetType().Name} of fund {fund.Id} cites no article.")];

    public OpeningTerms Opening(OpeningStage stage) => new(_rules[stage.PoolIncome], _rules[stage.Income], _rules[stage.Expenditure]);

    public PrePoolingTerms PrePooling(PrePoolingStage stage) => new(Shares(stage.Shares), Rule(stage));

    public CentraliseTerms Centralise(CentraliseStage stage) => new(document.Effective.From.Year, stage.Share.Value, Rule(stage));

    public LevyTerms Levy(LevyStage stage) => new(
        stage.FirstYearOnly ? document.Effective.From.Year : 0,
        Amount(stage.Amount),
        Cap(),
        new EquatableArray<LegTerms>([.. stage.Sources.Select(leg => new LegTerms(leg.Party, _rules[leg.Cite]))]),
        Rule(stage));

    public ManagementLiabilityTerms ManagementLiability(ManagementLiabilityStage stage) => new(_rules[stage.Liability], Rule(stage));

    public SurplusTerms Surplus(SurplusStage stage) =>
        new(_rules.Find(stage.Credit?.Cite), Shares(stage.Shares), stage.Capped ? Cap() : null, Rule(stage));

    public CoverageTerms Coverage(CoverageStage stage) =>
        new(_rules.Find(stage.RequiresBalance), _rules.Find(stage.OneApplication), Rule(stage));

    public OwnStepTerms Own(OwnStep step) => new(step.From, _rules[step.Cite]);

    public SharedStepTerms Shared(SharedStep step) => new(
        Shares(step.Shares),
        step.AssessmentRise?.Value ?? Rate.Zero,
        step.ReserveForShare,
        _rules.Find(step.Deduction?.Cite),
        step.PoolGrantsWhole,
        _rules[step.Cite]);

    public ClosingTerms Closing(ClosingStage stage) => new(
        new EquatableArray<Rate>([.. stage.EarlyWarnings.Select(static warning => warning.Below.Value)]),
        _rules.Find(stage.QuotaCarryOver),
        _rules.Find(stage.FrozenFlag));

    private CapTerms? Cap() => fund.Cap is { } cap ? new CapTerms(cap.Months.Value, cap.Of, CapRule(cap)) : null;

    // A ceiling that rests on an assumption alone is named by the rule of the fund.
    private ushort CapRule(PoolCap cap) => _rules[cap.Months.Cite ?? fund.Cite];

    private static ShareTerms Shares(ShareList shares) =>
        shares.Decision is { } decision ? new ShareTerms(shares.Parties, DecisionOf(decision)) : new ShareTerms(shares.Parties, shares.Weights);

    private LevyAmountTerms Amount(LevyAmount amount) => amount switch
    {
        LevyToTarget target => LevyAmountTerms.ToTarget(target.Months.Value, target.Of, _rules.Find(target.OffsetCite)),
        LevyOfFigure figure => LevyAmountTerms.OfFigure(figure.Of, Rates(figure.Rate)),
        LevyPerHead head => LevyAmountTerms.Head(head.Amount.Value),
        _ => throw new PolicyException($"The settlement has no levy of kind {amount.GetType().Name}."),
    };

    private static RateTerms Rates(RateValue rate) => new(
        new EquatableArray<DatedRateTerms>([.. rate.Values.Select(static value => new DatedRateTerms(value.FromYear, value.ToYear ?? int.MaxValue, value.Rate.Value))]),
        rate.Decision is null ? RateDecision.None : RateDecision.LevyRate);

    private static SharesDecision DecisionOf(string decision) => decision switch
    {
        "approvedShares" => SharesDecision.ApprovedShares,
        "prePoolingShares" => SharesDecision.PrePoolingShares,
        "systemicShares" => SharesDecision.SystemicShares,
        _ => throw new PolicyException($"No fact \"{decision}\" can decide shares; approvedShares, prePoolingShares and systemicShares can."),
    };
}
