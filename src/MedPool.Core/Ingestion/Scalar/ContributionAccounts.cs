namespace MedPool.Internals;

/// <summary>The accounts of a contribution's amounts.</summary>
internal static class ContributionAccounts
{
    private const int RecoveredViolation = 6;
    private const int InterestPayer = 7;
    private const int OtherPayer = 9;

    /// <summary>The account of <c>oth_clct_amt</c>, by payer type.</summary>
    public static Account Other(int payerType) => payerType switch
    {
        RecoveredViolation or OtherPayer => Account.Other, // JH-11-1b: recovered violation money is income of the fund.
        InterestPayer => Account.Interest,
        _ => Account.ContributionOther,
    };

    /// <summary>The personal part: what of a member's contribution goes to the personal account (个人账户), rounded per row, half away from zero.</summary>
    public static long PersonalPart(long amount, Rate share) =>
        share.Numerator == 0 ? 0
        : share.Numerator == share.Denominator ? amount
        : Rounding.ToFen((Int128)amount * share.Numerator, share.Denominator).Value;
}
