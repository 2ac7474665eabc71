using MedPool.Internals;

namespace MedPool;

/// <summary>What is known of an area for the conditions under which it may use the adjustment fund (约束条件, SN-2-3).</summary>
public sealed record UseEvidence
{
    /// <summary>The enrolment task, in persons.</summary>
    public required long EnrolmentTask { get; init; }

    /// <summary>Persons enrolled.</summary>
    public required long Enrolled { get; init; }

    /// <summary>The collection task.</summary>
    public required Fen CollectionTask { get; init; }

    /// <summary>What was collected.</summary>
    public required Fen Collected { get; init; }

    /// <summary>Findings of misuse or diversion of the fund (挤占挪用), or of local responsibility not met.</summary>
    public required int Misuses { get; init; }

    /// <summary>Expenditure items, benefit increases or lower employer rates without authority, benefit increases in a year with adjustment included.</summary>
    public required int UnauthorisedMeasures { get; init; }

    /// <summary>Violations found by supervision, audit or inspection.</summary>
    public required int ViolationsFound { get; init; }

    /// <summary>Of these, those put right as demanded.</summary>
    public required int ViolationsCorrected { get; init; }

    /// <summary>Subsidies of all levels, levies and contributions of past years that were due.</summary>
    public required Fen PaymentsDue { get; init; }

    /// <summary>Of these, what was paid in time and in full.</summary>
    public required Fen PaidInTime { get; init; }

    /// <summary>Pooled expenditure of the prior year and of the year before it, and the insured persons of each.</summary>
    public required ExpenditurePerHead Area { get; init; }

    /// <summary>The same for the whole province.</summary>
    public required ExpenditurePerHead Province { get; init; }
}

/// <summary>Expenditure and persons of two years, for the growth per head.</summary>
/// <param name="Expenditure">Of the later year.</param>
/// <param name="Persons">Of the later year; above zero.</param>
/// <param name="EarlierExpenditure">Of the year before; above zero.</param>
/// <param name="EarlierPersons">Of the year before; above zero.</param>
public readonly record struct ExpenditurePerHead(Fen Expenditure, long Persons, Fen EarlierExpenditure, long EarlierPersons);

/// <summary>Whether a condition is met, with the evidence.</summary>
/// <param name="Rule">The condition, with its article.</param>
/// <param name="IsMet">Whether it is met.</param>
/// <param name="Evidence">What the finding rests on.</param>
public sealed record UseCondition(Citation Rule, bool IsMet, string Evidence);

/// <summary>Checks the conditions of use. Each unmet one lowers the pool's share by a decision (SN-2-3).</summary>
public static class UseConditions
{
    /// <summary>The number of conditions that the check knows.</summary>
    public const int Count = 6;

    /// <summary>Checks an area's evidence against the policy's conditions.</summary>
    /// <param name="conditions">
    /// The six conditions in the policy's order: tasks completed; fund not misused; nothing unauthorised; violations corrected; payments in time and in full; growth of
    /// expenditure per head not above the province's.
    /// </param>
    /// <param name="evidence">What is known of the area.</param>
    /// <exception cref="ArgumentException">There are not six conditions.</exception>
    /// <exception cref="FactsException">A number of persons or the earlier expenditure is not above zero.</exception>
    public static UseCondition[] Check(EquatableArray<Citation> conditions, UseEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (conditions.Count != Count)
        {
            throw new ArgumentException($"The check knows {Count} conditions of use, the policy has {conditions.Count}.", nameof(conditions));
        }

        (bool IsMet, string Evidence)[] findings =
        [
            (evidence.Enrolled >= evidence.EnrolmentTask && evidence.Collected >= evidence.CollectionTask,
                $"enrolled {evidence.Enrolled} of {evidence.EnrolmentTask}; collected {evidence.Collected} of {evidence.CollectionTask}"),
            (evidence.Misuses == 0, $"{evidence.Misuses} findings of misuse"),
            (evidence.UnauthorisedMeasures == 0, $"{evidence.UnauthorisedMeasures} measures without authority"),
            (evidence.ViolationsCorrected >= evidence.ViolationsFound, $"{evidence.ViolationsCorrected} of {evidence.ViolationsFound} violations corrected"),
            (evidence.PaidInTime >= evidence.PaymentsDue, $"{evidence.PaidInTime} of {evidence.PaymentsDue} paid in time"),
            (!GrowsFaster(evidence.Area, evidence.Province), $"growth per head {Percent(Growth(evidence.Area))}, province {Percent(Growth(evidence.Province))}"),
        ];
        return [.. findings.Select((finding, i) => new UseCondition(conditions[i], finding.IsMet, finding.Evidence))];
    }

    private static bool GrowsFaster(ExpenditurePerHead area, ExpenditurePerHead province)
    {
        (Int128 areaUp, Int128 areaDown) = Growth(area);
        (Int128 provinceUp, Int128 provinceDown) = Growth(province);
        return Fractions.Compare((UInt128)areaUp, (UInt128)areaDown, (UInt128)provinceUp, (UInt128)provinceDown) > 0;
    }

    // (later expenditure ÷ later persons) ÷ (earlier expenditure ÷ earlier persons), as a fraction.
    private static (Int128 Up, Int128 Down) Growth(ExpenditurePerHead head) =>
        head.Persons > 0 && head.EarlierPersons > 0 && head.EarlierExpenditure > Fen.Zero && head.Expenditure >= Fen.Zero
            ? ((Int128)head.Expenditure.Value * head.EarlierPersons, (Int128)head.EarlierExpenditure.Value * head.Persons)
            : throw new FactsException($"growth per head: persons {head.Persons} and {head.EarlierPersons} and the earlier expenditure {head.EarlierExpenditure} must be above zero, expenditure {head.Expenditure} not below (SN-2-3-6).");

    // A factor of 1.0525 is a growth of 5.25%; rounded for show only.
    private static string Percent((Int128 Up, Int128 Down) factor) => Rounding.ToFen((factor.Up - factor.Down) * 10_000, factor.Down) + "%";
}
