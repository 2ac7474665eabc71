namespace MedPool.Internals;

/// <summary>Sums of claims by area, insurance type, month and benefit class.</summary>
/// <param name="sums">The worker's sums.</param>
/// <param name="maternityType">As <see cref="ClaimAccounts.MaternityType"/>.</param>
internal sealed class ClaimTable(LedgerSums sums, int maternityType)
    : PostingTable(new PackedTable(CellKey.Count(sums.Shape, BenefitClasses.Count), Width, AmountWidth), sums, BenefitClasses.Count)
{
    /// <summary>Number of amounts of a row, padded to whole vectors of 32 bytes: eleven and one unused.</summary>
    public const int AmountWidth = 12;

    /// <summary>Words of a cell: eleven sums, one unused, and the counts.</summary>
    public const int Width = 16;

    // The accounts of the amounts. That of the pooled payment depends on the key.
    private static readonly (int Amount, Account Account)[] Accounts =
    [
        (ClaimAmount.Total, Account.Fee), (ClaimAmount.CivilServant, Account.BenefitCivilServant), (ClaimAmount.Supplementary, Account.BenefitSupplementary),
        (ClaimAmount.ResidentSeriousIllness, Account.BenefitSeriousIllness), (ClaimAmount.EmployeeSeriousIllness, Account.BenefitSeriousIllness),
        (ClaimAmount.Assistance, Account.BenefitAssistance), (ClaimAmount.Other, Account.BenefitOther), (ClaimAmount.PersonalAccount, Account.PersonalOut),
        (ClaimAmount.Cash, Account.Cash), (ClaimAmount.Hospital, Account.Hospital),
    ];

    /// <inheritdoc/>
    protected override void Drain(int number, CellKey key)
    {
        foreach ((int amount, Account account) in Accounts)
        {
            Sums.Add(key.Area, key.InsuranceType, account, key.Month, Packed.Sum(number, amount), Packed.Count(number, amount));
        }

        Account pooled = ClaimAccounts.Pooled(key.Class, key.InsuranceType == maternityType);
        Sums.Add(key.Area, key.InsuranceType, pooled, key.Month, Packed.Sum(number, ClaimAmount.Pooled), Packed.Count(number, ClaimAmount.Pooled));

        // A row with both serious-illness amounts counts once in their account.
        Sums.Add(key.Area, key.InsuranceType, Account.BenefitSeriousIllness, key.Month, 0, -Packed.Count(number, PackedTable.BothSeriousIllness));
        for (int i = 0; i < ClaimColumn.AmountCount; i++)
        {
            Sums.Totals.Posted[i] += Packed.Sum(number, i);
        }
    }
}
