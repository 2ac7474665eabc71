using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>What a member owes for a month.</summary>
/// <param name="Base">The contribution base.</param>
/// <param name="Due">The member's own contribution.</param>
/// <param name="PremiumEmployer">The employer's part of the serious-illness premium.</param>
/// <param name="PremiumMember">The member's part of it.</param>
public readonly record struct MemberDues(Fen Base, Fen Due, Fen PremiumEmployer, Fen PremiumMember);

/// <summary>What an employer owes for a month, without premiums.</summary>
/// <param name="Base">Its base.</param>
/// <param name="Due">Its contribution, rounded once.</param>
/// <param name="Basic">The part for basic insurance, rounded.</param>
/// <param name="Maternity">The rest, for maternity.</param>
public readonly record struct EmployerDues(Fen Base, Fen Due, Fen Basic, Fen Maternity);

/// <summary>
/// The definition of what is due for a month (JP-2a, JN-3-2-1, JN-3-2-2); <see cref="DuesColumns"/> gives the same amounts for whole columns.
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
            _ => Fen.Zero,
        };
    }

    /// <summary>What a member owes.</summary>
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
    /// <exception cref="OverflowException">The base leaves 64 bits.</exception>
    public static EmployerDues OfEmployer(Int128 employerBase, PayerTerms terms)
    {
        Fen due = Rounding.ToFen(employerBase * terms.Employer.Numerator, terms.Employer.Denominator);
        Fen basic = Rounding.ToFen(employerBase * terms.EmployerBasic.Numerator, terms.EmployerBasic.Denominator);
        return new EmployerDues(new Fen((long)employerBase), due, basic, due - basic);
    }
}
