namespace MedPool;

/// <summary>One fund of a policy: the insurance types whose books it joins, its cap, and its settlement stages in order.</summary>
/// <param name="Id"><c>employee</c> or <c>resident</c>, or a policy's own.</param>
/// <param name="Names">Its name.</param>
/// <param name="InsuranceTypes">The insurance types (险种) that belong to it.</param>
/// <param name="Cap">The ceiling of the pool, in force in every year, or <see langword="null"/>.</param>
/// <param name="Stages">The settlement stages, in order.</param>
/// <param name="Cite">The article that makes it a fund of its own.</param>
public sealed record PolicyFund(
    string Id,
    LocalizedText Names,
    EquatableArray<FundInsuranceType> InsuranceTypes,
    PoolCap? Cap,
    EquatableArray<Stage> Stages,
    Citation Cite);

/// <summary>An insurance type of a fund.</summary>
/// <param name="Code">Three digits, <c>310</c>.</param>
/// <param name="Names">Its name.</param>
/// <param name="Components">The benefit accounts that the fund bears for it: <c>inpatient</c>, <c>serious-illness</c>, ….</param>
/// <param name="PersonalAccount">Which share of a member's own contribution goes to the personal account (个人账户), by payer type; a payer type not named: none.</param>
/// <param name="Source">The article or the assumption by which the insurance type belongs to the fund.</param>
public sealed record FundInsuranceType(
    string Code,
    LocalizedText Names,
    EquatableArray<BenefitComponent> Components,
    EquatableArray<PersonalAccountShare> PersonalAccount,
    Sourced<bool> Source);

/// <summary>The share of a member's own contribution that is credited to the personal account.</summary>
/// <param name="PayerTypes">The payer types it holds for, one digit each.</param>
/// <param name="Share">Between 0 and 1.</param>
public sealed record PersonalAccountShare(EquatableArray<int> PayerTypes, Sourced<Rate> Share);

/// <summary>A benefit account of the ledger that a fund may bear.</summary>
public enum BenefitComponent
{
    /// <summary><c>benefit.inpatient</c>.</summary>
    Inpatient,

    /// <summary><c>benefit.outpatient</c>.</summary>
    Outpatient,

    /// <summary><c>benefit.maternity</c>.</summary>
    Maternity,

    /// <summary><c>benefit.serious-illness</c>.</summary>
    SeriousIllness,

    /// <summary><c>benefit.supplementary</c>.</summary>
    Supplementary,

    /// <summary><c>benefit.civil-servant</c>.</summary>
    CivilServant,

    /// <summary><c>benefit.assistance</c>.</summary>
    Assistance,

    /// <summary><c>benefit.other</c>.</summary>
    Other,
}

/// <summary>A ceiling of the pool in months of an area figure: ⌊months × Σ of ÷ 12⌋.</summary>
public sealed record PoolCap(Sourced<Rate> Months, AreaFigure Of);

/// <summary>A figure that the facts or the ledger give for every area.</summary>
public enum AreaFigure
{
    /// <summary>Benefit expenditure of the prior year (上年清算支出), X.</summary>
    PriorYearExpenditure,

    /// <summary>Income of the prior year's final accounts (上年决算收入), Y.</summary>
    PriorYearIncome,

    /// <summary>Expenditure of the year, E.</summary>
    Expenditure,

    /// <summary>Income of the year, I.</summary>
    Income,

    /// <summary>The approved expenditure budget of the year.</summary>
    ExpenditureBudget,

    /// <summary>The approved expenditure budget of the next year.</summary>
    NextYearBudget,

    /// <summary>Number of insured persons (参保人数); a count, not money.</summary>
    InsuredPersons,
}

/// <summary>A party that holds or moves money.</summary>
public enum PartyKind : byte
{
    /// <summary>External: where current income comes from.</summary>
    Contributors,

    /// <summary>External: where benefits go.</summary>
    Providers,

    /// <summary>Internal, per area: the current-year account; closes at zero.</summary>
    Fund,

    /// <summary>Internal, per area: the area's own retained balance (历年结余).</summary>
    Balance,

    /// <summary>Internal: the adjustment fund (调剂金), or the city's undivided fund.</summary>
    Pool,

    /// <summary>Internal, per area: regional development funds allotted to the area (区域统筹发展资金).</summary>
    Development,

    /// <summary>Internal, per area: the social-insurance risk reserve (社保风险金).</summary>
    Reserve,

    /// <summary>External, per area: the area's government (县（市、区）财政).</summary>
    AreaFiscal,

    /// <summary>External: government of the city or province.</summary>
    PoolFiscal,

    /// <summary>External: interest and other income of the pool.</summary>
    Bank,
}
