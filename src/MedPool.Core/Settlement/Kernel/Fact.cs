namespace MedPool.Kernels;

/// <summary>The facts of an area that a stage can need; each name in camel case is the key in <c>facts.json</c>. Values are bit numbers of <see cref="AreaFacts.Given"/>.</summary>
public enum Fact : byte
{
    /// <summary>I, the year's income.</summary>
    Income,

    /// <summary>E, the year's benefit expenditure.</summary>
    Expenditure,

    /// <summary>B, the retained balance at the start of the year (历年结余).</summary>
    OpeningBalance,

    /// <summary>X, the prior year's cleared expenditure (上年清算支出).</summary>
    PriorYearExpenditure,

    /// <summary>Y, the income of the prior year's final accounts (上年决算收入).</summary>
    PriorYearIncome,

    /// <summary>The approved income plan (收入计划).</summary>
    IncomePlan,

    /// <summary>The approved expenditure budget (支出预算).</summary>
    ExpenditureBudget,

    /// <summary>Income lost to violations, beyond what shows as a shortfall of the plan.</summary>
    ViolationIncomeLoss,

    /// <summary>Expenditure added by violations and still to be recovered.</summary>
    ViolationExpenditure,

    /// <summary>Regional development funds allotted to the area (区域统筹发展资金).</summary>
    DevelopmentFund,

    /// <summary>The area's social-insurance risk reserve (社保风险金).</summary>
    RiskReserve,

    /// <summary>How much of the reserve may stand in for the government's share.</summary>
    RiskReserveForShare,

    /// <summary>Demand deposits out of which an old balance can be moved.</summary>
    DemandDeposits,

    /// <summary>The audited gap from before pooling.</summary>
    PrePoolingGap,

    /// <summary>Emergency help applied for.</summary>
    Emergency,

    /// <summary>What the area paid into the pool in earlier years.</summary>
    PriorPoolContribution,

    /// <summary>The approved expenditure budget of the next year.</summary>
    NextYearBudget,

    /// <summary>The expenditure quota of the next year; its presence chooses the carry-over.</summary>
    NextYearQuota,

    /// <summary>Number of insured persons (参保人数).</summary>
    InsuredPersons,

    /// <summary>Result of the assessment.</summary>
    Assessment,

    /// <summary>Number of normal applications.</summary>
    NormalApplications,

    /// <summary>Conditions of use that are not met.</summary>
    UnmetConditions,

    /// <summary>The decided rate of reward or penalty.</summary>
    RewardRate,

    /// <summary>The approved shares of a gap.</summary>
    ApprovedShares,

    /// <summary>The decided shares of the gap from before pooling.</summary>
    PrePoolingShares,

    /// <summary>What the area still owes to the pool from earlier years.</summary>
    OutstandingDue,
}
