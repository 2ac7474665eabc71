namespace MedPool.Payments;

/// <summary>
/// What is known of an area for the conditions under which it may use the adjustment fund (约束条件, SN-2-3). Counts and amounts are not negative.
/// </summary>
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

    /// <summary>Findings of misuse or diversion of the fund (挤占挪用), or of management against the rules.</summary>
    public required int Misuses { get; init; }

    /// <summary>Findings that the area did not meet its own responsibility for the fund's use (属地责任).</summary>
    public required int ResponsibilityFailures { get; init; }

    /// <summary>Expenditure items added without authority (擅自增加支出项目).</summary>
    public required int UnauthorisedItems { get; init; }

    /// <summary>Benefits raised without authority (擅自提高待遇支付标准).</summary>
    public required int UnauthorisedIncreases { get; init; }

    /// <summary>Employer rates lowered without authority (擅自降低职工医保单位费率).</summary>
    public required int LoweredRates { get; init; }

    /// <summary>Other measures of the kind without authority (等行为).</summary>
    public int OtherMeasures { get; init; }

    /// <summary>Benefits raised in the year, with or without authority: where adjustment is received none may be.</summary>
    public required int BenefitIncreases { get; init; }

    /// <summary>
    /// What the area receives of the adjustment fund for the year; <see langword="null"/>: as the year's settlement grants it:
    /// <see cref="MonitoringFacts.AdjustmentGranted"/>.
    /// </summary>
    public Fen? AdjustmentReceived { get; init; }

    /// <summary>Violations found by supervision, audit or inspection.</summary>
    public required int ViolationsFound { get; init; }

    /// <summary>Of these, those put right as demanded.</summary>
    public required int ViolationsCorrected { get; init; }

    /// <summary>Subsidies of all levels that were due.</summary>
    public required Fen SubsidiesDue { get; init; }

    /// <summary>Of these, what reached the fiscal account in time.</summary>
    public required Fen SubsidiesInTime { get; init; }

    /// <summary>Levies to the adjustment fund that were due.</summary>
    public required Fen LeviesDue { get; init; }

    /// <summary>Of these, what was paid in time.</summary>
    public required Fen LeviesInTime { get; init; }

    /// <summary>Contributions of past years that belong into the fiscal account.</summary>
    public required Fen PastContributionsDue { get; init; }

    /// <summary>Of these, what has been paid into it, whenever.</summary>
    public required Fen PastContributionsPaid { get; init; }

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
