using MedPool.Law;

namespace MedPool.Internals;

/// <summary>All words of the policy language that name a member of an enumeration. A member without a word does not compile.</summary>
internal static class PolicyWords
{
    public static readonly Vocabulary<PolicyLevel> Level = new("level", static value => value switch
    {
        PolicyLevel.City => "city",
        PolicyLevel.Province => "province",
    });

    public static readonly Vocabulary<AreaKind> AreaKind = new("kind of area", static value => value switch
    {
        Law.AreaKind.District => "district",
        Law.AreaKind.County => "county",
        Law.AreaKind.CountyCity => "county-city",
        Law.AreaKind.City => "city",
        Law.AreaKind.Direct => "direct",
        Law.AreaKind.Zone => "zone",
        Law.AreaKind.Enterprise => "enterprise",
    });

    public static readonly Vocabulary<OpenValueKind> OpenValueKind = new("kind of open value", static value => value switch
    {
        Law.OpenValueKind.Rate => "rate",
        Law.OpenValueKind.Shares => "shares",
        Law.OpenValueKind.Amount => "amount",
    });

    public static readonly Vocabulary<OpenValueScope> Scope = new("scope", static value => value switch
    {
        OpenValueScope.Fund => "fund",
        OpenValueScope.Area => "area",
    });

    public static readonly Vocabulary<BenefitComponent> Component = new("component", static value => value switch
    {
        BenefitComponent.Inpatient => "inpatient",
        BenefitComponent.Outpatient => "outpatient",
        BenefitComponent.Maternity => "maternity",
        BenefitComponent.SeriousIllness => "serious-illness",
        BenefitComponent.Supplementary => "supplementary",
        BenefitComponent.CivilServant => "civil-servant",
        BenefitComponent.Assistance => "assistance",
        BenefitComponent.Other => "other",
    });

    public static readonly Vocabulary<LevyKind> LevyKind = new("kind of levy", static value => value switch
    {
        Internals.LevyKind.ToTarget => "to-target",
        Internals.LevyKind.OfFigure => "of-figure",
        Internals.LevyKind.PerHead => "per-head",
    });

    public static readonly Vocabulary<StepKind> Step = new("step", static value => value switch
    {
        StepKind.Own => "own",
        StepKind.Shared => "shared",
    });

    public static readonly Vocabulary<PartyKind> Party = new("party", static value => value switch
    {
        PartyKind.Contributors => "contributors",
        PartyKind.Providers => "providers",
        PartyKind.Fund => "fund",
        PartyKind.Balance => "balance",
        PartyKind.Pool => "pool",
        PartyKind.Development => "development",
        PartyKind.Reserve => "reserve",
        PartyKind.AreaFiscal => "area-fiscal",
        PartyKind.PoolFiscal => "pool-fiscal",
        PartyKind.Bank => "bank",
    });

    /// <summary>How a stage is called in its fund: its own id, else the word of its kind.</summary>
    public static string NameOf(Stage stage) => stage.Id ?? Stage.WordOf(stage.Kind);

    public static readonly Vocabulary<OutstandingReason> Reason = new("reason", static value => value switch
    {
        OutstandingReason.DemandDeposits => "demand-deposits",
        OutstandingReason.NotHeld => "not-held",
        OutstandingReason.PoolShort => "pool-short",
        OutstandingReason.NotNeeded => "not-needed",
        OutstandingReason.AboveNeed => "above-need",
    });

    public static readonly Vocabulary<StageKind> Stage = new("stage", static value => value switch
    {
        StageKind.Opening => "opening",
        StageKind.PrePooling => "pre-pooling",
        StageKind.Centralise => "centralise",
        StageKind.Levy => "levy",
        StageKind.IncomeGuarantee => "income-guarantee",
        StageKind.ViolationRecovery => "violation-recovery",
        StageKind.ManagementLiability => "management-liability",
        StageKind.Surplus => "surplus",
        StageKind.Emergency => "emergency",
        StageKind.Coverage => "coverage",
        StageKind.Reward => "reward",
        StageKind.Closing => "closing",
    });
}
