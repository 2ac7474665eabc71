namespace MedPool.Internals;

/// <summary>Posts claims one by one.</summary>
/// <param name="sums">The worker's sums.</param>
/// <param name="maternityType">As <see cref="ClaimAccounts.MaternityType"/>.</param>
internal sealed class ClaimPoster(LedgerSums sums, int maternityType) : RowPoster(sums)
{
    /// <inheritdoc/>
    public override void Post(in DecodedRow row, int times)
    {
        RowAmounts amounts = row.Amounts;
        Add(row, ClaimAccounts.Pooled(row.Class, row.InsuranceType == maternityType), amounts[ClaimAmount.Pooled], times);
        Add(row, Account.BenefitSeriousIllness, amounts[ClaimAmount.ResidentSeriousIllness] + amounts[ClaimAmount.EmployeeSeriousIllness], times);
        Add(row, Account.BenefitSupplementary, amounts[ClaimAmount.Supplementary], times);
        Add(row, Account.BenefitCivilServant, amounts[ClaimAmount.CivilServant], times);
        Add(row, Account.BenefitAssistance, amounts[ClaimAmount.Assistance], times);
        Add(row, Account.BenefitOther, amounts[ClaimAmount.Other], times);
        Add(row, Account.PersonalOut, amounts[ClaimAmount.PersonalAccount], times);
        Add(row, Account.Cash, amounts[ClaimAmount.Cash], times);
        Add(row, Account.Hospital, amounts[ClaimAmount.Hospital], times);
        Add(row, Account.Fee, amounts[ClaimAmount.Total], times);
    }
}
