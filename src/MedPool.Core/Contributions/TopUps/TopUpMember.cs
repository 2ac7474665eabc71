namespace MedPool.Contributions;

/// <summary>A member whose contribution years are to be completed. Immutable.</summary>
/// <param name="Member">The member's id; not empty.</param>
/// <param name="Employer">The employer's number; may be empty.</param>
/// <param name="Case">The case.</param>
/// <param name="PaidMonths">Months actually paid.</param>
/// <param name="Amount">Cases 1 and 2: the last contribution base; 3 and 5: the last monthly pension; 4: the average wage.</param>
public readonly record struct TopUpMember(string Member, string Employer, TopUpCase Case, int PaidMonths, Fen Amount)
{
    /// <summary>The age at the bankruptcy in years, for the premium of case 5; otherwise <see langword="null"/>.</summary>
    public Rate? Age { get; init; }

    /// <summary>The money in the personal account, for the premium of case 5; otherwise <see langword="null"/>.</summary>
    public Fen? PersonalAccount { get; init; }
}

/// <summary>A line of an assessment of top-ups. Immutable.</summary>
/// <param name="Member">The member.</param>
/// <param name="TopUp">What is to be paid, with its working.</param>
/// <param name="Premium">The premium of a bankrupt employer's retiree; <see langword="null"/> for other members, and where premiums are not assessed.</param>
public readonly record struct AssessedTopUp(TopUpMember Member, TopUpAmount TopUp, BankruptcyPremiumAmount? Premium);

/// <summary>The sums of an assessment of top-ups. Immutable.</summary>
/// <param name="Members">The number of members.</param>
/// <param name="Amount">The top-ups, in fen.</param>
/// <param name="PremiumEmployer">The employers' parts of premiums, in fen.</param>
/// <param name="PremiumWithheld">What is withheld from personal accounts for premiums, in fen.</param>
public sealed record TopUpSummary(long Members, Int128 Amount, Int128 PremiumEmployer, Int128 PremiumWithheld);
