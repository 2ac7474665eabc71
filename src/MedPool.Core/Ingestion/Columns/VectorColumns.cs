using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Machines without AVX-512: keys one by one, the amounts of four rows at once, in the same way as <see cref="Avx512Columns"/>.</summary>
internal readonly unsafe struct VectorColumns<TTranspose> : IColumnPath
    where TTranspose : struct, IColumnTranspose
{
    private const int Step = 4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong FindCells(in PinnedKeys rows, ColumnKeys keys, int* cells)
    {
        unchecked
        {
            (uint areaMax, uint typeMax, int typeCount, int classCount) = (keys.AreaMax, keys.InsuranceTypeMax, keys.InsuranceTypeCount, keys.ClassCount);
            byte* classes = keys.Classes;
            ulong unknown = 0;
            for (int row = 0; row < ColumnBatch.Rows; row++)
            {
                uint area = rows.Area[row];
                uint insuranceType = rows.InsuranceType[row];
                uint month = rows.Month[row] - 1u;
                int rowClass = classes[rows.Type[row]];
                bool outside = (area > areaMax) | (insuranceType > typeMax) | (month >= LedgerShape.Months) | (rowClass == ColumnKeys.NoClass);
                unknown |= (outside ? 1UL : 0) << row;
                cells[row] = CellKey.Pack(typeCount, classCount, (int)area, (int)insuranceType, (int)month, rowClass) << ColumnTable.WidthBits;
            }

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
            Vector256<long> all = Vector256<long>.Zero;
            for (int row = 0; row < ColumnBatch.Rows; row += Step)
            {
                Vector256<long> a0 = Vector256.Load(amounts[0] + row);
                Vector256<long> a1 = Vector256.Load(amounts[1] + row);
                Vector256<long> a2 = Vector256.Load(amounts[2] + row);
                Vector256<long> a3 = Vector256.Load(amounts[3] + row);
                Vector256<long> a4 = Vector256.Load(amounts[4] + row);
                Vector256<long> a5 = Vector256.Load(amounts[5] + row);
                Vector256<long> a6 = Vector256.Load(amounts[6] + row);
                Vector256<long> a7 = Vector256.Load(amounts[7] + row);
                Vector256<long> a8 = Vector256.Load(amounts[8] + row);
                Vector256<long> a9 = Vector256.Load(amounts[9] + row);
                Vector256<long> a10 = Vector256.Load(amounts[10] + row);
                Vector256<long> refund = refundFlags is null ? Sign(a0) : RefundSigns(refundFlags + row, row, ref deferred);

                // An amount with the wrong sign is negative here and a large one has higher bits: one test finds both.
                Vector256<long> last = Size(a7, refund);
                Vector256<long> sizes = Size(a0, refund) | Size(a1, refund) | Size(a2, refund) | Size(a3, refund) | Size(a4, refund) | Size(a5, refund)
                    | Size(a6, refund) | last | (last << ColumnTable.CountBits) | Size(a8, refund) | Size(a9, refund) | Size(a10, refund);
                Vector256<long> seriousIllness = a4 + a5;
                Vector256<long> difference = ((a1 + a2) + (a3 + seriousIllness)) + ((a6 + a7) + (a8 + a9)) + (a10 - a0);
                deferred |= NotEqual(Vector256.Equals((sizes >>> ColumnTable.AmountBits) | difference, Vector256<long>.Zero)) << row;
                uint nothing = Vector256.Equals(a0, Vector256<long>.Zero).ExtractMostSignificantBits();
                ColumnBatch.Divert(((uint)(deferred >> row) & 0xF) | nothing, cells + row, unposted);
                _ = TTranspose.AddTransposed(Word(a1), Word(a2), Word(a3), Word(seriousIllness), cell, cells + row);
                all |= TTranspose.AddTransposed(Word(a6), Word(a8), Word(a9), Word(a7) + Vector256.Create(ColumnTable.RowOne), cell + Step, cells + row);
            }

            table.Note(all[Step - 1]);
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
            Vector256<long> all = Vector256<long>.Zero;
            for (int row = 0; row < ColumnBatch.Rows; row += Step)
            {
                Vector256<long> contributionBase = Vector256.Load(amounts[0] + row);
                Vector256<long> employer = Vector256.Load(amounts[1] + row);
                Vector256<long> member = Vector256.Load(amounts[2] + row);
                Vector256<long> subsidy = Vector256.Load(amounts[3] + row);
                Vector256<long> other = Vector256.Load(amounts[4] + row);
                Vector256<long> part = personalParts is null ? Vector256<long>.Zero : Vector256.Load(personalParts + row);
                Vector256<long> sizes = Size(contributionBase, Sign(contributionBase)) | Size(employer, Sign(employer)) | Size(member, Sign(member))
                    | Size(subsidy, Sign(subsidy)) | Size(other, Sign(other));
                deferred |= NotEqual(Vector256.Equals(sizes >>> ColumnTable.AmountBits, Vector256<long>.Zero)) << row;
                ColumnBatch.Divert((uint)(deferred >> row) & 0xF, cells + row, unposted);
                _ = TTranspose.AddTransposed(contributionBase, Word(employer), Word(member - part), Word(subsidy), cell, cells + row);
                all |= TTranspose.AddTransposed(Word(other), Word(part), Vector256<long>.Zero, Vector256.Create(ColumnTable.RowOne), cell + Step, cells + row);
            }

            table.Note(all[Step - 1]);
            return deferred;
        }
    }

    /// <summary>-1 for the refunds among four rows. Rows whose flag is neither 0 nor 1 are deferred.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> RefundSigns(byte* flags, int row, ref ulong deferred)
    {
        unchecked
        {
            Vector256<long> signs = Vector256.Create(-(long)flags[0], -(long)flags[1], -(long)flags[2], -(long)flags[3]);
            deferred |= NotEqual(Vector256.Equals(signs, Sign(signs))) << row;
            return signs;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong NotEqual(Vector256<long> equal) => ~equal.ExtractMostSignificantBits() & 0xF;

    /// <summary>-1 where an amount is negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Sign(Vector256<long> amount) => Vector256.LessThan(amount, Vector256<long>.Zero);

    /// <summary>The amount, negated where <paramref name="negate"/> is -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Size(Vector256<long> amount, Vector256<long> negate) =>
        unchecked((amount ^ negate) - negate);

    /// <summary>The word of an amount: the amount, and one in its count unless it is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Word(Vector256<long> amount) =>
        unchecked(amount + Vector256.AndNot(Vector256.Create(ColumnTable.CountOne), Vector256.Equals(amount, Vector256<long>.Zero)));
}
