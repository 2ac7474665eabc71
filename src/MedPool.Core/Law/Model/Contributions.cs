namespace MedPool.Law;

/// <summary>What members, employers and governments pay, and what it entitles to (缴费).</summary>
/// <param name="Limits">The limits of a base, or <see langword="null"/>: the base is the wage.</param>
/// <param name="EmployerBase">What an employer's base is, or <see langword="null"/> where the policy has no employers.</param>
/// <param name="Payers">Rates and premiums by payer type.</param>
/// <param name="TopUp">The years that must have been paid by retirement, or <see langword="null"/>.</param>
/// <param name="Bankruptcy">What a bankrupt employer pays ahead, or <see langword="null"/>.</param>
/// <param name="Entitlement">From when contributions entitle, or <see langword="null"/>.</param>
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

/// <summary>What an employer's base is.</summary>
/// <param name="Kind">The sum of its members' bases, or its own payroll of the year before.</param>
/// <param name="Cite">The article.</param>
public sealed record EmployerBaseRule(EmployerBaseKind Kind, Citation Cite);

/// <summary>What an employer's base is.</summary>
public enum EmployerBaseKind
{
    /// <summary>The exact sum of its members' bases.</summary>
    SumOfBases,

    /// <summary>Its total payroll of the year before (上年度工资总额).</summary>
    Payroll,
}

/// <summary>What a contribution is reckoned on.</summary>
public enum ContributionBasis
{
    /// <summary>The member's wage, within the limits.</summary>
    Wage,

    /// <summary>The average wage of the year before.</summary>
    AverageWage,

    /// <summary>Nothing: no base and no contribution.</summary>
    None,
}

/// <summary>What the payer types listed pay a month.</summary>
/// <param name="PayerTypes">One digit each: 1 agency, 2 other employer, 3 flexible worker, 8 retiree.</param>
/// <param name="Basis">What their base is.</param>
/// <param name="Employer">The employer's rate, maternity included; <see langword="null"/>: none.</param>
/// <param name="EmployerBasic">The part of it that is not for maternity; <see langword="null"/>: all of it.</param>
/// <param name="Member">The member's own rate; <see langword="null"/>: none.</param>
/// <param name="Decision">The open value that sets the rates where the documents do not, or <see langword="null"/>.</param>
/// <param name="PremiumEmployer">The employer's part of the serious-illness premium a month; <see langword="null"/>: none.</param>
/// <param name="PremiumMember">The member's part; <see langword="null"/>: none.</param>
/// <param name="Cite">The article that makes them pay, or pay nothing.</param>
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

/// <summary>The contribution years that retirement needs, and the one-time payment for what is missing.</summary>
/// <param name="Months">Months that must have been paid.</param>
/// <param name="Rate">The share of the base to pay for each missing month.</param>
/// <param name="Cite">The article.</param>
public sealed record TopUpRule(Sourced<Rate> Months, Sourced<Rate> Rate, Citation Cite);

/// <summary>The serious-illness premium of a bankrupt employer's retirees.</summary>
/// <param name="EmployerPremium">The employer's part a month, paid in one sum until the life expectancy.</param>
/// <param name="MemberPremium">The member's part a month, withheld from the personal account every year.</param>
public sealed record BankruptcyRule(Sourced<Fen> EmployerPremium, Sourced<Fen> MemberPremium);

/// <summary>From when contributions entitle.</summary>
/// <param name="NextMonth">The rule by which a paid month entitles in the next.</param>
/// <param name="FlexibleMonths">Months in a row that flexible workers must have paid before they are entitled for the first time.</param>
/// <param name="Maternity">Maternity benefits by payer type.</param>
public sealed record EntitlementRule(Citation NextMonth, Sourced<Rate> FlexibleMonths, EquatableArray<MaternityRule> Maternity);

/// <summary>Maternity benefits of a payer type.</summary>
public sealed record MaternityRule(EquatableArray<int> PayerTypes, MaternityBenefit Benefit, Citation Cite);

/// <summary>What maternity insurance pays.</summary>
public enum MaternityBenefit
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Medical costs (生育医疗费用).</summary>
    MedicalCosts,

    /// <summary>Medical costs and the allowance (生育津贴).</summary>
    MedicalCostsAndAllowance,
}

/// <summary>The residents' contribution, one for all, and the subsidies that converge to one standard.</summary>
/// <param name="Personal">The rule of the personal amount a year; the facts give the amount.</param>
/// <param name="Assistance">The rule by which assistance pays it for the poor.</param>
/// <param name="FirstYear">The first year of the transition.</param>
/// <param name="Years">The years of the transition; the standard holds from its last year on.</param>
/// <param name="Tiers">The number of tiers that the areas start from.</param>
/// <param name="EqualSteps">The assumption that the steps are equal.</param>
/// <param name="ResidencePermit">The rule by which holders of a residence permit count like residents.</param>
/// <param name="Cite">The article of the subsidies.</param>
public sealed record ResidentRule(
    Citation Personal, Citation Assistance, int FirstYear, int Years, int Tiers, string EqualSteps, Citation ResidencePermit, Citation Cite);
