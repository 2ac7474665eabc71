namespace MedPool.Internals;

/// <summary>Which accounts a contribution posts to.</summary>
internal sealed class ContributionPoster<TTables>(LedgerSums sums, TTables tables) : IRowPoster
    where TTables : struct, IRecordTables
{
    public void Post(in DecodedRow row, int times)
    {
        RowAmounts amounts = row.Amounts;
        long member = amounts[ContributionAmount.Member];
        long personal = ContributionAccounts.PersonalPart(member, tables.PersonalAccountShare(row.InsuranceType, row.Class));
        Add(row, Account.ContributionEmployer, amounts[ContributionAmount.Employer], times);
        Add(row, Account.ContributionIndividual, member - personal, times);
        Add(row, Account.PersonalIn, personal, times);
        Add(row, Account.Subsidy, amounts[ContributionAmount.Subsidy], times);
        Add(row, ContributionAccounts.Other(row.Class), amounts[ContributionAmount.Other], times);
    }

    private void Add(in DecodedRow row, Account account, long amount, int times)
    {
        if (amount != 0)
        {
            sums.Add(row.Area, row.InsuranceType, account, row.Month, amount * times, times);
        }
    }
}
