namespace MedPool.Internals;

/// <summary>Claims by area, insurance type, month and care, in the order of the amount columns; accounts are made of them when the table is drained.</summary>
/// <param name="sums">Takes what the table held when it is drained.</param>
/// <param name="maternityType">The insurance type of maternity insurance.</param>
internal sealed class ClaimTable(LedgerSums sums, int maternityType) : PostingTable(new PackedTable(KeyCount(sums.Shape), Width, AmountWidth))
{
    /// <summary>Amounts of a row in whole vectors of 32 bytes: eleven and one of padding.</summary>
    public const int AmountWidth = 12;

    /// <summary>Numbers of a cell: eleven sums, one unused, and the counts.</summary>
    public const int Width = 16;

    // The accounts of the amounts, without that of the pooled fund, which the care decides.
    private static readonly (int Amount, Account Account)[] Accounts =
    [
        (ClaimAmount.Total, Account.Fee), (ClaimAmount.CivilServant, Account.BenefitCivilServant), (ClaimAmount.Supplementary, Account.BenefitSupplementary),
        (ClaimAmount.ResidentSeriousIllness, Account.BenefitSeriousIllness), (ClaimAmount.EmployeeSeriousIllness, Account.BenefitSeriousIllness),
        (ClaimAmount.Assistance, Account.BenefitAssistance), (ClaimAmount.Other, Account.BenefitOther), (ClaimAmount.PersonalAccount, Account.PersonalOut),
        (ClaimAmount.Cash, Account.Cash), (ClaimAmount.Hospital, Account.Hospital),
    ];

    /// <summary>The key of a row.</summary>
    public static int Key(int insuranceTypeCount, int area, int insuranceType, int month, int benefitClass) =>
        unchecked((((((area * insuranceTypeCount) + insuranceType) * LedgerShape.Months) + month) * CodeField.BenefitClassCount) + benefitClass);

    protected override void Drain(int key)
    {
        (int rest, int benefitClass) = int.DivRem(key, CodeField.BenefitClassCount);
        (rest, int month) = int.DivRem(rest, LedgerShape.Months);
        (int area, int insuranceType) = int.DivRem(rest, sums.Shape.InsuranceTypes.Count);
        foreach ((int amount, Account account) in Accounts)
        {
            sums.Add(area, insuranceType, account, month, Packed.Sum(key, amount), Packed.Count(key, amount));
        }

        Account pooled = ClaimPoster.PooledAccount(benefitClass, insuranceType == maternityType);
        sums.Add(area, insuranceType, pooled, month, Packed.Sum(key, ClaimAmount.Pooled), Packed.Count(key, ClaimAmount.Pooled));
        sums.Add(area, insuranceType, Account.BenefitSeriousIllness, month, 0, -Packed.Count(key, PackedTable.BothSeriousIllness)); // Both components count once.
        for (int i = 0; i < ClaimColumn.AmountCount; i++)
        {
            sums.Totals.Posted[i] += Packed.Sum(key, i);
        }
    }

    private static int KeyCount(LedgerShape shape) => shape.Areas.Count * shape.InsuranceTypes.Count * LedgerShape.Months * CodeField.BenefitClassCount;
}
