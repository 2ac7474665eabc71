using MedPool.Law;

namespace MedPool.TestData.Tests;

/// <summary>A policy of an invented city, so that the bytes of a seed can be pinned whatever changes in the shipped policies.</summary>
internal static class InventedCity
{
    private static readonly Citation Cite = new("X-1", "doc", "一", "words");

    /// <summary>Four areas, an employee fund with maternity and a resident fund.</summary>
    public static PolicyDocument Document { get; } = new()
    {
        Id = "invented",
        Version = "1",
        Names = new LocalizedText("某市", "Invented"),
        Level = PolicyLevel.City,
        Effective = new EffectivePeriod(new PolicyDate(2022, 1, 1), null, Cite),
        Areas = List(Area("990101"), Area("990102"), Area("990103"), Area("990104")),
        Funds = List(
            Fund(
                "employee",
                Type("310", BenefitComponent.Inpatient, BenefitComponent.Outpatient, BenefitComponent.Maternity),
                Type("330", BenefitComponent.SeriousIllness)),
            Fund(
                "resident",
                Type("390", BenefitComponent.Inpatient, BenefitComponent.Outpatient, BenefitComponent.Maternity, BenefitComponent.SeriousIllness))),
    };

    private static PolicyArea Area(string code) => new(code, new LocalizedText("县" + code, code), AreaKind.County, null, null, null);

    private static FundInsuranceType Type(string code, params BenefitComponent[] components) =>
        new(
            code,
            new LocalizedText(code, code),
            List(components),
            List(new PersonalAccountShare(List(1, 2), new Sourced<Rate>(Rate.One, Cite, null))),
            new Sourced<bool>(true, Cite, null));

    private static PolicyFund Fund(string id, params FundInsuranceType[] types) => new(
        id,
        new LocalizedText(id, id),
        List(types),
        new PoolCap(new Sourced<Rate>(new Rate(3, 1), Cite, null), AreaFact.PriorYearExpenditure.Row),
        List<Stage>(
            new ManagementLiabilityStage(Cite, Cite),
            new CoverageStage(null, null, List<CoverageStep>(new OwnStep(List(PartyKind.Balance, PartyKind.Development, PartyKind.Reserve), Cite)), Cite)),
        Cite);

    private static EquatableArray<T> List<T>(params T[] items)
        where T : notnull => new(items);
}
