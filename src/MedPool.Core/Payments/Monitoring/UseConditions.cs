using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Payments;

/// <summary>Checks the conditions of use. Each unmet one lowers the pool's share by a decision (SN-2-3).</summary>
public static class UseConditions
{
    /// <summary>The number of conditions that the check knows.</summary>
    public const int Count = 6;

    /// <summary>The rule that asks for the conditions.</summary>
    public const string Rule = "SN-2-3";

    /// <summary>The conditions of use of a policy, in its order; empty where it has none.</summary>
    public static EquatableArray<Citation> Of(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        IEnumerable<SharedStep> steps = policy.Funds.SelectMany(fund => fund.Stages)
            .OfType<CoverageStage>()
            .SelectMany(stage => stage.Steps)
            .OfType<SharedStep>();
        return steps.Select(step => step.Deduction).FirstOrDefault(deduction => deduction is not null)?.Conditions ?? default;
    }

    /// <summary>Checks an area's evidence against the policy's conditions.</summary>
    /// <param name="conditions">
    /// The six conditions in the policy's order: tasks completed; fund not misused; nothing unauthorised, and no benefit raised in a year with adjustment;
    /// violations corrected; payments in time and in full; growth of expenditure per head not above the province's.
    /// </param>
    /// <param name="evidence">What is known of the area.</param>
    /// <exception cref="ArgumentException">There are not six conditions, or the adjustment received is not given.</exception>
    /// <exception cref="FactsException">A count or an amount is negative, or a number of persons or the earlier expenditure is not above zero.</exception>
    public static UseCondition[] Check(EquatableArray<Citation> conditions, UseEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (conditions.Count != Count)
        {
            throw new ArgumentException($"The check knows {Count} conditions of use, the policy has {conditions.Count}.", nameof(conditions));
        }

        UseFinding[][] findings =
        [
            Tasks(evidence),
            Management(evidence),
            Authority(evidence),
            [Violations(evidence)],
            PaymentsInTime(evidence),
            [Growth(evidence)],
        ];
        return [.. findings.Select((found, i) => new UseCondition(conditions[i], new(found)))];
    }

    private static UseFinding[] Tasks(UseEvidence evidence) =>
    [
        Reached(UseCheck.Enrolment, evidence.Enrolled, evidence.EnrolmentTask, $"enrolled {evidence.Enrolled} of {evidence.EnrolmentTask}"),
        Reached(UseCheck.Collection, evidence.Collected, evidence.CollectionTask, $"collected {evidence.Collected} of {evidence.CollectionTask}"),
    ];

    private static UseFinding[] Management(UseEvidence evidence) =>
    [
        None(UseCheck.Misuse, evidence.Misuses, "findings of misuse"),
        None(UseCheck.Responsibility, evidence.ResponsibilityFailures, "findings of local responsibility not met"),
    ];

    private static UseFinding[] Authority(UseEvidence evidence) =>
    [
        None(UseCheck.ExpenditureItems, evidence.UnauthorisedItems, "expenditure items added without authority"),
        None(UseCheck.UnauthorisedIncreases, evidence.UnauthorisedIncreases, "benefits raised without authority"),
        None(UseCheck.EmployerRates, evidence.LoweredRates, "employer rates lowered without authority"),
        None(UseCheck.OtherMeasures, evidence.OtherMeasures, "other measures without authority"),
        Frozen(evidence),
    ];

    private static UseFinding Violations(UseEvidence evidence)
    {
        (int corrected, int found) = (evidence.ViolationsCorrected, evidence.ViolationsFound);
        return Reached(UseCheck.Violations, corrected, found, $"{corrected} of {found} violations corrected");
    }

    private static UseFinding[] PaymentsInTime(UseEvidence evidence)
    {
        (Fen paid, Fen due) = (evidence.PastContributionsPaid, evidence.PastContributionsDue);
        return
        [
            Reached(
                UseCheck.Subsidies, evidence.SubsidiesInTime, evidence.SubsidiesDue,
                $"subsidies: {evidence.SubsidiesInTime} of {evidence.SubsidiesDue} paid in time"),
            Reached(UseCheck.Levies, evidence.LeviesInTime, evidence.LeviesDue, $"levies: {evidence.LeviesInTime} of {evidence.LeviesDue} paid in time"),
            Reached(UseCheck.PastContributions, paid, due, $"past contributions: {paid} of {due} paid"),
        ];
    }

    // SN-2-3-3: 其中当年度执行省级调剂金的统筹区，不得提高基本医疗保险待遇标准: be it with authority.
    private static UseFinding Frozen(UseEvidence evidence)
    {
        Fen received = evidence.AdjustmentReceived ?? throw new ArgumentException("The adjustment received is not given (SN-2-3-3).", nameof(evidence));
        int raised = evidence.BenefitIncreases;
        return Finding(
            UseCheck.BenefitsInAdjustmentYear,
            raised == 0 || received == Fen.Zero,
            $"benefits raised in the year: {raised}, adjustment received: {received}",
            raised,
            received.Value);
    }

    private static UseFinding Reached(UseCheck check, Fen done, Fen task, string evidence) => Reached(check, done.Value, task.Value, evidence);

    private static UseFinding Reached(UseCheck check, long done, long task, string evidence) => Finding(check, done >= task, evidence, done, task);

    private static UseFinding None(UseCheck check, int count, string what) => Finding(check, count == 0, $"{what}: {count}", count);

    private static UseFinding Finding(UseCheck check, bool isMet, string evidence, params ReadOnlySpan<long> figures) =>
        figures.ContainsAnyInRange(long.MinValue, -1)
            ? throw new FactsException($"conditions of use: {evidence}: a count or an amount must not be negative ({Rule}).")
            : new UseFinding(check, isMet, evidence);

    private static UseFinding Growth(UseEvidence evidence)
    {
        (Int128 areaUp, Int128 areaDown) = Factor(evidence.Area);
        (Int128 provinceUp, Int128 provinceDown) = Factor(evidence.Province);
        bool faster = Fractions.Compare((UInt128)areaUp, (UInt128)areaDown, (UInt128)provinceUp, (UInt128)provinceDown) > 0;
        return new UseFinding(UseCheck.Growth, !faster, $"growth per head {Percent(areaUp, areaDown)}, province {Percent(provinceUp, provinceDown)}");
    }

    // (later expenditure ÷ later persons) ÷ (earlier expenditure ÷ earlier persons), as a fraction.
    private static (Int128 Up, Int128 Down) Factor(ExpenditurePerHead head) =>
        head.Persons > 0 && head.EarlierPersons > 0 && head.EarlierExpenditure > Fen.Zero && head.Expenditure >= Fen.Zero
            ? ((Int128)head.Expenditure.Value * head.EarlierPersons, (Int128)head.EarlierExpenditure.Value * head.Persons)
            : throw new FactsException(
                $"growth per head: persons {head.Persons} and {head.EarlierPersons} and the earlier expenditure {head.EarlierExpenditure} must be above zero, "
                + $"expenditure {head.Expenditure} not below (SN-2-3-6).");

    // A factor of 1.0525 is a growth of 5.25%; rounded for show only.
    private static string Percent(Int128 up, Int128 down) => Rounding.ToFen((up - down) * 10_000, down) + "%";
}
