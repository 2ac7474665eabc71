namespace MedPool.Law;

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

/// <summary>A ceiling of the pool in months of an area figure: ⌊months × Σ of ÷ 12⌋.</summary>
public sealed record PoolCap(Sourced<Rate> Months, Fact Of);
