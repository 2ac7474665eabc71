namespace MedPool;

/// <summary>
/// The facts of one area of one fund in one year. What is <see langword="null"/> is not given: it is 0 where a default is allowed, and an
/// error where a rule that comes into play needs it. Amounts are not negative, except the opening balance. Immutable.
/// </summary>
public sealed record AreaYear
{
    /// <summary>Income I (当年收入). With a ledger it comes from there and may be left out.</summary>
    public Fen? Income { get; init; }

    /// <summary>Benefit expenditure E (当年支出). With a ledger it comes from there and may be left out.</summary>
    public Fen? Expenditure { get; init; }

    /// <summary>The area's retained balance B at the start of the year (历年结余); the only amount that may be negative.</summary>
    public Fen? OpeningBalance { get; init; }

    /// <summary>Cleared expenditure X of the prior year (上年清算支出).</summary>
    public Fen? PriorYearExpenditure { get; init; }

    /// <summary>Income Y of the prior year's final accounts (上年决算收入).</summary>
    public Fen? PriorYearIncome { get; init; }

    /// <summary>The approved income plan of the year (收入计划).</summary>
    public Fen? IncomePlan { get; init; }

    /// <summary>The approved expenditure budget of the year (支出预算).</summary>
    public Fen? ExpenditureBudget { get; init; }

    /// <summary>Income lost to violations (违规少收), without what already shows as a shortfall of the plan.</summary>
    public Fen? ViolationIncomeLoss { get; init; }

    /// <summary>Expenditure added by violations (违规多支) that is still to be recovered.</summary>
    public Fen? ViolationExpenditure { get; init; }

    /// <summary>Regional development funds allotted to the area (区域统筹发展资金).</summary>
    public Fen? DevelopmentFund { get; init; }

    /// <summary>The area's social-insurance risk reserve (社保风险金).</summary>
    public Fen? RiskReserve { get; init; }

    /// <summary>How much of the reserve the area's government may use for its share of a gap.</summary>
    public Fen? RiskReserveForShare { get; init; }

    /// <summary>Demand deposits (活期存款) out of which an old balance can be moved; <see langword="null"/>: no such limit.</summary>
    public Fen? DemandDeposits { get; init; }

    /// <summary>The audited gap from before pooling (统筹前缺口).</summary>
    public Fen? PrePoolingGap { get; init; }

    /// <summary>Emergency help applied for (紧急调剂).</summary>
    public Fen? Emergency { get; init; }

    /// <summary>What the area itself paid into the pool in earlier years (以前年度上缴的调剂金).</summary>
    public Fen? PriorPoolContribution { get; init; }

    /// <summary>The approved expenditure budget of the next year.</summary>
    public Fen? NextYearBudget { get; init; }

    /// <summary>The expenditure quota of the next year (次年总量); given, it chooses that what is left of this year's is added.</summary>
    public Fen? NextYearQuota { get; init; }

    /// <summary>What the area still owes to the pool from earlier years, collected first (待定期存款到期后补足).</summary>
    public Fen? OutstandingDue { get; init; }

    /// <summary>Number of insured persons (参保人数).</summary>
    public long? InsuredPersons { get; init; }

    /// <summary>Result of the assessment (考核结果); <see langword="null"/>: passed.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>Number of normal applications of the year (正常调剂申请).</summary>
    public int? NormalApplications { get; init; }

    /// <summary>Rule ids of the conditions of use that are not met.</summary>
    public EquatableArray<string> UnmetConditions { get; init; }

    /// <summary>The decided rate of reward or penalty.</summary>
    public Rate? RewardRate { get; init; }

    /// <summary>The approved shares of the area's gap.</summary>
    public EquatableArray<PartyShare> ApprovedShares { get; init; }

    /// <summary>The decided shares of the gap from before pooling.</summary>
    public EquatableArray<PartyShare> PrePoolingShares { get; init; }

    /// <summary>Whether the figures are those of a city's own settlement, which carries its years by itself.</summary>
    internal bool FromOwnBooks { get; init; }

    /// <summary>Whether <see cref="PriorYearExpenditure"/> was carried from the year before and not given.</summary>
    internal bool CarriedExpenditure { get; init; }

    /// <summary>Whether <see cref="PriorYearIncome"/> was carried from the year before and not given.</summary>
    internal bool CarriedIncome { get; init; }
}

/// <summary>Result of an area's yearly assessment.</summary>
public enum Assessment
{
    /// <summary><c>pass</c>: 合格.</summary>
    Pass,

    /// <summary><c>fail</c>: 不合格.</summary>
    Fail,
}

/// <summary>A decided share of one party.</summary>
/// <param name="Party">Pool, a government, or one of the area's own funds.</param>
/// <param name="Share">A decimal from 0 to 1 with up to nine digits.</param>
public readonly record struct PartyShare(PartyKind Party, Rate Share);
