using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// AVX-512: the keys of 64 rows at once, the amounts of eight. A vector holds one amount of eight rows. Signs, sizes and balance are checked on the columns;
/// then eight columns are transposed into eight rows, and each row is one addition to its cell.
/// <code>
/// a0 a1 … a7      pooled             a0 b0 … h0  → cell of row 0
/// b0 b1 … b7      civil servant  →   a1 b1 … h1  → cell of row 1
///   …                                  …
/// </code>
/// </summary>
internal readonly unsafe struct Avx512Columns : IColumnPath
{
    private const int Step = 8;

    // Rows that far ahead are prefetched. The processor does not prefetch over the border of a page by itself. Into the second-level cache, since the cells
    // would evict them from the first.
    private const int Ahead = 128;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong FindCells(in PinnedKeys rows, ColumnKeys keys, int* cells)
    {
        unchecked
        {
            Vector512<byte> area = Vector512.Load(rows.Area);
            Vector512<byte> insuranceType = Vector512.Load(rows.InsuranceType);
            Vector512<byte> month = Vector512.Load(rows.Month) - Vector512<byte>.One;
            Vector512<byte> type = Vector512.Load(rows.Type);
            Vector512<byte> classes = Avx512Vbmi.PermuteVar64x8x2(Vector512.Load(keys.Classes), type, Vector512.Load(keys.Classes + Vector512<byte>.Count));
            Vector512<byte> outside = Vector512.GreaterThan(area, Vector512.Create(keys.AreaMax))
                | Vector512.GreaterThan(insuranceType, Vector512.Create(keys.InsuranceTypeMax))
                | Vector512.GreaterThan(month, Vector512.Create((byte)(LedgerShape.Months - 1)));

            // The highest bit is set in a type outside the table of classes, and in the class of a type that has none.
            ulong unknown = (outside | type | classes).ExtractMostSignificantBits();
            (Vector512<ushort> areas0, Vector512<ushort> areas1) = Vector512.Widen(area);
            (Vector512<ushort> types0, Vector512<ushort> types1) = Vector512.Widen(insuranceType);
            (Vector512<ushort> months0, Vector512<ushort> months1) = Vector512.Widen(month);
            (Vector512<ushort> classes0, Vector512<ushort> classes1) = Vector512.Widen(classes);
            StoreCells(areas0, types0, months0, classes0, keys, cells);
            StoreCells(areas1, types1, months1, classes1, keys, cells + Vector512<ushort>.Count);
            return unknown;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong PostClaims(long** amounts, byte* refundFlags, ulong unknown, int* cells, ColumnTable table)
    {
        unchecked
        {
            long* cell = table.Cells;
            int unposted = table.Unposted;
            ulong deferred = unknown;
            Vector512<long> all = Vector512<long>.Zero;
            if (refundFlags is not null)
            {
                deferred |= Vector512.GreaterThan(Vector512.Load(refundFlags), Vector512<byte>.One).ExtractMostSignificantBits();
            }

            for (int row = 0; row < ColumnBatch.Rows; row += Step)
            {
                Vector512<long> a0 = Load(amounts[0] + row);
                Vector512<long> a1 = Load(amounts[1] + row);
                Vector512<long> a2 = Load(amounts[2] + row);
                Vector512<long> a3 = Load(amounts[3] + row);
                Vector512<long> a4 = Load(amounts[4] + row);
                Vector512<long> a5 = Load(amounts[5] + row);
                Vector512<long> a6 = Load(amounts[6] + row);
                Vector512<long> a7 = Load(amounts[7] + row);
                Vector512<long> a8 = Load(amounts[8] + row);
                Vector512<long> a9 = Load(amounts[9] + row);
                Vector512<long> a10 = Load(amounts[10] + row);
                Vector512<long> refund = refundFlags is null
                    ? a0 >> 63
                    : Vector512<long>.Zero - Avx512F.ConvertToVector512Int64(Vector128.CreateScalarUnsafe(*(ulong*)(refundFlags + row)).AsByte());

                // An amount with the wrong sign is negative here and a large one has higher bits: one test finds both.
                Vector512<long> last = Size(a7, refund);
                Vector512<long> sizes = Size(a0, refund) | Size(a1, refund) | Size(a2, refund) | Size(a3, refund) | Size(a4, refund) | Size(a5, refund)
                    | Size(a6, refund) | last | (last << ColumnTable.CountBits) | Size(a8, refund) | Size(a9, refund) | Size(a10, refund);
                Vector512<long> seriousIllness = a4 + a5;
                Vector512<long> difference = ((a1 + a2) + (a3 + seriousIllness)) + ((a6 + a7) + (a8 + a9)) + (a10 - a0);
                deferred |= NotEqual(Vector512.Equals((sizes >>> ColumnTable.AmountBits) | difference, Vector512<long>.Zero)) << row;
                ulong nothing = Vector512.Equals(a0, Vector512<long>.Zero).ExtractMostSignificantBits();
                ColumnBatch.Divert((byte)((deferred >> row) | nothing), cells + row, unposted);
                all |= AddTransposed(
                    Word(a1),
                    Word(a2),
                    Word(a3),
                    Word(seriousIllness),
                    Word(a6),
                    Word(a8),
                    Word(a9),
                    Word(a7) + Vector512.Create(ColumnTable.RowOne),
                    cell,
                    cells + row);
            }

            table.Note(all[ColumnTable.Width - 1]);
            return deferred;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong PostContributions(long** amounts, long* personalParts, ulong unknown, int* cells, ColumnTable table)
    {
        unchecked
        {
            long* cell = table.Cells;
            int unposted = table.Unposted;
            ulong deferred = unknown;
            Vector512<long> all = Vector512<long>.Zero;
            for (int row = 0; row < ColumnBatch.Rows; row += Step)
            {
                Vector512<long> contributionBase = Load(amounts[0] + row);
                Vector512<long> employer = Load(amounts[1] + row);
                Vector512<long> member = Load(amounts[2] + row);
                Vector512<long> subsidy = Load(amounts[3] + row);
                Vector512<long> other = Load(amounts[4] + row);
                Vector512<long> part = personalParts is null ? Vector512<long>.Zero : Vector512.Load(personalParts + row);
                Vector512<long> sizes = Vector512.Abs(contributionBase) | Vector512.Abs(employer) | Vector512.Abs(member)
                    | Vector512.Abs(subsidy) | Vector512.Abs(other);
                deferred |= NotEqual(Vector512.Equals(sizes >>> ColumnTable.AmountBits, Vector512<long>.Zero)) << row;
                ColumnBatch.Divert((byte)(deferred >> row), cells + row, unposted);
                all |= AddTransposed(
                    contributionBase,
                    Word(employer),
                    Word(member - part),
                    Word(subsidy),
                    Word(other),
                    Word(part),
                    Vector512<long>.Zero,
                    Vector512.Create(ColumnTable.RowOne),
                    cell,
                    cells + row);
            }

            table.Note(all[ColumnTable.Width - 1]);
            return deferred;
        }
    }

    /// <summary>The cells of 32 rows, computed in 16 bits as far as these are enough, then in 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreCells(
        Vector512<ushort> area, Vector512<ushort> insuranceType, Vector512<ushort> month, Vector512<ushort> classes, ColumnKeys keys, int* cells)
    {
        unchecked
        {
            int perType = LedgerShape.Months * keys.ClassCount;
            Vector512<ushort> left = (area * Vector512.Create((ushort)keys.InsuranceTypeCount)) + insuranceType;
            Vector512<ushort> right = (month * Vector512.Create((ushort)keys.ClassCount)) + classes;
            (Vector512<uint> left0, Vector512<uint> left1) = Vector512.Widen(left);
            (Vector512<uint> right0, Vector512<uint> right1) = Vector512.Widen(right);
            (((left0 * Vector512.Create((uint)perType)) + right0) << ColumnTable.WidthBits).AsInt32().Store(cells);
            (((left1 * Vector512.Create((uint)perType)) + right1) << ColumnTable.WidthBits).AsInt32().Store(cells + Vector512<int>.Count);
        }
    }

    /// <summary>The amount, negated where <paramref name="negate"/> is -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Size(Vector512<long> amount, Vector512<long> negate) =>
        unchecked((amount ^ negate) - negate);

    /// <summary>Eight rows of a column. Prefetching behind its end is harmless.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Load(long* column)
    {
        Sse.Prefetch1(unchecked(column + Ahead));
        return Vector512.Load(column);
    }

    /// <summary>The word of an amount: the amount, and one in its count unless it is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Word(Vector512<long> amount) => unchecked(Vector512.ConditionalSelect(
        Vector512.GreaterThan(amount.AsUInt64(), Vector512<ulong>.Zero).AsInt64(), amount + Vector512.Create(ColumnTable.CountOne), amount));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong NotEqual(Vector512<long> equal) => ~equal.ExtractMostSignificantBits() & 0xFF;

    /// <summary>Transposes eight columns into rows and adds each row to its cell.</summary>
    /// <returns>All cells, or-ed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> AddTransposed(
        Vector512<long> a,
        Vector512<long> b,
        Vector512<long> c,
        Vector512<long> d,
        Vector512<long> e,
        Vector512<long> f,
        Vector512<long> g,
        Vector512<long> h,
        long* table,
        int* cells) =>
        AddFour(Avx512F.UnpackLow(a, b), Avx512F.UnpackLow(c, d), Avx512F.UnpackLow(e, f), Avx512F.UnpackLow(g, h), table, cells)
        | AddFour(Avx512F.UnpackHigh(a, b), Avx512F.UnpackHigh(c, d), Avx512F.UnpackHigh(e, f), Avx512F.UnpackHigh(g, h), table, unchecked(cells + 1));

    /// <summary>Transposes pairs of columns into every second row, by lanes of 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> AddFour(
        Vector512<long> ab, Vector512<long> cd, Vector512<long> ef, Vector512<long> gh, long* table, int* cells)
    {
        const byte Even = 0x88;
        const byte Odd = 0xDD;
        Vector512<long> left04 = Avx512F.Shuffle4x128(ab, cd, Even);
        Vector512<long> left26 = Avx512F.Shuffle4x128(ab, cd, Odd);
        Vector512<long> right04 = Avx512F.Shuffle4x128(ef, gh, Even);
        Vector512<long> right26 = Avx512F.Shuffle4x128(ef, gh, Odd);
        unchecked
        {
            return Add(Avx512F.Shuffle4x128(left04, right04, Even), table + cells[0])
                | Add(Avx512F.Shuffle4x128(left26, right26, Even), table + cells[2])
                | Add(Avx512F.Shuffle4x128(left04, right04, Odd), table + cells[4])
                | Add(Avx512F.Shuffle4x128(left26, right26, Odd), table + cells[6]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Add(Vector512<long> row, long* cell)
    {
        Vector512<long> sum = unchecked(Vector512.LoadAligned(cell) + row);
        sum.StoreAligned(cell);
        return sum;
    }
}
