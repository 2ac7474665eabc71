namespace MedPool.Internals;

/// <summary>Claims by area, insurance type, month and care, in the order of the amount columns; accounts are made of them when the table is drained.</summary>
internal sealed class ClaimTable(LedgerSums sums, int maternityType) : IDisposable
{
    /// <summary>Amounts of a key: eleven and one of padding.</summary>
    public const int Width = 12;

    /// <summary>Above this bound on what was added, the table must be drained.</summary>
    public const long BoundMax = 1L << 61;

    private static readonly (int Amount, Account Account)[] Accounts =
    [
        (ClaimAmount.Total, Account.Fee), (ClaimAmount.CivilServant, Account.BenefitCivilServant), (ClaimAmount.Supplementary, Account.BenefitSupplementary),
        (ClaimAmount.ResidentSeriousIllness, Account.BenefitSeriousIllness), (ClaimAmount.EmployeeSeriousIllness, Account.BenefitSeriousIllness),
        (ClaimAmount.Assistance, Account.BenefitAssistance), (ClaimAmount.Other, Account.BenefitOther), (ClaimAmount.PersonalAccount, Account.PersonalOut),
        (ClaimAmount.Cash, Account.Cash), (ClaimAmount.Hospital, Account.Hospital),
    ];

    private readonly LedgerShape _shape = sums.Shape;

    public HotTable Hot { get; } = new(KeyCount(sums.Shape), Width);

    /// <summary>By key: rows in which both serious-illness components are non-zero, which count once in their account.</summary>
    public long[] BothSeriousIllness { get; } = new long[KeyCount(sums.Shape)];

    /// <summary>A bound on the absolute value of every sum in the table.</summary>
    public long Bound { get; set; }

    /// <summary>The key of a row.</summary>
    public static int Key(int insuranceTypeCount, int area, int insuranceType, int month, int careClass) =>
        unchecked((((((area * insuranceTypeCount) + insuranceType) * LedgerShape.Months) + month) * CodeField.CareClassCount) + careClass);

    /// <summary>Moves everything to the 128-bit sums.</summary>
    public void Drain()
    {
        for (int key = 0; key < BothSeriousIllness.Length; key++)
        {
            if (Hot.Sums(key).ContainsAnyExcept(0) || Hot.Counts(key).ContainsAnyExcept(0))
            {
                Drain(key);
            }
        }

        Hot.Clear();
        Array.Clear(BothSeriousIllness);
        Bound = 0;
    }

    public void Dispose() => Hot.Dispose();

    private static int KeyCount(LedgerShape shape) => shape.Areas.Count * shape.InsuranceTypes.Count * LedgerShape.Months * CodeField.CareClassCount;

    private void Drain(int key)
    {
        (int rest, int careClass) = int.DivRem(key, CodeField.CareClassCount);
        (rest, int month) = int.DivRem(rest, LedgerShape.Months);
        (int area, int insuranceType) = int.DivRem(rest, _shape.InsuranceTypes.Count);
        Span<long> amounts = Hot.Sums(key);
        Span<long> counts = Hot.Counts(key);
        counts[ClaimAmount.ResidentSeriousIllness] -= BothSeriousIllness[key];
        Account pooled = ClaimPoster.PooledAccount(careClass, insuranceType == maternityType);
        sums.Add(area, insuranceType, pooled, month, amounts[ClaimAmount.Pooled], counts[ClaimAmount.Pooled]);
        foreach ((int amount, Account account) in Accounts)
        {
            sums.Add(area, insuranceType, account, month, amounts[amount], counts[amount]);
        }

        for (int i = 0; i < ClaimColumn.AmountCount; i++)
        {
            sums.Totals.Posted[i] += amounts[i];
        }
    }
}
