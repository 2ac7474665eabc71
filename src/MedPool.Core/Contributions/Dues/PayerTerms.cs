using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>What one payer type pays a month (缴费比例). Immutable.</summary>
/// <param name="Basis">What the base is.</param>
/// <param name="Employer">The employer's rate, maternity included.</param>
/// <param name="EmployerBasic">The part of the employer's rate that is not for maternity.</param>
/// <param name="Member">The member's own rate.</param>
/// <param name="PremiumEmployer">The employer's part of the serious-illness premium (大病保险费) of a member.</param>
/// <param name="PremiumMember">The member's part of it.</param>
public readonly record struct PayerTerms(ContributionBasis Basis, Rate Employer, Rate EmployerBasic, Rate Member, Fen PremiumEmployer, Fen PremiumMember);

/// <summary>The terms of one payer type. Immutable.</summary>
/// <param name="PayerType">The digit: 1 agency, 2 other employer, 3 flexible worker, 8 retiree.</param>
/// <param name="Terms">What it pays.</param>
public readonly record struct PayerSlot(int PayerType, PayerTerms Terms);
