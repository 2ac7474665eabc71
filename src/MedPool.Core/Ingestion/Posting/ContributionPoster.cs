namespace MedPool.Internals;

/// <summary>Which accounts a contribution posts to.</summary>
internal sealed class ContributionPoster<TTables>(LedgerSums sums, TTables tables) : IRowPoster
    where TTables : struct, IRecordTables
{
    private const int RecoveredViolation = 6;
    private const int InterestPayer = 7;
    private const int OtherPayer = 9;

    /// <summary>The account of <c>oth_clct_amt</c>.</summary>
    public static Account OtherAccount(int payerType) => payerType switch
    {
        RecoveredViolation or OtherPayer => Account.Other, // JH-11-1b: recovered violation money is income of the fund.
        InterestPayer => Account.Interest,
        _ => Account.ContributionOther,
    };

    /// <summary>The part of a member's contribution that goes to the personal account (个人账户), rounded per row.</summary>
    public static long PersonalPart(long amount, Rate share) =>
        share.Numerator == 0 ? 0 : share.Numerator == share.Denominator ? amount : Rounding.ToFen((Int128)amount * share.Numerator, share.Denominator).Value;

    public void Post(in DecodedRow row, int times)
    {
        RowAmounts amounts = row.Amounts;
        long member = amounts[ContributionAmount.Member];
        long personal = PersonalPart(member, tables.PersonalAccountShare(row.InsuranceType, row.Class));
        Add(row, Account.ContributionEmployer, amounts[ContributionAmount.Employer], times);
        Add(row, Account.ContributionIndividual, member - personal, times);
        Add(row, Account.PersonalIn, personal, times);
        Add(row, Account.Subsidy, amounts[ContributionAmount.Subsidy], times);
        Add(row, OtherAccount(row.Class), amounts[ContributionAmount.Other], times);
    }

    private void Add(in DecodedRow row, Account account, long amount, int times)
    {
        if (amount != 0)
        {
            sums.Add(row.Area, row.InsuranceType, account, row.Month, amount * times, times);
        }
    }
}
