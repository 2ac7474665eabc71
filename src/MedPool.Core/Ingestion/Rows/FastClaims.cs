namespace MedPool.Internals;

/// <summary>
/// Claims: the common row, from field ends to sums, in two stages without a call in their loops. Keys first (area, insurance type, month,
/// care), then amounts, balance and posting; rows whose amounts are not all of two decimals take the second stage again in its mixed form.
/// </summary>
internal sealed unsafe class FastClaims<TTables, TAmounts, TMixed> : IFastRows
    where TTables : struct, IRecordTables
    where TAmounts : struct, IAmountPath
    where TMixed : struct, IAmountPath
{
    private readonly TTables _tables;
    private readonly ClaimTable _table;
    private readonly ulong _yearPrefix;
    private readonly int _year;
    private readonly byte[] _daysOfMonths;
    private readonly byte[] _careClasses = GC.AllocateArray<byte>(256, pinned: true);
    private readonly long[] _amounts = GC.AllocateArray<long>(ClaimTable.Width, pinned: true);
    private readonly RowBatch _batch = new();
    private FastLayout? _layout;

    public FastClaims(TTables tables, LedgerSums sums, int maternityType)
    {
        _tables = tables;
        _table = new ClaimTable(sums, maternityType);
        _year = sums.Shape.Year;
        _yearPrefix = FastFields.YearPrefix(_year);
        _daysOfMonths = FastFields.DaysOfMonths(_year);
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

        RowChunk chunk = RowChunk.Of(text, index);
        int oddCount = FindKeys(chunk, rowStarts, oddRows, out int keyedCount);
        int* mixed = Pinned.PointerTo(_batch.Mixed);
        int mixedCount = Post<TAmounts>(chunk, Pinned.PointerTo(_batch.Keyed), keyedCount, mixed);
        return oddCount + Post<TMixed>(chunk, mixed, mixedCount, oddRows + oddCount);
    }

    /// <summary>The key stage: checks everything but the amounts.</summary>
    private int FindKeys(RowChunk chunk, int* rowStarts, int* oddRows, out int keyedCount)
    {
        unchecked
        {
            ReadOnlySpan<int> fieldOf = _layout!.Layout.FieldOfColumn;
            int fieldCount = _layout.Layout.FieldCount;
            int id = fieldOf[ClaimColumn.Id];
            int member = fieldOf[ClaimColumn.Member];
            int area = fieldOf[ClaimColumn.Area];
            int insuranceType = fieldOf[ClaimColumn.InsuranceType];
            int medicalType = fieldOf[ClaimColumn.MedicalType];
            int time = fieldOf[ClaimColumn.Time];
            int refund = fieldOf[ClaimColumn.RefundFlag];
            byte* careClasses = Pinned.PointerTo(_careClasses);
            byte* daysOfMonths = Pinned.PointerTo(_daysOfMonths);
            int* keys = Pinned.PointerTo(_batch.Keys);
            int* details = Pinned.PointerTo(_batch.Details);
            int* keyed = Pinned.PointerTo(_batch.Keyed);
            TTables tables = _tables;
            ulong yearPrefix = _yearPrefix;
            int dayOfYear = _year * 10000;
            byte* text = chunk.Text;
            int* ends = chunk.Ends;
            int* specials = chunk.Specials;
            (int oddCount, int goodCount, int first) = (0, 0, 0);
            for (int row = 0; row < chunk.RowCount; row++)
            {
                int* e = ends + first;
                int next = chunk.RowEnds[row];
                int lineFeed = ends[next - 1];
                rowStarts[row] = e[-1] + 1;
                bool good = next - first == fieldCount;
                first = next;
                while (*specials <= lineFeed)
                {
                    specials++;
                    good = false;
                }

                if (good)
                {
                    // A CR before the line feed is no part of the last field; the next row finds the line feed where it was.
                    e[fieldCount - 1] = lineFeed - (text[lineFeed - 1] == (byte)'\r' ? 1 : 0);
                    int areaIndex = tables.FindArea(FastFields.Code(text, e, area, CodeField.AreaLength));
                    int typeIndex = tables.FindInsuranceType((uint)FastFields.Code(text, e, insuranceType, CodeField.InsuranceTypeLength));
                    int careClass = (sbyte)careClasses[(byte)FastFields.MedicalType(text, e, medicalType)];
                    int day = FastFields.MonthAndDay(text, e, time, yearPrefix, daysOfMonths);
                    uint flag = *FastFields.StartOf(text, e, refund) - (uint)'0';
                    keys[row] = ClaimTable.Key(tables.InsuranceTypeCount, areaIndex, typeIndex, (day / 100) - 1, careClass);
                    details[row] = (int)flag;
                    good = (areaIndex | typeIndex | careClass | (day - 1)) >= 0 && flag <= 1 && FastFields.LengthOf(e, refund) == 1
                        && FastFields.HasLength(e, id, 1) && FastFields.HasLength(e, member, 1)
                        && (!chunk.HasNonAscii || (FastFields.IsAscii(text, e, id) && FastFields.IsAscii(text, e, member)))
                        && tables.IsAreaValid(areaIndex, dayOfYear + day);
                    e[fieldCount - 1] = lineFeed;
                }

                // Both lists are written, one of them grows: no branch to mispredict.
                keyed[goodCount] = row;
                oddRows[oddCount] = row;
                goodCount += good ? 1 : 0;
                oddCount += good ? 0 : 1;
            }

            rowStarts[chunk.RowCount] = ends[first - 1] + 1;
            keyedCount = goodCount;
            return oddCount;
        }
    }

    /// <summary>The amount stage: decodes, checks signs and balance, posts.</summary>
    /// <returns>The number of rows that it left, listed in <paramref name="left"/>.</returns>
    private int Post<TPath>(RowChunk chunk, int* rows, int count, int* left)
        where TPath : struct, IAmountPath
    {
        unchecked
        {
            nint* fields = Pinned.PointerTo(_layout!.AmountFields);
            long* keep = Pinned.PointerTo(_layout.AmountKeep);
            bool cutCarriageReturn = _layout.EndsWithAmount;
            int fieldCount = _layout.Layout.FieldCount;
            byte* masks = AmountWindow.FieldMasks;
            long* amounts = Pinned.PointerTo(_amounts);
            int* keys = Pinned.PointerTo(_batch.Keys);
            int* details = Pinned.PointerTo(_batch.Details);
            long* cells = _table.Hot.Cells;
            long* both = Pinned.PointerTo(_table.BothSeriousIllness);
            (int leftCount, long bound) = (0, 0);
            for (int i = 0; i < count; i++)
            {
                int row = rows[i];
                int* lastEnd = chunk.Ends + chunk.RowEnds[row] - 1;
                int lineFeed = *lastEnd;
                if (cutCarriageReturn)
                {
                    *lastEnd = lineFeed - (chunk.Text[lineFeed - 1] == (byte)'\r' ? 1 : 0);
                }

                bool good = TPath.TryDecode(chunk.Text, lastEnd + 1 - fieldCount, fields, keep, ClaimTable.Width, masks, amounts);
                *lastEnd = lineFeed;
                if (!good || !ClaimTable.TryPost(amounts, (uint)details[row], cells + ((long)keys[row] * (2 * ClaimTable.Width)), ref bound, ref both[keys[row]]))
                {
                    left[leftCount++] = row;
                }
            }

            _table.Bound += bound;
            return leftCount;
        }
    }
}
