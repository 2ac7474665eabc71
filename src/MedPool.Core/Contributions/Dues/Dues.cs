using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>What a member owes for a month (个人应缴, JN-3-2-1, JN-3-2-2). Immutable.</summary>
/// <param name="Base">The contribution base.</param>
/// <param name="Due">The member's own contribution.</param>
/// <param name="PremiumEmployer">The employer's part of the serious-illness premium.</param>
/// <param name="PremiumMember">The member's part of it.</param>
public readonly record struct MemberDues(Fen Base, Fen Due, Fen PremiumEmployer, Fen PremiumMember);

/// <summary>What an employer owes for a month, without premiums (单位应缴, JN-3-2-1). Immutable.</summary>
/// <param name="Base">The employer's contribution base.</param>
/// <param name="Due">The employer's contribution, rounded once.</param>
/// <param name="Basic">The part for basic insurance, rounded.</param>
/// <param name="Maternity">The rest, for maternity.</param>
public readonly record struct EmployerDues(Fen Base, Fen Due, Fen Basic, Fen Maternity);

/// <summary>
/// The definition of what is due for a month (应缴费额, JP-2a, JN-3-2-1, JN-3-2-2). <see cref="DuesColumns"/> gives the same amounts for whole columns, and
/// <see cref="DuesAssessment"/> for employers with their members.
/// </summary>
public static class Dues
{
    /// <summary>The contribution base of a member.</summary>
    /// <param name="wage">The wage a month, not negative.</param>
    /// <param name="basis">What the payer type's base is.</param>
    /// <param name="terms">Average wage and limits.</param>
    /// <exception cref="ArgumentOutOfRangeException">The wage is negative.</exception>
    public static Fen Base(Fen wage, ContributionBasis basis, DuesTerms terms)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wage.Value, nameof(wage));
        ArgumentNullException.ThrowIfNull(terms);
        return basis switch
        {
            ContributionBasis.Wage => Fen.Min(Fen.Max(wage, terms.Limits.Floor), terms.Limits.Ceiling),
            ContributionBasis.AverageWage => terms.AverageWage,
            ContributionBasis.None => Fen.Zero,
        };
    }

    /// <summary>What a member owes: the rate of the payer type on the base, rounded once, and the fixed premium.</summary>
    /// <param name="wage">The wage a month, not negative.</param>
    /// <param name="payerType">The payer type's digit.</param>
    /// <param name="terms">Rates and limits.</param>
    /// <exception cref="ArgumentOutOfRangeException">The wage is negative.</exception>
    /// <exception cref="FactsException">The policy has no rate for the payer type.</exception>
    public static MemberDues OfMember(Fen wage, int payerType, DuesTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        PayerTerms payer = terms[payerType];
        Fen contributionBase = Base(wage, payer.Basis, terms);
        return new MemberDues(contributionBase, contributionBase.RoundedShare(payer.Member), payer.PremiumEmployer, payer.PremiumMember);
    }

    /// <summary>What an employer owes on its base: one rounding for the contribution, one for its basic part; maternity is the difference.</summary>
    /// <param name="employerBase">The employer's base, in fen: the exact sum of its members' bases, or its payroll.</param>
    /// <param name="terms">The rates of its payer type.</param>
    /// <exception cref="OverflowException">The base is more than an amount can be.</exception>
    public static EmployerDues OfEmployer(Int128 employerBase, PayerTerms terms)
    {
        Fen due = Rounding.ToFen(employerBase * terms.Employer.Numerator, terms.Employer.Denominator);
        Fen basic = Rounding.ToFen(employerBase * terms.EmployerBasic.Numerator, terms.EmployerBasic.Denominator);
        return new EmployerDues(new Fen((long)employerBase), due, basic, due - basic);
    }
}
