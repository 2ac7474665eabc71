using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Claims: the common row, from field ends to sums, without a call and without a branch that real data would mispredict.</summary>
internal sealed unsafe class FastClaims<TTables, TAmounts> : IFastRows
    where TTables : struct, IRecordTables
    where TAmounts : struct, IAmountPath
{
    private readonly TTables _tables;
    private readonly ClaimTable _table;
    private readonly ulong _yearPrefix;
    private readonly int _year;
    private readonly bool _leapYear;
    private readonly byte[] _careClasses = GC.AllocateArray<byte>(256, pinned: true);
    private readonly long[] _amounts = GC.AllocateArray<long>(ClaimTable.Width, pinned: true);
    private FastLayout? _layout;

    public FastClaims(TTables tables, LedgerSums sums, int maternityType)
    {
        _tables = tables;
        _table = new ClaimTable(sums, maternityType);
        _year = sums.Shape.Year;
        _yearPrefix = FastFields.YearPrefix(_year);
        _leapYear = DateField.IsLeap(_year);
        for (int type = 0; type < _careClasses.Length; type++)
        {
            _careClasses[type] = unchecked((byte)CodeField.CareClassOf(type)); // 255: unknown.
        }
    }

    public void Begin(RecordLayout layout)
    {
        if (_layout?.Layout != layout)
        {
            _layout = new FastLayout(layout, ClaimColumn.FirstAmount, ClaimColumn.AmountCount, ClaimTable.Width);
        }
    }

    public void Drain() => _table.Drain();

    public void Dispose() => _table.Dispose();

    public int Run(byte* text, RowIndex index, int* rowStarts, int* oddRows)
    {
        if (_table.Bound > ClaimTable.BoundMax)
        {
            _table.Drain();
        }

        fixed (int* ends = index.Ends, rowEnds = index.RowEnds, specials = index.Specials)
        {
            return Run(text, ends + 1, rowEnds, specials, index.RowCount, index.HasNonAscii, rowStarts, oddRows);
        }
    }

    private int Run(byte* text, int* ends, int* rowEnds, int* specials, int rowCount, bool checkAscii, int* rowStarts, int* oddRows)
    {
        unchecked
        {
            FastLayout layout = _layout!;
            int fieldCount = layout.Layout.FieldCount;
            ReadOnlySpan<int> fieldOf = layout.Layout.FieldOfColumn;
            int id = fieldOf[ClaimColumn.Id];
            int member = fieldOf[ClaimColumn.Member];
            int area = fieldOf[ClaimColumn.Area];
            int insuranceType = fieldOf[ClaimColumn.InsuranceType];
            int medicalType = fieldOf[ClaimColumn.MedicalType];
            int time = fieldOf[ClaimColumn.Time];
            int refund = fieldOf[ClaimColumn.RefundFlag];
            int* amountFields = (int*)Unsafe.AsPointer(ref layout.AmountFields[0]);
            long* amountKeep = (long*)Unsafe.AsPointer(ref layout.AmountKeep[0]);
            long* amounts = (long*)Unsafe.AsPointer(ref _amounts[0]);
            byte* careClasses = (byte*)Unsafe.AsPointer(ref _careClasses[0]);
            long* cells = _table.Hot.Cells;
            ref long both = ref _table.BothSeriousIllness[0];
            TTables tables = _tables;
            ulong yearPrefix = _yearPrefix;
            bool leapYear = _leapYear;
            int dayOfYear = _year * 10000;
            long bound = 0;
            int oddCount = 0;
            int first = 0; // Of the row's entries.
            for (int row = 0; row < rowCount; row++)
            {
                int* e = ends + first;
                int next = rowEnds[row];
                int lineFeed = ends[next - 1];
                rowStarts[row] = e[-1] + 1;
                bool regular = next - first == fieldCount && lineFeed < *specials;
                first = next;
                if (!regular)
                {
                    while (*specials <= lineFeed)
                    {
                        specials++;
                    }

                    oddRows[oddCount++] = row;
                    continue;
                }

                // A CR before the line feed is no part of the last field; the next row finds the line feed where it was.
                e[fieldCount - 1] = lineFeed - (text[lineFeed - 1] == (byte)'\r' ? 1 : 0);
                int areaIndex = tables.FindArea(FastFields.Code(text, e, area, CodeField.AreaLength));
                int typeIndex = tables.FindInsuranceType((uint)FastFields.Code(text, e, insuranceType, CodeField.InsuranceTypeLength));
                int careClass = (sbyte)careClasses[(byte)FastFields.MedicalType(text, e, medicalType)];
                int day = FastFields.MonthAndDay(text, e, time, yearPrefix, leapYear);
                uint flag = *FastFields.StartOf(text, e, refund) - (uint)'0';
                bool good = (areaIndex | typeIndex | careClass) >= 0 && day != 0 && flag <= 1 && FastFields.LengthOf(e, refund) == 1
                    && FastFields.IsText(text, e, id, 1, checkAscii) && FastFields.IsText(text, e, member, 1, checkAscii)
                    && tables.IsAreaValid(areaIndex, dayOfYear + day)
                    && TAmounts.TryDecode(text, e, amountFields, amountKeep, ClaimTable.Width, amounts);
                e[fieldCount - 1] = lineFeed;
                if (good && TryPost(
                    amounts, flag, cells + ((long)ClaimTable.Key(tables.InsuranceTypeCount, areaIndex, typeIndex, (day / 100) - 1, careClass) * (2 * ClaimTable.Width)), ref bound, out bool hasBoth))
                {
                    if (hasBoth)
                    {
                        Unsafe.Add(ref both, ClaimTable.Key(tables.InsuranceTypeCount, areaIndex, typeIndex, (day / 100) - 1, careClass))++;
                    }
                }
                else
                {
                    oddRows[oddCount++] = row;
                }
            }

            rowStarts[rowCount] = ends[first - 1] + 1;
            _table.Bound += bound;
            return oddCount;
        }
    }

    /// <summary>Checks signs and balance, and adds the amounts and their counts to the row's cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryPost(long* amounts, uint flag, long* cell, ref long bound, out bool hasBoth)
    {
        unchecked
        {
            Vector256<long> v0 = Vector256.Load(amounts);
            Vector256<long> v1 = Vector256.Load(amounts + 4);
            Vector256<long> v2 = Vector256.Load(amounts + 8);
            Vector256<long> refund = Vector256.Create(-(long)flag);
            Vector256<long> signs = ((v0 ^ refund) - refund) | ((v1 ^ refund) - refund) | ((v2 ^ refund) - refund);
            long total = amounts[ClaimAmount.Total];
            hasBoth = false;
            if (Vector256.Sum(v0 + v1 + v2) != 2 * total || signs.ExtractMostSignificantBits() != 0)
            {
                return false;
            }

            Vector256<long> zero0 = Vector256.Equals(v0, Vector256<long>.Zero);
            Vector256<long> zero1 = Vector256.Equals(v1, Vector256<long>.Zero);
            Vector256<long> zero2 = Vector256.Equals(v2, Vector256<long>.Zero);
            hasBoth = (zero1.ExtractMostSignificantBits() & 3) == 0;
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
}
