using MedPool.Internals;

namespace MedPool;

/// <content>How columns enter.</content>
public partial class Ledger
{
    private IColumnPoster<PinnedClaims>? _claimColumns;
    private IColumnPoster<PinnedContributions>? _contributionColumns;

    /// <summary>The way of the hardware that columns take, from the first that are posted on.</summary>
    internal HardwarePath ColumnPath { get; set; } = HardwarePaths.Best;

    /// <summary>
    /// Posts claims from columns: the checks of <see cref="IngestClaimsAsync(IReadOnlyList{RecordSource}, IngestOptions?, CancellationToken)"/>
    /// from the numbers on; rejects give row numbers from 1. There are no ids, so that duplicates are the caller's to find.
    /// Allocates nothing per row. A call has a cost of its own, that of a pass over the ledger's cells, so hand over many rows at once.
    /// </summary>
    /// <returns>What was posted and rejected.</returns>
    /// <exception cref="ArgumentException">The columns' lengths differ.</exception>
    /// <exception cref="CellOverflowException">A cell would leave 64 bits; nothing was posted.</exception>
    /// <exception cref="InvalidOperationException">The ledger was read from a file, without its policy's tables.</exception>
    public RecordTotals PostClaims(in ClaimColumns columns, RejectSink? rejects = null)
    {
        CheckLengths(columns);
        _claimColumns ??= Kernel.CreateClaimColumns(Shape, ColumnPath);
        try
        {
            Post(columns, _claimColumns, rejects);
        }
        catch
        {
            _claimColumns.Finish().Clear(); // The sink threw: nothing of these rows may be posted with the next.
            throw;
        }

        return CommitColumns(_claimColumns.Finish());
    }

    /// <summary>
    /// Posts contributions from columns: the checks of <see cref="IngestContributionsAsync(IReadOnlyList{RecordSource}, IngestOptions?, CancellationToken)"/>
    /// from the numbers on. Rejects, allocation, the cost of a call and errors as of <see cref="PostClaims"/>.
    /// </summary>
    /// <inheritdoc cref="PostClaims"/>
    public RecordTotals PostContributions(in ContributionColumns columns, RejectSink? rejects = null)
    {
        CheckLengths(columns);
        _contributionColumns ??= Kernel.CreateContributionColumns(Shape, ColumnPath);
        try
        {
            Post(columns, _contributionColumns, rejects);
        }
        catch
        {
            _contributionColumns.Finish().Clear();
            throw;
        }

        return CommitColumns(_contributionColumns.Finish());
    }

    private static unsafe void Post(in ClaimColumns columns, IColumnPoster<PinnedClaims> poster, RejectSink? rejects)
    {
        fixed (byte* area = columns.Area, insuranceType = columns.InsuranceType, medicalType = columns.MedicalType, month = columns.Month, refundFlag = columns.RefundFlag)
        fixed (long* total = columns.Total, pooled = columns.Pooled, civilServant = columns.CivilServant, supplementary = columns.Supplementary)
        fixed (long* resident = columns.ResidentSeriousIllness, employee = columns.EmployeeSeriousIllness, assistance = columns.Assistance, other = columns.Other)
        fixed (long* personal = columns.PersonalAccount, cash = columns.Cash, hospital = columns.Hospital)
        {
            long** amounts = stackalloc long*[] { total, pooled, civilServant, supplementary, resident, employee, assistance, other, personal, cash, hospital };
            PinnedClaims batch = new()
            {
                Count = columns.Area.Length,
                Keys = new PinnedKeys { Area = area, InsuranceType = insuranceType, Month = month, Class = medicalType },
                RefundFlag = refundFlag,
                Amounts = amounts,
            };
            poster.Post(batch, rejects);
        }
    }

    private static unsafe void Post(in ContributionColumns columns, IColumnPoster<PinnedContributions> poster, RejectSink? rejects)
    {
        fixed (byte* area = columns.Area, insuranceType = columns.InsuranceType, payerType = columns.PayerType, month = columns.Month)
        fixed (int* accrualMonth = columns.AccrualMonth)
        fixed (long* contributionBase = columns.Base, employer = columns.Employer, member = columns.Member, subsidy = columns.Subsidy, other = columns.Other)
        {
            long** amounts = stackalloc long*[] { contributionBase, employer, member, subsidy, other };
            PinnedContributions batch = new()
            {
                Count = columns.Area.Length,
                Keys = new PinnedKeys { Area = area, InsuranceType = insuranceType, Month = month, Class = payerType },
                AccrualMonth = accrualMonth,
                Amounts = amounts,
            };
            poster.Post(batch, rejects);
        }
    }

    private static void CheckLengths(in ClaimColumns columns) =>
        CheckLengths(
            columns.Area.Length,
            [columns.InsuranceType.Length, columns.MedicalType.Length, columns.Month.Length, columns.Total.Length],
            [
                columns.RefundFlag.Length, columns.Pooled.Length, columns.CivilServant.Length, columns.Supplementary.Length, columns.ResidentSeriousIllness.Length,
                columns.EmployeeSeriousIllness.Length, columns.Assistance.Length, columns.Other.Length, columns.PersonalAccount.Length, columns.Cash.Length, columns.Hospital.Length,
            ],
            nameof(columns));

    private static void CheckLengths(in ContributionColumns columns) =>
        CheckLengths(
            columns.Area.Length,
            [columns.InsuranceType.Length, columns.PayerType.Length, columns.Month.Length],
            [columns.AccrualMonth.Length, columns.Base.Length, columns.Employer.Length, columns.Member.Length, columns.Subsidy.Length, columns.Other.Length],
            nameof(columns));

    private static void CheckLengths(int rows, ReadOnlySpan<int> required, ReadOnlySpan<int> optional, string parameter)
    {
        if (required.ContainsAnyExcept(rows) || optional.ContainsAnyExcept(rows, 0))
        {
            throw new ArgumentException($"All columns must have the length of Area, {rows}; those that are not required may be empty.", parameter);
        }
    }

    private RecordTotals CommitColumns(LedgerSums sums)
    {
        try
        {
            RecordTotals totals = RecordTotals.Sum(RecordTotals.Empty(sums.Totals.Kind), new RecordTotals(sums.Totals));
            Commit(sums);
            return totals;
        }
        finally
        {
            sums.Clear();
        }
    }
}
