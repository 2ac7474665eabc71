using MedPool.Internals;

namespace MedPool;

/// <content>How columns enter.</content>
public partial class Ledger
{
    // Rows of a batch: a column left empty is read from as many zeros.
    private const int BatchRows = 4096;

    private static readonly long[] Zeros = GC.AllocateArray<long>(BatchRows, pinned: true);

    private IColumnPoster<ClaimBatch>? _claimColumns;

    /// <summary>
    /// Posts claims from columns: the checks of <see cref="IngestClaimsAsync(IReadOnlyList{RecordSource}, IngestOptions?, CancellationToken)"/>
    /// from the numbers on; rejects give row numbers from 1. There are no ids, so that duplicates are the caller's to find.
    /// Allocates nothing per row.
    /// </summary>
    /// <returns>What was posted and rejected.</returns>
    /// <exception cref="ArgumentException">The columns' lengths differ.</exception>
    /// <exception cref="CellOverflowException">A cell would leave 64 bits; nothing was posted.</exception>
    /// <exception cref="InvalidOperationException">The ledger was read from a file, without its policy's tables.</exception>
    public RecordTotals PostClaims(in ClaimColumns columns, RejectSink? rejects = null)
    {
        CheckLengths(columns);
        _claimColumns ??= Kernel.CreateClaimColumns(Shape);
        PostBatches(columns, _claimColumns, rejects);
        LedgerSums sums = _claimColumns.Finish();
        try
        {
            RecordTotals totals = RecordTotals.Sum(RecordTotals.Empty(RecordKind.Claims), new RecordTotals(sums.Totals));
            Commit(sums);
            return totals;
        }
        finally
        {
            sums.Clear();
        }
    }

    private static unsafe void PostBatches(in ClaimColumns columns, IColumnPoster<ClaimBatch> poster, RejectSink? rejects)
    {
        fixed (byte* area = columns.Area, insuranceType = columns.InsuranceType, medicalType = columns.MedicalType, month = columns.Month, refundFlag = columns.RefundFlag)
        fixed (long* total = columns.Total, pooled = columns.Pooled, civilServant = columns.CivilServant, supplementary = columns.Supplementary)
        fixed (long* resident = columns.ResidentSeriousIllness, employee = columns.EmployeeSeriousIllness, assistance = columns.Assistance, other = columns.Other)
        fixed (long* personal = columns.PersonalAccount, cash = columns.Cash, hospital = columns.Hospital, zeros = Zeros)
        {
            long** amounts = stackalloc long*[] { total, pooled, civilServant, supplementary, resident, employee, assistance, other, personal, cash, hospital, null };
            long** batchAmounts = stackalloc long*[ClaimTable.Width];
            for (int row = 0; row < columns.Area.Length; row += BatchRows)
            {
                for (int i = 0; i < ClaimTable.Width; i++)
                {
                    batchAmounts[i] = amounts[i] is null ? zeros : amounts[i] + row;
                }

                ClaimBatch batch = new()
                {
                    Count = Math.Min(BatchRows, columns.Area.Length - row),
                    Area = area + row,
                    InsuranceType = insuranceType + row,
                    MedicalType = medicalType + row,
                    Month = month + row,
                    RefundFlag = refundFlag is null ? null : refundFlag + row,
                    Amounts = batchAmounts,
                };
                poster.Post(batch, row + 1L, rejects);
            }
        }
    }

    private static void CheckLengths(in ClaimColumns columns)
    {
        int rows = columns.Area.Length;
        ReadOnlySpan<int> keys = [columns.InsuranceType.Length, columns.MedicalType.Length, columns.Month.Length, columns.Total.Length];
        ReadOnlySpan<int> optional =
        [
            columns.RefundFlag.Length, columns.Pooled.Length, columns.CivilServant.Length, columns.Supplementary.Length, columns.ResidentSeriousIllness.Length,
            columns.EmployeeSeriousIllness.Length, columns.Assistance.Length, columns.Other.Length, columns.PersonalAccount.Length, columns.Cash.Length, columns.Hospital.Length,
        ];
        if (keys.ContainsAnyExcept(rows) || optional.ContainsAnyExcept(rows, 0))
        {
            throw new ArgumentException($"All columns must have the length of Area, {rows}; amounts and the refund flag may be empty.", nameof(columns));
        }
    }
}
