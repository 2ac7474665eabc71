using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>The values of the serious-illness premium (大病保险费) of a bankrupt employer's retirees (JN-3-2-4). Immutable.</summary>
/// <param name="Employer">The employer's part a month.</param>
/// <param name="Member">The member's part a month.</param>
/// <param name="LifeExpectancy">The latest published life expectancy of the province, in years, as a decimal.</param>
public readonly record struct BankruptcyTerms(Fen Employer, Fen Member, Rate LifeExpectancy)
{
    /// <summary>Reads the values from a policy document (JN-3-2-4).</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="lifeExpectancy">The latest published life expectancy of the province, in years.</param>
    /// <exception cref="FactsException">The policy has no such premium.</exception>
    public static BankruptcyTerms Of(PolicyDocument policy, Rate lifeExpectancy) => PolicySections.Contributions(policy).Bankruptcy is { } rule
        ? new BankruptcyTerms(rule.EmployerPremium.Value, rule.MemberPremium.Value, lifeExpectancy)
        : throw new FactsException(
            $"policy {policy.Id}: its documents know no premium of bankrupt employers' retirees ({BankruptcyPremium.Rule}); leave out the life expectancy.");
}

/// <summary>What is paid of the premium for a retiree of a bankrupt employer. Immutable.</summary>
/// <param name="Employer">The employer's part, in one sum until the life expectancy.</param>
/// <param name="Withheld">What is withheld from the personal account for a year.</param>
public readonly record struct BankruptcyPremiumAmount(Fen Employer, Fen Withheld);

/// <summary>The serious-illness premium of a bankrupt employer's retirees (破产企业退休人员大病保险费, JN-3-2-4).</summary>
public static class BankruptcyPremium
{
    /// <summary>The rule by which it is computed.</summary>
    public const string Rule = "JN-3-2-4";

    private const int MonthsPerYear = 12;

    /// <summary>What is paid for a retiree.</summary>
    /// <param name="terms">The policy's values and the life expectancy.</param>
    /// <param name="age">The retiree's age at the bankruptcy, in years.</param>
    /// <param name="personalAccount">The money in the retiree's personal account.</param>
    public static BankruptcyPremiumAmount Of(BankruptcyTerms terms, Rate age, Fen personalAccount) => new(
        EmployerPart(terms.Employer, terms.LifeExpectancy, age), WithheldFromAccount(new Fen(terms.Member.Value * MonthsPerYear), personalAccount));

    /// <summary>
    /// The employer's part, in one sum: premium × 12 × the years from the age at bankruptcy to the life expectancy, rounded once; nothing for who is older.
    /// </summary>
    /// <param name="premium">The employer's part a month.</param>
    /// <param name="lifeExpectancy">The latest published life expectancy of the province, in years, as a decimal.</param>
    /// <param name="age">The retiree's age at the bankruptcy, in years.</param>
    public static Fen EmployerPart(Fen premium, Rate lifeExpectancy, Rate age)
    {
        Rate years = Rate.Max(Rate.Zero, lifeExpectancy - age);
        return Rounding.ToFen((Int128)premium.Value * MonthsPerYear * years.Numerator, years.Denominator);
    }

    /// <summary>The member's part of a year, withheld from the personal account as far as it holds money.</summary>
    /// <param name="premiumPerYear">The member's part a year.</param>
    /// <param name="personalAccount">The money in the account.</param>
    public static Fen WithheldFromAccount(Fen premiumPerYear, Fen personalAccount) => Fen.Min(premiumPerYear, Fen.Max(personalAccount, Fen.Zero));
}
