namespace MedPool.Internals;

/// <summary>The accounts of a claim's amounts.</summary>
internal static class ClaimAccounts
{
    /// <summary>The index of maternity insurance (510, 生育保险) in a policy; -1 if the policy has no such type.</summary>
    public static int MaternityType<TTables>(TTables tables)
        where TTables : struct, IRecordTables => tables.FindInsuranceType((uint)CodeField.Pack(CodeField.MaternityInsuranceType));

    /// <summary>The account of the pooled payment (统筹基金支付): by benefit class; maternity for every claim of insurance type 510.</summary>
    public static Account Pooled(int benefitClass, bool maternityType) =>
        maternityType ? Account.BenefitMaternity : (BenefitClass)benefitClass switch
        {
            BenefitClass.Outpatient => Account.BenefitOutpatient,
            BenefitClass.Inpatient => Account.BenefitInpatient,
            _ => Account.BenefitMaternity,
        };
}
