namespace MedPool.Internals;

/// <summary>Which accounts a claim posts to.</summary>
internal sealed class ClaimPoster(LedgerSums sums, int maternityType) : IRowPoster
{
    /// <summary>The account of the pooled fund's payment (统筹基金): by care, or maternity for insurance type 510.</summary>
    public static Account PooledAccount(int benefitClass, bool maternityType) =>
        maternityType ? Account.BenefitMaternity : (BenefitClass)benefitClass switch
        {
            BenefitClass.Outpatient => Account.BenefitOutpatient,
            BenefitClass.Inpatient => Account.BenefitInpatient,
            _ => Account.BenefitMaternity,
        };

    public void Post(in DecodedRow row, int times)
    {
        RowAmounts amounts = row.Amounts;
        Add(row, PooledAccount(row.Class, row.InsuranceType == maternityType), amounts[ClaimAmount.Pooled], times);
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

    private void Add(in DecodedRow row, Account account, long amount, int times)
    {
        if (amount != 0)
        {
            sums.Add(row.Area, row.InsuranceType, account, row.Month, amount * times, times);
        }
    }
}
