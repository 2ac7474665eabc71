using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Reads an area's evidence for the conditions of use from JSON.</summary>
internal static class UseEvidenceFile
{
    /// <summary>The keys of the growth per head, of the province and of an area.</summary>
    public static readonly string[] GrowthKeys = ["expenditure", "persons", "earlierExpenditure", "earlierPersons"];

    /// <summary>The keys of an area.</summary>
    public static readonly string[] Keys =
    [
        "enrolmentTask", "enrolled", "collectionTask", "collected", "misuses", "responsibilityFailures", "unauthorisedItems", "unauthorisedIncreases",
        "loweredRates", "otherMeasures", "benefitIncreases", "adjustmentReceived", "violationsFound", "violationsCorrected", "subsidiesDue", "subsidiesInTime",
        "leviesDue", "leviesInTime", "pastContributionsDue", "pastContributionsPaid", .. GrowthKeys,
    ];

    /// <summary>An area's evidence.</summary>
    /// <param name="area">The area's object.</param>
    /// <param name="province">Growth per head of the province.</param>
    public static UseEvidence EvidenceOf(JsonInput area, ExpenditurePerHead province) => new()
    {
        EnrolmentTask = area.Count("enrolmentTask"),
        Enrolled = area.Count("enrolled"),
        CollectionTask = area.AmountFromZero("collectionTask"),
        Collected = area.AmountFromZero("collected"),
        Misuses = area.Count("misuses"),
        ResponsibilityFailures = area.Count("responsibilityFailures"),
        UnauthorisedItems = area.Count("unauthorisedItems"),
        UnauthorisedIncreases = area.Count("unauthorisedIncreases"),
        LoweredRates = area.Count("loweredRates"),
        OtherMeasures = area.Has("otherMeasures") ? area.Count("otherMeasures") : 0,
        BenefitIncreases = area.Count("benefitIncreases"),
        AdjustmentReceived = area.Has("adjustmentReceived") ? area.AmountFromZero("adjustmentReceived") : null,
        ViolationsFound = area.Count("violationsFound"),
        ViolationsCorrected = area.Count("violationsCorrected"),
        SubsidiesDue = area.AmountFromZero("subsidiesDue"),
        SubsidiesInTime = area.AmountFromZero("subsidiesInTime"),
        LeviesDue = area.AmountFromZero("leviesDue"),
        LeviesInTime = area.AmountFromZero("leviesInTime"),
        PastContributionsDue = area.AmountFromZero("pastContributionsDue"),
        PastContributionsPaid = area.AmountFromZero("pastContributionsPaid"),
        Area = PerHead(area),
        Province = province,
    };

    /// <summary>Expenditure and persons of two years.</summary>
    public static ExpenditurePerHead PerHead(JsonInput facts) =>
        new(facts.AmountFromZero("expenditure"), facts.Count("persons"), facts.AmountFromZero("earlierExpenditure"), facts.Count("earlierPersons"));
}
