using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Claims by area, insurance type, month and care, in the order of the amount columns; accounts are made of them when the table is drained.</summary>
internal sealed unsafe class ClaimTable(LedgerSums sums, int maternityType) : IDisposable
{
    /// <summary>Amounts of a key: eleven and one of padding.</summary>
    public const int Width = 12;

    /// <summary>Above this bound on what was added, the table must be drained.</summary>
    public const long BoundMax = 1L << 61;

    /// <summary>The accounts of the amounts, without that of the pooled fund, which the care decides.</summary>
    public static readonly (int Amount, Account Account)[] Accounts =
    [
        (ClaimAmount.Total, Account.Fee), (ClaimAmount.CivilServant, Account.BenefitCivilServant), (ClaimAmount.Supplementary, Account.BenefitSupplementary),
        (ClaimAmount.ResidentSeriousIllness, Account.BenefitSeriousIllness), (ClaimAmount.EmployeeSeriousIllness, Account.BenefitSeriousIllness),
        (ClaimAmount.Assistance, Account.BenefitAssistance), (ClaimAmount.Other, Account.BenefitOther), (ClaimAmount.PersonalAccount, Account.PersonalOut),
        (ClaimAmount.Cash, Account.Cash), (ClaimAmount.Hospital, Account.Hospital),
    ];

    private readonly LedgerShape _shape = sums.Shape;

    public HotTable Hot { get; } = new(KeyCount(sums.Shape), Width);

    /// <summary>By key: rows in which both serious-illness components are non-zero, which count once in their account.</summary>
    public long[] BothSeriousIllness { get; } = GC.AllocateArray<long>(KeyCount(sums.Shape), pinned: true);

    /// <summary>A bound on the absolute value of every sum in the table.</summary>
    public long Bound { get; set; }

    /// <summary>The key of a row.</summary>
    public static int Key(int insuranceTypeCount, int area, int insuranceType, int month, int careClass) =>
        unchecked((((((area * insuranceTypeCount) + insuranceType) * LedgerShape.Months) + month) * CodeField.CareClassCount) + careClass);

    /// <summary>Checks signs and balance, and adds the amounts and their counts to the row's cell.</summary>
    /// <param name="amounts">The row's amounts, <see cref="Width"/> of them.</param>
    /// <param name="flag">1 for a refund, whose amounts are zero or negative; 0 else.</param>
    /// <param name="cell">The cell of the row's key.</param>
    /// <param name="bound">Raised by what was added.</param>
    /// <param name="bothSeriousIllness">The key's number of rows with both serious-illness components.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryPost(long* amounts, uint flag, long* cell, ref long bound, ref long bothSeriousIllness)
    {
        unchecked
        {
            Vector256<long> v0 = Vector256.Load(amounts);
            Vector256<long> v1 = Vector256.Load(amounts + 4);
            Vector256<long> v2 = Vector256.Load(amounts + 8);
            Vector256<long> refund = Vector256.Create(-(long)flag);
            Vector256<long> signs = ((v0 ^ refund) - refund) | ((v1 ^ refund) - refund) | ((v2 ^ refund) - refund);
            long total = amounts[ClaimAmount.Total];
            if (Vector256.Sum(v0 + v1 + v2) != 2 * total || signs.ExtractMostSignificantBits() != 0)
            {
                return false;
            }

            Vector256<long> zero0 = Vector256.Equals(v0, Vector256<long>.Zero);
            Vector256<long> zero1 = Vector256.Equals(v1, Vector256<long>.Zero);
            Vector256<long> zero2 = Vector256.Equals(v2, Vector256<long>.Zero);
            if ((zero1.ExtractMostSignificantBits() & 3) == 0)
            {
                bothSeriousIllness++;
            }

            (Vector256.Load(cell) + v0).Store(cell);
            (Vector256.Load(cell + 4) + v1).Store(cell + 4);
            (Vector256.Load(cell + 8) + v2).Store(cell + 8);
            (Vector256.Load(cell + 12) + zero0 + Vector256<long>.One).Store(cell + 12);
            (Vector256.Load(cell + 16) + zero1 + Vector256<long>.One).Store(cell + 16);
            (Vector256.Load(cell + 20) + zero2 + Vector256<long>.One).Store(cell + 20);
            bound += Math.Abs(total);
            return true;
        }
    }

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
