namespace MedPool.Kernels;

/// <summary>
/// The year's facts of one area of one fund, as the kernel reads them. Setting a fact marks it as given; a fact not given is 0 where
/// a default is allowed and an error where a rule needs it. A plain value without protection against simultaneous use.
/// </summary>
/// <remarks>The kernel trusts its caller: amounts other than <see cref="OpeningBalance"/> must not be negative. <see cref="SettlementFacts"/> checks it.</remarks>
public struct AreaFacts
{
    /// <summary>The facts of an area that is not in force in the settled year: nothing is missing and nothing moves.</summary>
    public static AreaFacts NotInForce => new() { Given = ulong.MaxValue };

    /// <summary>Which facts are given: bit <c>1 &lt;&lt; (int)fact</c>.</summary>
    public ulong Given { readonly get; set; }

    /// <summary>Income I of the year.</summary>
    public Fen Income { readonly get; set => field = Give(Fact.Income, value); }

    /// <summary>Benefit expenditure E of the year.</summary>
    public Fen Expenditure { readonly get; set => field = Give(Fact.Expenditure, value); }

    /// <summary>Retained balance B at the start; the only amount that may be negative.</summary>
    public Fen OpeningBalance { readonly get; set => field = Give(Fact.OpeningBalance, value); }

    /// <summary>Cleared expenditure X of the prior year.</summary>
    public Fen PriorYearExpenditure { readonly get; set => field = Give(Fact.PriorYearExpenditure, value); }

    /// <summary>Income Y of the prior year's final accounts.</summary>
    public Fen PriorYearIncome { readonly get; set => field = Give(Fact.PriorYearIncome, value); }

    /// <summary>Approved income plan.</summary>
    public Fen IncomePlan { readonly get; set => field = Give(Fact.IncomePlan, value); }

    /// <summary>Approved expenditure budget.</summary>
    public Fen ExpenditureBudget { readonly get; set => field = Give(Fact.ExpenditureBudget, value); }

    /// <summary>Income lost to violations, without what shows as a shortfall of the plan.</summary>
    public Fen ViolationIncomeLoss { readonly get; set => field = Give(Fact.ViolationIncomeLoss, value); }

    /// <summary>Expenditure added by violations and still to be recovered.</summary>
    public Fen ViolationExpenditure { readonly get; set => field = Give(Fact.ViolationExpenditure, value); }

    /// <summary>Development funds allotted to the area.</summary>
    public Fen DevelopmentFund { readonly get; set => field = Give(Fact.DevelopmentFund, value); }

    /// <summary>The area's risk reserve.</summary>
    public Fen RiskReserve { readonly get; set => field = Give(Fact.RiskReserve, value); }

    /// <summary>How much of the reserve may stand in for the government's share.</summary>
    public Fen RiskReserveForShare { readonly get; set => field = Give(Fact.RiskReserveForShare, value); }

    /// <summary>Demand deposits out of which an old balance can be moved; not given: no such limit.</summary>
    public Fen DemandDeposits { readonly get; set => field = Give(Fact.DemandDeposits, value); }

    /// <summary>Audited gap from before pooling.</summary>
    public Fen PrePoolingGap { readonly get; set => field = Give(Fact.PrePoolingGap, value); }

    /// <summary>Emergency help applied for.</summary>
    public Fen Emergency { readonly get; set => field = Give(Fact.Emergency, value); }

    /// <summary>What the area paid into the pool in earlier years.</summary>
    public Fen PriorPoolContribution { readonly get; set => field = Give(Fact.PriorPoolContribution, value); }

    /// <summary>Approved expenditure budget of the next year.</summary>
    public Fen NextYearBudget { readonly get; set => field = Give(Fact.NextYearBudget, value); }

    /// <summary>Expenditure quota of the next year; given, it chooses the carry-over.</summary>
    public Fen NextYearQuota { readonly get; set => field = Give(Fact.NextYearQuota, value); }

    /// <summary>What the area still owes to the pool from earlier years; the first stage that can leave something owed collects it.</summary>
    public Fen OutstandingDue { readonly get; set => field = Give(Fact.OutstandingDue, value); }

    /// <summary>Number of insured persons.</summary>
    public long InsuredPersons { readonly get; set => field = Give(Fact.InsuredPersons, value); }

    /// <summary>Whether the assessment was failed; not given: passed.</summary>
    public bool AssessmentFailed { readonly get; set => field = Give(Fact.Assessment, value); }

    /// <summary>Number of normal applications of the year.</summary>
    public int NormalApplications { readonly get; set => field = Give(Fact.NormalApplications, value); }

    /// <summary>Number of conditions of use that are not met.</summary>
    public int UnmetConditions { readonly get; set => field = Give(Fact.UnmetConditions, value); }

    /// <summary>Decided rate of reward or penalty.</summary>
    public Rate RewardRate { readonly get; set => field = Give(Fact.RewardRate, value); }

    /// <summary>Approved shares of the area's gap.</summary>
    public DecidedShares ApprovedShares { readonly get; set => field = Give(Fact.ApprovedShares, value); }

    /// <summary>Decided shares of the gap from before pooling.</summary>
    public DecidedShares PrePoolingShares { readonly get; set => field = Give(Fact.PrePoolingShares, value); }

    /// <summary>Whether a fact is given.</summary>
    public readonly bool Has(Fact fact) => (Given & (1UL << (int)fact)) != 0;

    private T Give<T>(Fact fact, T value)
    {
        Given |= 1UL << (int)fact;
        return value;
    }
}
