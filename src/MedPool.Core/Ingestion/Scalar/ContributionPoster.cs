namespace MedPool.Internals;

/// <summary>Posts contributions one by one.</summary>
/// <param name="sums">The worker's sums.</param>
/// <param name="tables">The policy's tables.</param>
internal sealed class ContributionPoster<TTables>(LedgerSums sums, TTables tables) : RowPoster(sums)
    where TTables : struct, IRecordTables
{
    /// <inheritdoc/>
    public override void Post(in DecodedRow row, int times)
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
}
