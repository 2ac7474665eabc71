using MedPool.Law;

// One property for each row of the table in AreaFact.cs.
namespace MedPool;

public sealed partial record AreaYear
{
    /// <summary>Income I (当年收入). With a ledger it comes from there and may be left out.</summary>
    public Fen? Income { get => Of(AreaFact.Income); init => Give(AreaFact.Income, value); }

    /// <summary>Benefit expenditure E (当年支出). With a ledger it comes from there and may be left out.</summary>
    public Fen? Expenditure { get => Of(AreaFact.Expenditure); init => Give(AreaFact.Expenditure, value); }

    /// <summary>The area's retained balance B at the start of the year (历年结余); the only amount that may be negative.</summary>
    public Fen? OpeningBalance { get => Of(AreaFact.OpeningBalance); init => Give(AreaFact.OpeningBalance, value); }

    /// <summary>Cleared expenditure X of the prior year (上年清算支出).</summary>
    public Fen? PriorYearExpenditure { get => Of(AreaFact.PriorYearExpenditure); init => Give(AreaFact.PriorYearExpenditure, value); }

    /// <summary>Income Y of the prior year's final accounts (上年决算收入).</summary>
    public Fen? PriorYearIncome { get => Of(AreaFact.PriorYearIncome); init => Give(AreaFact.PriorYearIncome, value); }

    /// <summary>The approved income plan of the year (收入计划).</summary>
    public Fen? IncomePlan { get => Of(AreaFact.IncomePlan); init => Give(AreaFact.IncomePlan, value); }

    /// <summary>The approved expenditure budget of the year (支出预算).</summary>
    public Fen? ExpenditureBudget { get => Of(AreaFact.ExpenditureBudget); init => Give(AreaFact.ExpenditureBudget, value); }

    /// <summary>Income lost to violations (违规少收), without what already shows as a shortfall of the plan.</summary>
    public Fen? ViolationIncomeLoss { get => Of(AreaFact.ViolationIncomeLoss); init => Give(AreaFact.ViolationIncomeLoss, value); }

    /// <summary>Expenditure added by violations (违规多支) that is still to be recovered.</summary>
    public Fen? ViolationExpenditure { get => Of(AreaFact.ViolationExpenditure); init => Give(AreaFact.ViolationExpenditure, value); }

    /// <summary>Regional development funds allotted to the area (区域统筹发展资金).</summary>
    public Fen? DevelopmentFund { get => Of(AreaFact.DevelopmentFund); init => Give(AreaFact.DevelopmentFund, value); }

    /// <summary>The area's social-insurance risk reserve (社保风险金).</summary>
    public Fen? RiskReserve { get => Of(AreaFact.RiskReserve); init => Give(AreaFact.RiskReserve, value); }

    /// <summary>How much of the reserve the area's government may use for its share of a gap.</summary>
    public Fen? RiskReserveForShare { get => Of(AreaFact.RiskReserveForShare); init => Give(AreaFact.RiskReserveForShare, value); }

    /// <summary>Demand deposits (活期存款) out of which an old balance can be moved; <see langword="null"/>: no such limit.</summary>
    public Fen? DemandDeposits { get => Of(AreaFact.DemandDeposits); init => Give(AreaFact.DemandDeposits, value); }

    /// <summary>The audited gap from before pooling (统筹前缺口).</summary>
    public Fen? PrePoolingGap { get => Of(AreaFact.PrePoolingGap); init => Give(AreaFact.PrePoolingGap, value); }

    /// <summary>
    /// The balances of the books that are netted before a gap from before pooling is shared (统筹前各险种结余), in place of <see cref="PrePoolingGap"/>;
    /// they may be negative.
    /// </summary>
    public EquatableArray<BookBalance> PrePoolingBalances
    {
        get => Of(AreaFact.PrePoolingBalances) ?? default;
        init => Give(AreaFact.PrePoolingBalances, value);
    }

    /// <summary>What was not paid to providers before pooling (统筹前应付未付费用).</summary>
    public Fen? UnpaidBills { get => Of(AreaFact.UnpaidBills); init => Give(AreaFact.UnpaidBills, value); }

    /// <summary>How much of its balance in custody the area may use for its gap (批准动用的暂存结余).</summary>
    public Fen? CustodyApproved { get => Of(AreaFact.CustodyApproved); init => Give(AreaFact.CustodyApproved, value); }

    /// <summary>What the area centralised in earlier years and no gap has drawn since (以前年度已归集结余).</summary>
    public Fen? Centralised { get => Of(AreaFact.Centralised); init => Give(AreaFact.Centralised, value); }

    /// <summary>Emergency help applied for (紧急调剂).</summary>
    public Fen? Emergency { get => Of(AreaFact.Emergency); init => Give(AreaFact.Emergency, value); }

    /// <summary>What the area itself paid into the pool in earlier years (以前年度上缴的调剂金).</summary>
    public Fen? PriorPoolContribution { get => Of(AreaFact.PriorPoolContribution); init => Give(AreaFact.PriorPoolContribution, value); }

    /// <summary>The approved expenditure budget of the next year (次年支出预算).</summary>
    public Fen? NextYearBudget { get => Of(AreaFact.NextYearBudget); init => Give(AreaFact.NextYearBudget, value); }

    /// <summary>The expenditure quota of the next year (次年总量); given, it chooses that what is left of this year's is added.</summary>
    public Fen? NextYearQuota { get => Of(AreaFact.NextYearQuota); init => Give(AreaFact.NextYearQuota, value); }

    /// <summary>The working capital that the area holds from earlier years (周转金余额), for appropriations under <c>advance=renewed</c>.</summary>
    public Fen? AdvanceHeld { get => Of(AreaFact.AdvanceHeld); init => Give(AreaFact.AdvanceHeld, value); }

    /// <summary>What the area still owes to the pool from earlier years, collected first (待定期存款到期后补足).</summary>
    public Fen? OutstandingDue { get => Of(AreaFact.OutstandingDue); init => Give(AreaFact.OutstandingDue, value); }

    /// <summary>Result of the assessment (考核结果); <see langword="null"/>: passed.</summary>
    public Assessment? Assessment { get => Of(AreaFact.Assessment); init => Give(AreaFact.Assessment, value); }

    /// <summary>The approved shares of the area's gap (批准的分担比例).</summary>
    public EquatableArray<PartyShare> ApprovedShares { get => Of(AreaFact.ApprovedShares) ?? default; init => Give(AreaFact.ApprovedShares, value); }

    /// <summary>The decided shares of the gap from before pooling (统筹前缺口分担比例).</summary>
    public EquatableArray<PartyShare> PrePoolingShares { get => Of(AreaFact.PrePoolingShares) ?? default; init => Give(AreaFact.PrePoolingShares, value); }

    /// <summary>Rule ids of the conditions of use that are not met (不符合的使用条件).</summary>
    public EquatableArray<string> UnmetConditions { get => Of(AreaFact.UnmetConditions) ?? default; init => Give(AreaFact.UnmetConditions, value); }

    /// <summary>Number of normal applications of the year (正常调剂申请).</summary>
    public int? NormalApplications { get => (int?)Of(AreaFact.NormalApplications); init => Give(AreaFact.NormalApplications, value); }

    /// <summary>The decided rate of reward or penalty (奖惩比例), from 0 to 1.</summary>
    public Rate? RewardRate { get => Of(AreaFact.RewardRate); init => Give(AreaFact.RewardRate, value); }

    /// <summary>Number of insured persons (参保人数).</summary>
    public long? InsuredPersons { get => Of(AreaFact.InsuredPersons); init => Give(AreaFact.InsuredPersons, value); }
}
