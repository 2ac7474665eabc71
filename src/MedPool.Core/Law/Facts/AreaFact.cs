using MedPool.Internals;

namespace MedPool.Law;

/// <summary>
/// The table of the facts of an area. A fact is named here twice: its id for kernels, and its row. Its property for users is in <c>AreaYear.Facts.cs</c>.
/// Ids are places in the kernel's memory and bit numbers of <c>AreaFacts.Given</c>: a new one begins at <see cref="SlotCount"/>, which grows by its
/// width (2 for a rate, 3 for shares, else 1). Rows are in the order in which files write them.
/// </summary>
public static class AreaFact
{
    /// <summary>How many places the facts of an area take in the kernel's memory.</summary>
    public const int SlotCount = 36;

    /// <inheritdoc cref="AreaYear.Income"/>
    public static AreaFact<Fen> Income => new(0);

    /// <inheritdoc cref="AreaYear.Expenditure"/>
    public static AreaFact<Fen> Expenditure => new(1);

    /// <inheritdoc cref="AreaYear.OpeningBalance"/>
    public static AreaFact<Fen> OpeningBalance => new(2);

    /// <inheritdoc cref="AreaYear.PriorYearExpenditure"/>
    public static AreaFact<Fen> PriorYearExpenditure => new(3);

    /// <inheritdoc cref="AreaYear.PriorYearIncome"/>
    public static AreaFact<Fen> PriorYearIncome => new(4);

    /// <inheritdoc cref="AreaYear.IncomePlan"/>
    public static AreaFact<Fen> IncomePlan => new(5);

    /// <inheritdoc cref="AreaYear.ExpenditureBudget"/>
    public static AreaFact<Fen> ExpenditureBudget => new(6);

    /// <inheritdoc cref="AreaYear.ViolationIncomeLoss"/>
    public static AreaFact<Fen> ViolationIncomeLoss => new(7);

    /// <inheritdoc cref="AreaYear.ViolationExpenditure"/>
    public static AreaFact<Fen> ViolationExpenditure => new(8);

    /// <inheritdoc cref="AreaYear.DevelopmentFund"/>
    public static AreaFact<Fen> DevelopmentFund => new(9);

    /// <inheritdoc cref="AreaYear.RiskReserve"/>
    public static AreaFact<Fen> RiskReserve => new(10);

    /// <inheritdoc cref="AreaYear.RiskReserveForShare"/>
    public static AreaFact<Fen> RiskReserveForShare => new(11);

    /// <inheritdoc cref="AreaYear.DemandDeposits"/>
    public static AreaFact<Fen> DemandDeposits => new(12);

    /// <inheritdoc cref="AreaYear.PrePoolingGap"/>
    public static AreaFact<Fen> PrePoolingGap => new(13);

    /// <inheritdoc cref="AreaYear.Emergency"/>
    public static AreaFact<Fen> Emergency => new(14);

    /// <inheritdoc cref="AreaYear.PriorPoolContribution"/>
    public static AreaFact<Fen> PriorPoolContribution => new(15);

    /// <inheritdoc cref="AreaYear.NextYearBudget"/>
    public static AreaFact<Fen> NextYearBudget => new(16);

    /// <inheritdoc cref="AreaYear.NextYearQuota"/>
    public static AreaFact<Fen> NextYearQuota => new(17);

    /// <inheritdoc cref="AreaYear.InsuredPersons"/>
    public static AreaFact<long> InsuredPersons => new(18);

    /// <inheritdoc cref="AreaYear.Assessment"/>
    public static AreaFact<Assessment> Assessment => new(19);

    /// <inheritdoc cref="AreaYear.NormalApplications"/>
    public static AreaFact<long> NormalApplications => new(20);

    /// <inheritdoc cref="AreaYear.UnmetConditions"/>
    public static AreaFact<EquatableArray<string>> UnmetConditions => new(21);

    /// <inheritdoc cref="AreaYear.RewardRate"/>
    public static AreaFact<Rate> RewardRate => new(22);

    /// <inheritdoc cref="AreaYear.ApprovedShares"/>
    public static AreaFact<EquatableArray<PartyShare>> ApprovedShares => new(24);

    /// <inheritdoc cref="AreaYear.PrePoolingShares"/>
    public static AreaFact<EquatableArray<PartyShare>> PrePoolingShares => new(27);

    /// <inheritdoc cref="AreaYear.OutstandingDue"/>
    public static AreaFact<Fen> OutstandingDue => new(30);

    /// <inheritdoc cref="AreaYear.UnpaidBills"/>
    public static AreaFact<Fen> UnpaidBills => new(31);

    /// <inheritdoc cref="AreaYear.PrePoolingBalances"/>
    public static AreaFact<EquatableArray<BookBalance>> PrePoolingBalances => new(32);

    /// <inheritdoc cref="AreaYear.CustodyApproved"/>
    public static AreaFact<Fen> CustodyApproved => new(33);

    /// <inheritdoc cref="AreaYear.Centralised"/>
    public static AreaFact<Fen> Centralised => new(34);

    /// <inheritdoc cref="AreaYear.AdvanceHeld"/>
    public static AreaFact<Fen> AdvanceHeld => new(35);

    /// <summary>The id of a row.</summary>
    internal static AreaFact<T> Of<T>(Fact row) => new((byte)row.Slot);

    /// <summary>The rows of the table.</summary>
    internal static Fact[] Rows { get; } = FactRows.InOrder(
        FactRows.Amount(Income, "income", "当年收入", "Income of the year",
            "I. With a ledger it comes from there and may be left out.").AsFigure(),
        FactRows.Amount(Expenditure, "expenditure", "当年支出", "Expenditure of the year",
            "E, the benefits paid. With a ledger it comes from there and may be left out.").AsFigure(),
        FactRows.Amount(OpeningBalance, "openingBalance", "历年结余年初数", "Opening balance",
            "B, the area's retained balance at the start of the year. May be below zero; 0 when not given.").OfAnySign(),
        FactRows.Amount(PriorYearExpenditure, "priorYearExpenditure", "上年清算支出", "Expenditure of the prior year",
            "X, as it was cleared.").AsFigure(),
        FactRows.Amount(PriorYearIncome, "priorYearIncome", "上年决算收入", "Income of the prior year",
            "Y, of the final accounts.").AsFigure(),
        FactRows.Amount(IncomePlan, "incomePlan", "收入计划", "Income plan",
            "The approved income plan of the year."),
        FactRows.Amount(ExpenditureBudget, "expenditureBudget", "支出预算", "Expenditure budget",
            "The approved expenditure budget of the year.").AsFigure(),
        FactRows.Amount(ViolationIncomeLoss, "violationIncomeLoss", "违规少收", "Income lost to violations",
            "Without what already shows as a shortfall of the plan; 0 when not given."),
        FactRows.Amount(ViolationExpenditure, "violationExpenditure", "违规多支", "Violation expenditure",
            "Expenditure added by violations that is still to be recovered; what was recovered is income. 0 when not given."),
        FactRows.Amount(DevelopmentFund, "developmentFund", "区域统筹发展资金", "Development funds",
            "Regional development funds allotted to the area; 0 when not given."),
        FactRows.Amount(RiskReserve, "riskReserve", "社保风险金", "Risk reserve",
            "The area's social-insurance risk reserve; 0 when not given."),
        FactRows.Amount(RiskReserveForShare, "riskReserveForShare", "可用于分担的风险金", "Risk reserve for the share",
            "How much of the reserve the area's government may use for its share of a gap; 0 when not given."),
        FactRows.Amount(DemandDeposits, "demandDeposits", "活期存款", "Demand deposits",
            "What can be moved of an old balance; no such limit when not given."),
        FactRows.Amount(PrePoolingGap, "prePoolingGap", "统筹前缺口", "Gap from before pooling",
            "As audited; 0 when not given."),
        FactRows.Balances(PrePoolingBalances, "prePoolingBalances", "统筹前各险种结余", "Balances from before pooling",
            "The balance of each book that is netted, in place of prePoolingGap: the gap is what they lack together. Amounts may be below zero."),
        FactRows.Amount(UnpaidBills, "unpaidBills", "统筹前应付未付费用", "Unpaid bills from before pooling",
            "What was not paid to providers before pooling: the area's balance pays, its government what the balance lacks; 0 when not given."),
        FactRows.Amount(CustodyApproved, "custodyApproved", "批准动用的暂存结余", "Approved use of the balance in custody",
            "How much of its balance in custody the area may use for its gap, under the reading custody: approval; 0 when not given."),
        FactRows.Amount(Centralised, "centralised", "以前年度已归集结余", "Balance centralised in earlier years",
            "What the area centralised in earlier years and no gap has drawn since, under the reading still-the-areas; 0 when not given."),
        FactRows.Amount(Emergency, "emergency", "紧急调剂申请额", "Emergency help",
            "What the area applied for; 0 when not given."),
        FactRows.Amount(PriorPoolContribution, "priorPoolContribution", "以前年度上缴的调剂金", "Earlier pool contribution",
            "What the area itself paid into the pool in earlier years; 0 when not given."),
        FactRows.Amount(NextYearBudget, "nextYearBudget", "次年支出预算", "Budget of the next year",
            "The approved expenditure budget of the next year.").AsFigure(),
        FactRows.Amount(NextYearQuota, "nextYearQuota", "次年总量定额", "Quota of the next year",
            "The expenditure quota of the next year. When given, what is left of this year's is added to it."),
        FactRows.Amount(AdvanceHeld, "advanceHeld", "周转金余额", "Advance held",
            "The working capital (周转金) that the area holds from earlier years; `appropriations` needs it from the second year under advance=renewed."),
        FactRows.Amount(OutstandingDue, "outstandingDue", "待补足上缴额", "Outstanding due",
            "What the area still owes to the pool from earlier years; it is collected first. 0 when not given."),
        FactRows.Result(Assessment, "assessment", "考核结果", "Assessment",
            "The result of the yearly assessment; passed when not given."),
        FactRows.Shares(ApprovedShares, "approvedShares", "批准的分担比例", "Approved shares",
            "Who bears the area's gap, by decision.").AsDecision(),
        FactRows.Shares(PrePoolingShares, "prePoolingShares", "统筹前缺口分担比例", "Shares of the gap from before pooling",
            "Who bears the gap from before pooling, by decision.").AsDecision(),
        FactRows.Conditions(UnmetConditions, "unmetConditions", "不符合的使用条件", "Unmet conditions",
            "The rule ids of the conditions of use that are not met; all are met when not given."),
        FactRows.Times(NormalApplications, "normalApplications", "正常调剂申请次数", "Normal applications",
            "How often the area applied for normal help in the year; 0 when not given."),
        FactRows.Rate(RewardRate, "rewardRate", "奖惩比例", "Rate of reward or penalty",
            "Of what others paid for the area in shared steps; no reward and no penalty when not given.").AsDecision(),
        FactRows.Persons(InsuredPersons, "insuredPersons", "参保人数", "Insured persons",
            "Number of insured persons."));

    /// <summary>The rows by slot.</summary>
    internal static Fact?[] BySlot { get; } = FactRows.BySlot(Rows, SlotCount);
}
