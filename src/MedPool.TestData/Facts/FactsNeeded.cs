using MedPool.Law;

namespace MedPool.TestData;

/// <summary>Which facts the stages of a fund read in a year: the generated file has these and no others.</summary>
internal sealed class FactsNeeded
{
    private readonly PolicyDocument _policy;
    private readonly PolicyFund _fund;
    private readonly int _year;

    /// <summary>Looks through the fund's stages.</summary>
    public FactsNeeded(PolicyDocument policy, PolicyFund fund, int year) => (_policy, _fund, _year) = (policy, fund, year);

    /// <summary>X of the spec.</summary>
    public bool PriorYearExpenditure => Reads(AreaFact.PriorYearExpenditure.Row);

    /// <summary>Y of the spec.</summary>
    public bool PriorYearIncome => Reads(AreaFact.PriorYearIncome.Row);

    /// <summary>Next year's budget.</summary>
    public bool NextYearBudget => Reads(AreaFact.NextYearBudget.Row);

    /// <summary>Number of insured persons.</summary>
    public bool InsuredPersons => Reads(AreaFact.InsuredPersons.Row);

    /// <summary>The income plan.</summary>
    public bool IncomePlan => Has<IncomeGuaranteeStage>() || Has<ManagementLiabilityStage>() || HasCredit;

    /// <summary>The expenditure budget.</summary>
    public bool ExpenditureBudget => HasCredit || Quota || Reads(AreaFact.ExpenditureBudget.Row);

    /// <summary>Next year's quota.</summary>
    public bool Quota => _fund.Stages.OfType<ClosingStage>().Any(closing => closing.QuotaCarryOver is not null);

    /// <summary>Income lost to violations.</summary>
    public bool ViolationIncomeLoss => Has<ManagementLiabilityStage>();

    /// <summary>Expenditure caused by violations.</summary>
    public bool ViolationExpenditure => Has<ManagementLiabilityStage>() || Has<ViolationRecoveryStage>();

    /// <summary>Regional development funds.</summary>
    public bool Development => DrawsOn(PartyKind.Development);

    /// <summary>The risk reserve.</summary>
    public bool Reserve => DrawsOn(PartyKind.Reserve) || ReserveForShare;

    /// <summary>How much of the reserve the area uses for its share.</summary>
    public bool ReserveForShare => SharedSteps.Any(step => step.ReserveForShare);

    /// <summary>Demand deposits.</summary>
    public bool DemandDeposits => Has<CentraliseStage>() && _year == _policy.Effective.From.Year;

    /// <summary>The gap from before pooling.</summary>
    public bool PrePoolingGap => Has<PrePoolingStage>();

    /// <summary>The assessment.</summary>
    public bool Assessment => Has<RewardStage>() || SharedSteps.Any(step => step.AssessmentRise is not null);

    /// <summary>The conditions of use, by rule id.</summary>
    public IReadOnlyList<string> Conditions => [.. SharedSteps.SelectMany(step => step.Deduction?.Conditions.Select(condition => condition.Rule) ?? [])];

    /// <summary>Emergency help.</summary>
    public bool Emergency => Has<EmergencyStage>();

    /// <summary>Number of applications.</summary>
    public bool Applications => _fund.Stages.OfType<CoverageStage>().Any(coverage => coverage.OneApplication is not null);

    /// <summary>Whether the pool must grant its part whole, and so must be well filled.</summary>
    public bool PoolGrantsWhole => SharedSteps.Any(step => step.PoolGrantsWhole);

    /// <summary>Whether the fund levies.</summary>
    public bool Levy => Levies.Any();

    /// <summary>The open values that decisions must fill, with the parties of those that are shares.</summary>
    public IEnumerable<(OpenValue Value, IReadOnlyList<PartyKind> Parties)> Decisions(bool perArea) =>
        from decision in NamedDecisions().DistinctBy(decision => decision.Name)
        join open in _policy.OpenValues on decision.Name equals open.Name
        where open.PerArea == perArea
        select (open, decision.Parties);

    /// <summary>Whether an order waits for the audit.</summary>
    public bool Audit => _fund.Stages.OfType<ClosingStage>().Any(closing => closing.Orders.Any(order => order.Due.MonthsAfterAudit is not null));

    private bool HasCredit => _fund.Stages.OfType<SurplusStage>().Any(surplus => surplus.Credit is not null);

    private IEnumerable<LevyStage> Levies =>
        _fund.Stages.OfType<LevyStage>().Where(levy => !levy.FirstYearOnly || _year == _policy.Effective.From.Year);

    private IEnumerable<CoverageStep> Steps => _fund.Stages.OfType<CoverageStage>().SelectMany(coverage => coverage.Steps);

    private IEnumerable<SharedStep> SharedSteps => Steps.OfType<SharedStep>();

    private static Fact? FigureOf(LevyStage levy) => levy.Amount switch
    {
        LevyToTarget target => target.Of,
        LevyOfFigure figure => figure.Of,
        LevyPerHead => AreaFact.InsuredPersons.Row,
        _ => null,
    };

    private bool Reads(Fact figure) => _fund.Cap?.Of == figure || Levies.Any(levy => FigureOf(levy) == figure);

    private bool Has<TStage>() => _fund.Stages.OfType<TStage>().Any();

    private bool DrawsOn(PartyKind party) =>
        Steps.OfType<OwnStep>().Any(step => step.From.Contains(party)) || SharedSteps.Any(step => step.Shares.Parties.Contains(party));

    private IEnumerable<(string Name, IReadOnlyList<PartyKind> Parties)> NamedDecisions()
    {
        foreach (ShareList shares in ShareLists().Where(shares => shares.Decision is not null))
        {
            yield return (shares.Decision!, [.. shares.Parties]);
        }

        foreach (LevyOfFigure levy in Levies.Select(levy => levy.Amount).OfType<LevyOfFigure>())
        {
            if (levy.Rate.Decision is string name && !levy.Rate.Values.Any(dated => dated.FromYear <= _year && _year <= (dated.ToYear ?? _year)))
            {
                yield return (name, []);
            }
        }

        foreach (ConditionDeduction deduction in SharedSteps.Select(step => step.Deduction).OfType<ConditionDeduction>())
        {
            yield return (deduction.Decision, []);
        }
    }

    private IEnumerable<ShareList> ShareLists() =>
        SharedSteps.Select(step => step.Shares)
            .Concat(_fund.Stages.OfType<PrePoolingStage>().Select(stage => stage.Shares))
            .Concat(_fund.Stages.OfType<SurplusStage>().Select(stage => stage.Shares));
}
