namespace MedPool.Contributions;

/// <summary>A member's wage of a month, as reported for the contribution (申报工资). Immutable.</summary>
/// <param name="Member">The member's id; not empty.</param>
/// <param name="Employer">The employer's number; empty for who has none.</param>
/// <param name="Area">The code of the area where the member is insured.</param>
/// <param name="PayerType">The payer type's digit: 1 agency, 2 other employer, 3 flexible worker, 8 retiree.</param>
/// <param name="Amount">The wage of the month; not negative.</param>
public readonly record struct Wage(string Member, string Employer, string Area, int PayerType, Fen Amount);
