using MedPool.Internals;

namespace MedPool;

// Records that enter as columns.
public static partial class LedgerIngestion
{
    /// <summary>
    /// Posts claims (结算明细) from columns, with the checks of rows of text that apply to numbers. There are no ids, so the caller must remove duplicates.
    /// Allocates nothing per row. Each call goes over the ledger's cells once, so pass many rows at a time.
    /// </summary>
    /// <param name="ledger">The ledger that receives the records.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rejects">Receives the rejected rows, by row number from 1; <see langword="null"/>: they are only counted.</param>
    /// <returns>What was posted and rejected.</returns>
    /// <exception cref="ArgumentException">The columns have different lengths.</exception>
    /// <exception cref="CellOverflowException">A cell would leave 64 bits; nothing was posted.</exception>
    /// <exception cref="InvalidOperationException">The ledger was read from a file, without its policy's tables.</exception>
    public static RecordTotals PostClaims(this Ledger ledger, in ClaimColumns columns, RejectSink? rejects = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        CheckLengths(columns);
        ledger.ClaimColumnPoster ??= TablesOf(ledger).Apply(new CreateClaimColumnPoster(ledger.Shape, ledger.ColumnPath));
        Post(columns, ledger.ClaimColumnPoster, rejects);
        return Commit(ledger, ledger.ClaimColumnPoster.Finish());
    }

    /// <summary>
    /// Posts contributions (缴费到账明细) from columns, with the checks of rows of text that apply to numbers. There are no ids, so the caller must remove
    /// duplicates. Allocates nothing per row. Each call goes over the ledger's cells once, so pass many rows at a time.
    /// </summary>
    /// <inheritdoc cref="PostClaims"/>
    public static RecordTotals PostContributions(this Ledger ledger, in ContributionColumns columns, RejectSink? rejects = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        CheckLengths(columns);
        ledger.ContributionColumnPoster ??= TablesOf(ledger).Apply(new CreateContributionColumnPoster(ledger.Shape, ledger.ColumnPath));
        Post(columns, ledger.ContributionColumnPoster, rejects);
        return Commit(ledger, ledger.ContributionColumnPoster.Finish());
    }

    private static unsafe void Post(in ClaimColumns columns, IColumnPoster<PinnedClaims> poster, RejectSink? rejects)
    {
        fixed (byte* area = columns.Area, insuranceType = columns.InsuranceType, medicalType = columns.MedicalType, month = columns.Month)
        fixed (byte* refundFlag = columns.RefundFlag)
        fixed (long* total = columns.Total, pooled = columns.Pooled, civilServant = columns.CivilServant, supplementary = columns.Supplementary)
        fixed (long* resident = columns.ResidentSeriousIllness, employee = columns.EmployeeSeriousIllness, assistance = columns.Assistance)
        fixed (long* other = columns.Other, personal = columns.PersonalAccount, cash = columns.Cash, hospital = columns.Hospital)
        {
            long** amounts = stackalloc long*[]
            {
                total, pooled, civilServant, supplementary, resident, employee, assistance, other, personal, cash, hospital,
            };
            PinnedClaims pinned = new()
            {
                Count = columns.Area.Length,
                Keys = new PinnedKeys { Area = area, InsuranceType = insuranceType, Month = month, Type = medicalType },
                RefundFlag = refundFlag,
                Amounts = amounts,
            };
            poster.Post(pinned, rejects);
        }
    }

    private static unsafe void Post(in ContributionColumns columns, IColumnPoster<PinnedContributions> poster, RejectSink? rejects)
    {
        fixed (byte* area = columns.Area, insuranceType = columns.InsuranceType, payerType = columns.PayerType, month = columns.Month)
        fixed (int* accrualMonth = columns.AccrualMonth)
        fixed (long* contributionBase = columns.Base, employer = columns.Employer, member = columns.Member, subsidy = columns.Subsidy, other = columns.Other)
        {
            long** amounts = stackalloc long*[] { contributionBase, employer, member, subsidy, other };
            PinnedContributions pinned = new()
            {
                Count = columns.Area.Length,
                Keys = new PinnedKeys { Area = area, InsuranceType = insuranceType, Month = month, Type = payerType },
                AccrualMonth = accrualMonth,
                Amounts = amounts,
            };
            poster.Post(pinned, rejects);
        }
    }

    private static void CheckLengths(in ClaimColumns columns) =>
        CheckLengths(
            columns.Area.Length,
            [columns.InsuranceType.Length, columns.MedicalType.Length, columns.Month.Length, columns.Total.Length],
            [
                columns.RefundFlag.Length, columns.Pooled.Length, columns.CivilServant.Length, columns.Supplementary.Length,
                columns.ResidentSeriousIllness.Length, columns.EmployeeSeriousIllness.Length, columns.Assistance.Length, columns.Other.Length,
                columns.PersonalAccount.Length, columns.Cash.Length, columns.Hospital.Length,
            ],
            nameof(columns));

    private static void CheckLengths(in ContributionColumns columns) =>
        CheckLengths(
            columns.Area.Length,
            [columns.InsuranceType.Length, columns.PayerType.Length, columns.Month.Length],
            [
                columns.AccrualMonth.Length, columns.Base.Length, columns.Employer.Length, columns.Member.Length, columns.Subsidy.Length,
                columns.Other.Length,
            ],
            nameof(columns));

    private static void CheckLengths(int rows, ReadOnlySpan<int> required, ReadOnlySpan<int> optional, string parameter)
    {
        if (required.ContainsAnyExcept(rows) || optional.ContainsAnyExcept(rows, 0))
        {
            throw new ArgumentException(
                $"All columns must have the length of Area, {rows}. Those that are not required may be empty.", parameter);
        }
    }

    private static RecordTotals Commit(Ledger ledger, LedgerSums sums)
    {
        try
        {
            RecordTotals totals = RecordTotals.Sum(RecordTotals.Empty(sums.Totals.Kind), new RecordTotals(sums.Totals));
            ledger.Commit(sums);
            return totals;
        }
        finally
        {
            sums.Clear();
        }
    }
}
