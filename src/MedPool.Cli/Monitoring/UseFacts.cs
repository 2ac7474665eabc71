using MedPool.Internals;
using MedPool.Payments;

namespace MedPool.Cli.Monitoring;

/// <summary>What <c>medpool monitor --facts</c> says of the conditions of use, area by area.</summary>
internal static class UseFacts
{
    /// <summary>The keys of the growth per head, of the province and of an area.</summary>
    public static readonly string[] GrowthKeys = ["expenditure", "persons", "earlierExpenditure", "earlierPersons"];

    private const string Adjustment = "adjustmentReceived";

    /// <summary>The keys of an area.</summary>
    public static readonly string[] Keys =
    [
        "enrolmentTask", "enrolled", "collectionTask", "collected", "misuses", "responsibilityFailures", "unauthorisedItems", "unauthorisedIncreases", "loweredRates", "otherMeasures",
        "benefitIncreases", Adjustment, "violationsFound", "violationsCorrected", "subsidiesDue", "subsidiesInTime", "leviesDue", "leviesInTime", "pastContributionsDue", "pastContributionsPaid",
        .. GrowthKeys,
    ];

    /// <summary>An area's evidence.</summary>
    /// <param name="known">The area's object.</param>
    /// <param name="area">Its code.</param>
    /// <param name="province">Growth per head of the province.</param>
    /// <param name="settlement">The year's settlement, which knows the adjustment received, or <see langword="null"/>.</param>
    public static UseEvidence EvidenceOf(JsonInput known, string area, ExpenditurePerHead province, Settlement? settlement) => new()
    {
        EnrolmentTask = known.Count("enrolmentTask"),
        Enrolled = known.Count("enrolled"),
        CollectionTask = known.AmountFromZero("collectionTask"),
        Collected = known.AmountFromZero("collected"),
        Misuses = known.Count("misuses"),
        ResponsibilityFailures = known.Count("responsibilityFailures"),
        UnauthorisedItems = known.Count("unauthorisedItems"),
        UnauthorisedIncreases = known.Count("unauthorisedIncreases"),
        LoweredRates = known.Count("loweredRates"),
        OtherMeasures = known.Has("otherMeasures") ? known.Count("otherMeasures") : 0,
        BenefitIncreases = known.Count("benefitIncreases"),
        AdjustmentReceived = AdjustmentOf(known, area, settlement),
        ViolationsFound = known.Count("violationsFound"),
        ViolationsCorrected = known.Count("violationsCorrected"),
        SubsidiesDue = known.AmountFromZero("subsidiesDue"),
        SubsidiesInTime = known.AmountFromZero("subsidiesInTime"),
        LeviesDue = known.AmountFromZero("leviesDue"),
        LeviesInTime = known.AmountFromZero("leviesInTime"),
        PastContributionsDue = known.AmountFromZero("pastContributionsDue"),
        PastContributionsPaid = known.AmountFromZero("pastContributionsPaid"),
        Area = PerHead(known),
        Province = province,
    };

    /// <summary>Expenditure and persons of two years.</summary>
    public static ExpenditurePerHead PerHead(JsonInput facts) =>
        new(facts.AmountFromZero("expenditure"), facts.Count("persons"), facts.AmountFromZero("earlierExpenditure"), facts.Count("earlierPersons"));

    // The settlement's own word, where there is one; facts that say otherwise are of another year or wrong.
    private static Fen AdjustmentOf(JsonInput known, string area, Settlement? settlement)
    {
        if (settlement is null)
        {
            return known.Has(Adjustment) ? known.AmountFromZero(Adjustment) : throw known.Wrong(Adjustment, "the key is missing; give it, or the settlement that grants it with --settlement");
        }

        Fen granted = settlement.Funds.SelectMany(fund => fund.Transfers)
            .Where(transfer => transfer is { Stage: StageKind.Coverage or StageKind.Emergency, From.Kind: PartyKind.Pool, To.Kind: PartyKind.Fund } && transfer.To.AreaCode == area)
            .Aggregate(Fen.Zero, (sum, transfer) => sum + transfer.Amount);
        return !known.Has(Adjustment) || known.Amount(Adjustment) == granted
            ? granted
            : throw known.Wrong(Adjustment, $"{known.Amount(Adjustment)} here, but the settlement grants {granted} (SN-2-3-3)");
    }
}
