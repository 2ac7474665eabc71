using MedPool.Law;

namespace MedPool.Internals;

/// <summary>All words of the policy language that name a member of an enumeration.</summary>
internal static class PolicyWords
{
    public static readonly Vocabulary<PolicyLevel> Level = new("level", ("city", PolicyLevel.City), ("province", PolicyLevel.Province));

    public static readonly Vocabulary<AreaKind> AreaKind = new(
        "kind of area",
        ("district", Law.AreaKind.District),
        ("county", Law.AreaKind.County),
        ("county-city", Law.AreaKind.CountyCity),
        ("city", Law.AreaKind.City),
        ("direct", Law.AreaKind.Direct),
        ("zone", Law.AreaKind.Zone),
        ("enterprise", Law.AreaKind.Enterprise));

    public static readonly Vocabulary<OpenValueKind> OpenValueKind = new(
        "kind of open value",
        ("rate", Law.OpenValueKind.Rate),
        ("shares", Law.OpenValueKind.Shares),
        ("amount", Law.OpenValueKind.Amount));

    public static readonly Vocabulary<OpenValueScope> Scope = new("scope", ("fund", OpenValueScope.Fund), ("area", OpenValueScope.Area));

    public static readonly Vocabulary<BenefitComponent> Component = new(
        "component",
        ("inpatient", BenefitComponent.Inpatient),
        ("outpatient", BenefitComponent.Outpatient),
        ("maternity", BenefitComponent.Maternity),
        ("serious-illness", BenefitComponent.SeriousIllness),
        ("supplementary", BenefitComponent.Supplementary),
        ("civil-servant", BenefitComponent.CivilServant),
        ("assistance", BenefitComponent.Assistance),
        ("other", BenefitComponent.Other));

    public static readonly Vocabulary<LevyKind> LevyKind = new(
        "kind of levy",
        ("to-target", Internals.LevyKind.ToTarget),
        ("of-figure", Internals.LevyKind.OfFigure),
        ("per-head", Internals.LevyKind.PerHead));

    public static readonly Vocabulary<StepKind> Step = new("step", ("own", StepKind.Own), ("shared", StepKind.Shared));

    public static readonly Vocabulary<PartyKind> Party = new(
        "party",
        ("contributors", PartyKind.Contributors),
        ("providers", PartyKind.Providers),
        ("fund", PartyKind.Fund),
        ("balance", PartyKind.Balance),
        ("pool", PartyKind.Pool),
        ("development", PartyKind.Development),
        ("reserve", PartyKind.Reserve),
        ("area-fiscal", PartyKind.AreaFiscal),
        ("pool-fiscal", PartyKind.PoolFiscal),
        ("bank", PartyKind.Bank));

    public static readonly Vocabulary<StageKind> Stage = new(
        "stage",
        ("opening", StageKind.Opening),
        ("pre-pooling", StageKind.PrePooling),
        ("centralise", StageKind.Centralise),
        ("levy", StageKind.Levy),
        ("income-guarantee", StageKind.IncomeGuarantee),
        ("violation-recovery", StageKind.ViolationRecovery),
        ("management-liability", StageKind.ManagementLiability),
        ("surplus", StageKind.Surplus),
        ("emergency", StageKind.Emergency),
        ("coverage", StageKind.Coverage),
        ("reward", StageKind.Reward),
        ("closing", StageKind.Closing));
}
