namespace MedPool.Law;

/// <summary>One fund (基金) of a policy: its insurance types, the ceiling of its pool, and its settlement stages in order.</summary>
/// <param name="Id"><c>employee</c> or <c>resident</c>, or a policy's own.</param>
/// <param name="Names">Its name.</param>
/// <param name="InsuranceTypes">The insurance types (险种) that belong to it.</param>
/// <param name="Cap">The ceiling of the pool in every year, or <see langword="null"/>.</param>
/// <param name="Stages">The settlement stages, in order.</param>
/// <param name="Cite">The article by which the fund is settled by itself.</param>
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
/// <param name="Components">The benefits that the fund pays for: <c>inpatient</c>, <c>serious-illness</c>, ….</param>
/// <param name="PersonalAccount">
/// The shares of a member's own contribution that are credited to the personal account (个人账户), by payer type; a payer type that is not listed has none.
/// </param>
/// <param name="Source">The article or the assumption by which the insurance type belongs to the fund.</param>
public sealed record FundInsuranceType(
    string Code,
    LocalizedText Names,
    EquatableArray<BenefitComponent> Components,
    EquatableArray<PersonalAccountShare> PersonalAccount,
    Sourced<bool> Source);

/// <summary>The share of a member's own contribution that is credited to the personal account.</summary>
/// <param name="PayerTypes">The payer types with this share, one digit each.</param>
/// <param name="Share">The share, from 0 to 1.</param>
public sealed record PersonalAccountShare(EquatableArray<int> PayerTypes, Sourced<Rate> Share);

/// <summary>A ceiling of the pool in months of a figure of the areas: ⌊months × Σ figure ÷ 12⌋.</summary>
/// <param name="Months">The number of months.</param>
/// <param name="Of">The figure.</param>
public sealed record PoolCap(Sourced<Rate> Months, Fact Of);
