using System.Text.Json.Serialization;

namespace MedPool.Law;

/// <summary>What members, employers and governments pay, and which benefits they are entitled to (缴费、待遇).</summary>
/// <param name="Limits">The limits of a base; <see langword="null"/>: the base is the wage.</param>
/// <param name="EmployerBase">The base of an employer, or <see langword="null"/> when the policy has no employers.</param>
/// <param name="Payers">Rates and premiums by payer type.</param>
/// <param name="TopUp">The contribution years that retirement requires, or <see langword="null"/>.</param>
/// <param name="Bankruptcy">What a bankrupt employer pays in advance, or <see langword="null"/>.</param>
/// <param name="Entitlement">From which month contributions entitle to benefits, or <see langword="null"/>.</param>
/// <param name="Residents">The residents' contribution and subsidy, or <see langword="null"/>.</param>
public sealed record ContributionRules(
    BaseLimitRule? Limits,
    EmployerBaseRule? EmployerBase,
    EquatableArray<PayerRule> Payers,
    TopUpRule? TopUp,
    BankruptcyRule? Bankruptcy,
    EntitlementRule? Entitlement,
    ResidentRule? Residents);

/// <summary>The limits of a contribution base, as shares of the average monthly wage of the year before.</summary>
public sealed record BaseLimitRule(Sourced<Rate> Floor, Sourced<Rate> Ceiling);

/// <summary>The base of an employer's contribution.</summary>
/// <param name="Kind">The sum of its members' bases, or its own payroll of the year before.</param>
/// <param name="Cite">The article.</param>
public sealed record EmployerBaseRule(EmployerBaseKind Kind, Citation Cite);

/// <summary>The base of an employer's contribution.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EmployerBaseKind>))]
public enum EmployerBaseKind
{
    /// <summary>The exact sum of its members' bases.</summary>
    SumOfBases,

    /// <summary>Its total payroll of the year before (上年度工资总额).</summary>
    Payroll,
}

/// <summary>The base of a contribution (缴费基数).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContributionBasis>))]
public enum ContributionBasis
{
    /// <summary>The member's wage, within the limits.</summary>
    Wage,

    /// <summary>The average wage of the year before.</summary>
    AverageWage,

    /// <summary>Nothing: no base and no contribution.</summary>
    None,
}

/// <summary>What a member of the listed payer types, and the employer, pay a month.</summary>
/// <param name="PayerTypes">One digit each: 1 agency, 2 other employer, 3 flexible worker, 8 retiree.</param>
/// <param name="Basis">The base.</param>
/// <param name="Employer">The employer's rate, maternity included; <see langword="null"/>: none.</param>
/// <param name="EmployerBasic">The part of the employer's rate that is not for maternity; <see langword="null"/>: the whole rate.</param>
/// <param name="Member">The member's own rate; <see langword="null"/>: none.</param>
/// <param name="Decision">The open value that sets the rates when the documents do not, or <see langword="null"/>.</param>
/// <param name="PremiumEmployer">The employer's part of the serious-illness premium a month; <see langword="null"/>: none.</param>
/// <param name="PremiumMember">The member's part; <see langword="null"/>: none.</param>
/// <param name="Cite">The article by which they pay, or pay nothing.</param>
public sealed record PayerRule(
    EquatableArray<int> PayerTypes,
    ContributionBasis Basis,
    Sourced<Rate>? Employer,
    Sourced<Rate>? EmployerBasic,
    Sourced<Rate>? Member,
    string? Decision,
    Sourced<Fen>? PremiumEmployer,
    Sourced<Fen>? PremiumMember,
    Citation Cite);

/// <summary>The contribution years that retirement requires, and the one-time payment for missing years (一次性补缴).</summary>
/// <param name="Months">The number of paid months that retirement requires.</param>
/// <param name="Rate">The share of the base to pay for each missing month.</param>
/// <param name="Cite">The article.</param>
public sealed record TopUpRule(Sourced<Rate> Months, Sourced<Rate> Rate, Citation Cite);

/// <summary>The serious-illness premium of a bankrupt employer's retirees.</summary>
/// <param name="EmployerPremium">The employer's part a month, paid in one sum until the life expectancy.</param>
/// <param name="MemberPremium">The member's part a month, withheld from the personal account every year.</param>
public sealed record BankruptcyRule(Sourced<Fen> EmployerPremium, Sourced<Fen> MemberPremium);

/// <summary>From which month contributions entitle to benefits (待遇享受).</summary>
/// <param name="NextMonth">The rule that a paid month entitles to benefits in the next month.</param>
/// <param name="FlexibleMonths">The number of consecutive paid months after which a flexible worker is entitled for the first time.</param>
/// <param name="Maternity">Maternity benefits by payer type.</param>
public sealed record EntitlementRule(Citation NextMonth, Sourced<Rate> FlexibleMonths, EquatableArray<MaternityRule> Maternity)
{
    /// <summary>
    /// The rule that areas whose fund was in deficit before pooling keep their earlier benefits, so that this rule is not theirs; <see langword="null"/>: it
    /// is the rule of every area.
    /// </summary>
    public Citation? EarlierBenefits { get; init; }
}

/// <summary>Maternity benefits of a payer type.</summary>
public sealed record MaternityRule(EquatableArray<int> PayerTypes, MaternityBenefit Benefit, Citation Cite);

/// <summary>What maternity insurance pays.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MaternityBenefit>))]
public enum MaternityBenefit
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Medical costs (生育医疗费用).</summary>
    MedicalCosts,

    /// <summary>Medical costs and the allowance (生育津贴).</summary>
    MedicalCostsAndAllowance,
}

/// <summary>The residents' contribution, the same for all, and the fiscal subsidies that converge to one standard.</summary>
/// <param name="Personal">The rule of the yearly personal amount; the facts give the amount.</param>
/// <param name="Assistance">The rule that medical assistance (医疗救助) pays the personal amount for the poor.</param>
/// <param name="FirstYear">The first year of the transition.</param>
/// <param name="Years">The number of years of the transition; the standard applies from its last year.</param>
/// <param name="Tiers">The number of tiers at the start of the transition.</param>
/// <param name="EqualSteps">The assumption that the steps are equal.</param>
/// <param name="ResidencePermit">The rule that holders of a residence permit count as residents.</param>
/// <param name="Cite">The article of the subsidies.</param>
public sealed record ResidentRule(
    Citation Personal, Citation Assistance, int FirstYear, int Years, int Tiers, string EqualSteps, Citation ResidencePermit, Citation Cite);
