using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Posts claims that come as columns: the same checks as of rows of text, from the numbers on.</summary>
internal sealed unsafe class ClaimColumnPoster<TTables> : IColumnPoster<ClaimBatch>
    where TTables : struct, IRecordTables
{
    // Smaller amounts cannot bring a sum to 64 bits within a batch; rows of larger ones go the careful way.
    private const int AmountBits = 40;
    private const long AmountMax = 99_999_999_999_999_999;

    private readonly TTables _tables;
    private readonly LedgerSums _sums;
    private readonly ClaimTable _table;
    private readonly ClaimPoster _poster;
    private readonly int _year;
    private readonly byte[] _careClasses = GC.AllocateArray<byte>(256, pinned: true);
    private readonly long[] _rows = GC.AllocateArray<long>(ColumnAmounts.Step * ClaimTable.Width, pinned: true);

    public ClaimColumnPoster(TTables tables, LedgerSums sums, int maternityType)
    {
        _tables = tables;
        _sums = sums;
        _table = new ClaimTable(sums, maternityType);
        _poster = new ClaimPoster(sums, maternityType);
        _year = sums.Shape.Year;
        for (int type = 0; type < _careClasses.Length; type++)
        {
            _careClasses[type] = unchecked((byte)CodeField.CareClassOf(type)); // 255: unknown.
        }
    }

    public LedgerSums Finish()
    {
        _table.Drain();
        return _sums;
    }

    public void Dispose() => _table.Dispose();

    public void Post(in ClaimBatch batch, long firstRow, RejectSink? rejects)
    {
        if (_table.Bound > ClaimTable.BoundMax)
        {
            _table.Drain();
        }

        long* rows = (long*)Unsafe.AsPointer(ref _rows[0]);
        int row = 0;
        for (; row + ColumnAmounts.Step <= batch.Count; row += ColumnAmounts.Step)
        {
            ColumnAmounts.Turn(batch.Amounts, row, rows, ClaimTable.Width);
            ColumnAmounts.Turn(batch.Amounts + 4, row, rows + 4, ClaimTable.Width);
            ColumnAmounts.Turn(batch.Amounts + 8, row, rows + 8, ClaimTable.Width);
            int odd = PostFour(batch, row, rows);
            for (int i = 0; odd != 0; i++, odd >>= 1)
            {
                if ((odd & 1) != 0)
                {
                    PostOne(batch, row + i, firstRow, rejects);
                }
            }
        }

        for (; row < batch.Count; row++)
        {
            PostOne(batch, row, firstRow, rejects);
        }
    }

    /// <summary>Posts those of four rows that are common; the others' bits are set in the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PostFour(in ClaimBatch batch, int row, long* rows)
    {
        unchecked
        {
            int odd = 0;
            long bound = 0;
            for (int i = 0; i < ColumnAmounts.Step; i++)
            {
                long* amounts = rows + (i * ClaimTable.Width);
                uint area = batch.Area[row + i];
                uint insuranceType = batch.InsuranceType[row + i];
                uint month = batch.Month[row + i] - 1u;
                int careClass = (sbyte)_careClasses[batch.MedicalType[row + i]];
                uint refund = batch.RefundFlag is null ? (uint)(amounts[ClaimAmount.Total] >>> 63) : batch.RefundFlag[row + i];
                int key = ClaimTable.Key(_tables.InsuranceTypeCount, (int)area, (int)insuranceType, (int)month, careClass);
                bool good = area < (uint)_tables.AreaCount && insuranceType < (uint)_tables.InsuranceTypeCount && month < LedgerShape.Months && careClass >= 0 && refund <= 1
                    && ((ulong)(amounts[ClaimAmount.Total] + (1L << AmountBits)) >> (AmountBits + 1)) == 0
                    && ArePartsSmall(amounts)
                    && IsAreaValid((int)area, (int)month + 1)
                    && ClaimTable.TryPost(amounts, refund, _table.Hot.Cells + ((long)key * (2 * ClaimTable.Width)), ref bound, ref _table.BothSeriousIllness[key]);
                odd |= good ? 0 : 1 << i;
            }

            _table.Bound += bound;
            _sums.Totals.Rows[(int)RejectReason.None] += ColumnAmounts.Step - BitOperations.PopCount((uint)odd);
            return odd;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool ArePartsSmall(long* amounts)
    {
        Vector256<long> v0 = Vector256.Load(amounts);
        Vector256<long> v1 = Vector256.Load(amounts + 4);
        Vector256<long> v2 = Vector256.Load(amounts + 8);

        // For a number of either sign, its bits against its sign's: small numbers have none set above.
        Vector256<long> size = (v0 ^ (v0 >> 63)) | (v1 ^ (v1 >> 63)) | (v2 ^ (v2 >> 63));
        return (size >>> AmountBits) == Vector256<long>.Zero;
    }

    /// <summary>The months in which a code begins or ends to be valid count whole, for there is no day here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsAreaValid(int area, int month) =>
        _tables.IsAreaValid(area, (_year * 10000) + (month * 100) + 1) || _tables.IsAreaValid(area, (_year * 10000) + (month * 100) + DateField.DaysInMonth(_year, month));

    private void PostOne(in ClaimBatch batch, int row, long firstRow, RejectSink? rejects)
    {
        DecodedRow decoded = default;
        decoded.Column = -1;
        decoded.AmountsRead = true;
        for (int i = 0; i < ClaimColumn.AmountCount; i++)
        {
            long amount = batch.Amounts[i][row];
            if (amount is > AmountMax or < -AmountMax)
            {
                decoded.AmountsRead = false;
                decoded.Reject(RejectReason.BadNumber, ClaimColumn.FirstAmount + i);
            }

            decoded.Amounts[i] = amount;
        }

        Check(batch, row, ref decoded);
        _sums.Totals.Rows[(int)decoded.Reason]++;
        if (decoded.Reason == RejectReason.None)
        {
            _poster.Post(decoded, 1);
        }
        else
        {
            rejects?.Write(new Reject
            {
                File = string.Empty,
                Line = firstRow + row,
                Reason = decoded.Reason,
                Column = decoded.Column < 0 ? string.Empty : RecordColumns.Claims[decoded.Column].Name,
                Row = default,
            });
        }

        Int128[] columnSums = decoded.Reason == RejectReason.None ? _sums.Totals.Posted : _sums.Totals.Rejected;
        for (int i = 0; decoded.AmountsRead && i < ClaimColumn.AmountCount; i++)
        {
            columnSums[i] += decoded.Amounts[i];
        }
    }

    private void Check(in ClaimBatch batch, int row, ref DecodedRow decoded)
    {
        int flag = batch.RefundFlag is null ? (decoded.Amounts[ClaimAmount.Total] < 0 ? 1 : 0) : batch.RefundFlag[row];
        decoded.Area = batch.Area[row];
        decoded.InsuranceType = batch.InsuranceType[row];
        decoded.Month = batch.Month[row] - 1;
        decoded.Class = (int)CodeField.CareClassOf(batch.MedicalType[row]);
        bool isMonth = decoded.Month is >= 0 and < LedgerShape.Months;
        if (flag > 1)
        {
            decoded.Reject(RejectReason.BadNumber, ClaimColumn.RefundFlag);
        }

        if (decoded.Area >= _tables.AreaCount || (isMonth && !IsAreaValid(decoded.Area, decoded.Month + 1)))
        {
            decoded.Reject(RejectReason.UnknownArea, ClaimColumn.Area);
        }

        if (decoded.InsuranceType >= _tables.InsuranceTypeCount)
        {
            decoded.Reject(RejectReason.UnknownInsuranceType, ClaimColumn.InsuranceType);
        }

        if (decoded.Class < 0)
        {
            decoded.Reject(RejectReason.UnknownMedicalType, ClaimColumn.MedicalType);
        }

        if (!isMonth)
        {
            decoded.Reject(RejectReason.OutsidePeriod, ClaimColumn.Time);
        }

        if (decoded.Reason == RejectReason.None)
        {
            ClaimDecoder<TTables>.CheckAmounts(flag == 1, ref decoded);
        }
    }
}
