namespace MedPool.Contributions;

/// <summary>The serious-illness premium of a bankrupt employer's retirees (JN-3-2-4).</summary>
public static class BankruptcyPremium
{
    private const int MonthsPerYear = 12;

    /// <summary>The employer's part, in one sum: premium × 12 × the years from the age at bankruptcy to the life expectancy, rounded once; nothing for who is older.</summary>
    /// <param name="premium">The employer's part a month.</param>
    /// <param name="lifeExpectancy">The latest published life expectancy of the province, in years, as a decimal.</param>
    /// <param name="age">The retiree's age at bankruptcy, in years.</param>
    public static Fen EmployerPart(Fen premium, Rate lifeExpectancy, Rate age)
    {
        Rate years = Rate.Max(Rate.Zero, lifeExpectancy - age);
        return Rounding.ToFen((Int128)premium.Value * MonthsPerYear * years.Numerator, years.Denominator);
    }

    /// <summary>The member's part of a year, withheld from the personal account as far as it holds money.</summary>
    /// <param name="premiumPerYear">The member's part a year.</param>
    /// <param name="personalAccount">What the account holds.</param>
    public static Fen WithheldFromAccount(Fen premiumPerYear, Fen personalAccount) => Fen.Min(premiumPerYear, Fen.Max(personalAccount, Fen.Zero));
}
