using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Contributions: the common row, from field ends to sums, in the stages of <see cref="FastClaims{TTables, TAmounts, TMixed}"/>.</summary>
internal sealed unsafe class FastContributions<TTables, TAmounts, TMixed> : IFastRows
    where TTables : struct, IRecordTables
    where TAmounts : struct, IAmountPath
    where TMixed : struct, IAmountPath
{
    private readonly TTables _tables;
    private readonly ContributionTable _table;
    private readonly PersonalShares _shares;
    private readonly ulong _yearPrefix;
    private readonly int _year;
    private readonly byte[] _daysOfMonths;
    private readonly RowBatch _batch = new();
    private readonly long[] _amounts = GC.AllocateArray<long>(ContributionTable.Width, pinned: true);
    private readonly sbyte[] _otherAccounts = GC.AllocateArray<sbyte>(256, pinned: true);
    private FastLayout? _layout;

    public FastContributions(TTables tables, LedgerSums sums)
    {
        _tables = tables;
        _table = new ContributionTable(sums);
        _shares = PersonalShares.Of(tables);
        _year = sums.Shape.Year;
        _yearPrefix = FastFields.YearPrefix(_year);
        _daysOfMonths = FastFields.DaysOfMonths(_year);
        Array.Fill(_otherAccounts, (sbyte)-1);
        for (int type = 0; type < PersonalShares.PayerTypes; type++)
        {
            bool known = CodeField.FindPayerType([(byte)('0' + type)]) >= 0;
            _otherAccounts['0' + type] = (sbyte)(known ? ContributionTable.OtherAccount(type) : -1);
        }
    }

    public void Begin(RecordLayout layout)
    {
        if (_layout?.Layout != layout)
        {
            _layout = new FastLayout(layout, ContributionColumn.FirstAmount, ContributionColumn.AmountCount, ContributionTable.Width);
        }
    }

    public void Drain() => _table.Drain();

    public void Dispose() => _table.Dispose();

    public int Run(byte* text, RowIndex index, int* rowStarts, int* oddRows)
    {
        if (_table.Bound > ContributionTable.BoundMax)
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
            int id = fieldOf[ContributionColumn.Id];
            int member = fieldOf[ContributionColumn.Member];
            int employer = fieldOf[ContributionColumn.Employer];
            int area = fieldOf[ContributionColumn.Area];
            int insuranceType = fieldOf[ContributionColumn.InsuranceType];
            int payerType = fieldOf[ContributionColumn.PayerType];
            int accrual = fieldOf[ContributionColumn.AccrualMonth];
            int time = fieldOf[ContributionColumn.Time];
            sbyte* otherAccounts = Pinned.PointerTo(_otherAccounts);
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
                    int payer = *FastFields.StartOf(text, e, payerType);
                    int other = otherAccounts[payer];
                    int day = FastFields.MonthAndDay(text, e, time, yearPrefix, daysOfMonths);
                    keys[row] = ContributionTable.Key(tables.InsuranceTypeCount, areaIndex, typeIndex, (day / 100) - 1, other);
                    details[row] = (typeIndex * PersonalShares.PayerTypes) + payer - '0';
                    good = (areaIndex | typeIndex | other | (day - 1)) >= 0 && FastFields.LengthOf(e, payerType) == 1 && FastFields.IsMonth(text, e, accrual)
                        && FastFields.HasLength(e, id, 1) && FastFields.HasLength(e, member, 0) && FastFields.HasLength(e, employer, 0)
                        && (!chunk.HasNonAscii || (FastFields.IsAscii(text, e, id) && FastFields.IsAscii(text, e, member) && FastFields.IsAscii(text, e, employer)))
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

    /// <summary>The amount stage: decodes, parts the member's amount, posts.</summary>
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
            long* numerators = Pinned.PointerTo(_shares.Numerators);
            long* denominators = Pinned.PointerTo(_shares.Denominators);
            long* cells = _table.Hot.Cells;
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

                bool good = TPath.TryDecode(chunk.Text, lastEnd + 1 - fieldCount, fields, keep, ContributionTable.Width, masks, amounts);
                *lastEnd = lineFeed;
                if (!good || !TryPart(amounts, numerators[details[row]], denominators[details[row]]))
                {
                    left[leftCount++] = row;
                    continue;
                }

                bound += Post(amounts, cells + ((long)keys[row] * (2 * ContributionTable.Width)));
            }

            _table.Bound += bound;
            return leftCount;
        }
    }

    /// <summary>Parts the member's amount into the fund's and the personal account's, rounded half away from zero; false where 64 bits might not do.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryPart(long* amounts, long numerator, long denominator)
    {
        unchecked
        {
            long member = amounts[ContributionAmount.Member];
            long size = Math.Abs(member);
            if (numerator < 0 || size >= PersonalShares.AmountMax)
            {
                return false;
            }

            long part = numerator == 0 ? 0 : numerator == denominator ? size : ((2 * size * numerator) + denominator) / (2 * denominator);
            part = member < 0 ? -part : part;
            amounts[ContributionTable.PersonalPart] = part;
            amounts[ContributionAmount.Member] = member - part;
            return true;
        }
    }

    /// <summary>Adds the amounts and their counts to the row's cell.</summary>
    /// <returns>A bound on what was added to any sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Post(long* amounts, long* cell)
    {
        unchecked
        {
            Vector256<long> v0 = Vector256.Load(amounts);
            Vector256<long> v1 = Vector256.Load(amounts + 4);
            (Vector256.Load(cell) + v0).Store(cell);
            (Vector256.Load(cell + 4) + v1).Store(cell + 4);
            (Vector256.Load(cell + 8) + Vector256.Equals(v0, Vector256<long>.Zero) + Vector256<long>.One).Store(cell + 8);
            (Vector256.Load(cell + 12) + Vector256.Equals(v1, Vector256<long>.Zero) + Vector256<long>.One).Store(cell + 12);
            return Vector256.Sum(Vector256.Abs(v0) + Vector256.Abs(v1));
        }
    }
}
