using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Machines without AVX-512: keys one by one, amounts of four rows at once, in the order of <see cref="Avx512Columns"/>.</summary>
internal readonly unsafe struct VectorColumns<TTurn> : IColumnPath
    where TTurn : struct, IColumnTurn
{
    private const int Step = 4;
    private const int CountBits = PackedTable.CountBits;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong FindCells(in KeyBatch rows, ColumnKeys keys, int* cells)
    {
        unchecked
        {
            (uint areaMax, uint typeMax, int typeCount, int classCount, int widthBits) = (keys.AreaMax, keys.InsuranceTypeMax, keys.InsuranceTypeCount, keys.ClassCount, keys.WidthBits);
            byte* classes = keys.Classes;
            ulong unknown = 0;
            for (int row = 0; row < ColumnBlock.Rows; row++)
            {
                uint area = rows.Area[row];
                uint insuranceType = rows.InsuranceType[row];
                uint month = rows.Month[row] - 1u;
                int rowClass = classes[rows.Class[row]];
                bool outside = (area > areaMax) | (insuranceType > typeMax) | (month >= LedgerShape.Months) | (rowClass == ColumnKeys.NoClass);
                unknown |= (outside ? 1UL : 0) << row;
                cells[row] = (int)((((((area * (uint)typeCount) + insuranceType) * LedgerShape.Months) + month) * (uint)classCount) + (uint)rowClass) << widthBits;
            }

            return unknown;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong PostClaims(long** amounts, byte* refundFlags, ulong unknown, int* cells, PackedTable table)
    {
        unchecked
        {
            long* cell = table.Cells;
            int unposted = table.Unposted;
            ulong odd = unknown;
            for (int row = 0; row < ColumnBlock.Rows; row += Step)
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
                Vector256<long> refund = refundFlags is null ? Sign(a0) : Turns(refundFlags + row, row, ref odd);

                // An amount of the wrong sign is negative here, and a large one has bits above, so that one look tells both.
                Vector256<long> sizes = Size(a0, refund) | Size(a1, refund) | Size(a2, refund) | Size(a3, refund) | Size(a4, refund) | Size(a5, refund)
                    | Size(a6, refund) | Size(a7, refund) | Size(a8, refund) | Size(a9, refund) | Size(a10, refund);
                Vector256<long> difference = (a1 + a2) + (a3 + a4) + (a5 + a6) + (a7 + a8) + (a9 + a10) - a0;
                odd |= Unlike(Vector256.Equals((sizes >>> PackedTable.AmountBits) | difference, Vector256<long>.Zero)) << row;
                ColumnBlock.Divert((uint)(odd >> row) & 0xF, cells + row, unposted);

                Vector256<long> both = One(a4) & One(a5);
                TTurn.AddTurned(a0, a1, a2, a3, cell, cells + row);
                TTurn.AddTurned(a4, a5, a6, a7, cell + 4, cells + row);
                TTurn.AddTurned(a8, a9, a10, Vector256<long>.Zero, cell + 8, cells + row);
                TTurn.AddTurned(
                    Three(One(a0), One(a1), One(a2)), Three(One(a3), One(a4), One(a5)), Three(One(a6), One(a7), One(a8)), Three(One(a9), One(a10), both), cell + 12, cells + row);
            }

            return odd;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong PostContributions(long** amounts, long* parts, ulong unknown, int* cells, PackedTable table)
    {
        unchecked
        {
            long* cell = table.Cells;
            int unposted = table.Unposted;
            ulong odd = unknown;
            for (int row = 0; row < ColumnBlock.Rows; row += Step)
            {
                Vector256<long> contributionBase = Vector256.Load(amounts[0] + row);
                Vector256<long> employer = Vector256.Load(amounts[1] + row);
                Vector256<long> member = Vector256.Load(amounts[2] + row);
                Vector256<long> subsidy = Vector256.Load(amounts[3] + row);
                Vector256<long> other = Vector256.Load(amounts[4] + row);
                Vector256<long> part = parts is null ? Vector256<long>.Zero : Vector256.Load(parts + row);
                Vector256<long> sizes = Size(contributionBase, Sign(contributionBase)) | Size(employer, Sign(employer)) | Size(member, Sign(member))
                    | Size(subsidy, Sign(subsidy)) | Size(other, Sign(other));
                odd |= Unlike(Vector256.Equals(sizes >>> PackedTable.AmountBits, Vector256<long>.Zero)) << row;
                ColumnBlock.Divert((uint)(odd >> row) & 0xF, cells + row, unposted);
                member -= part;
                TTurn.AddTurned(contributionBase, employer, member, subsidy, cell, cells + row);
                TTurn.AddTurned(other, part, Three(One(contributionBase), One(employer), One(member)), Three(One(subsidy), One(other), One(part)), cell + 4, cells + row);
            }

            return odd;
        }
    }

    /// <summary>-1 for the refunds among four rows; rows whose flag is neither 0 nor 1 are noted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Turns(byte* flags, int row, ref ulong odd)
    {
        unchecked
        {
            Vector256<long> turns = Vector256.Create(-(long)flags[0], -(long)flags[1], -(long)flags[2], -(long)flags[3]);
            odd |= Unlike(Vector256.Equals(turns, Sign(turns))) << row;
            return turns;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Unlike(Vector256<long> equal) => ~equal.ExtractMostSignificantBits() & 0xF;

    /// <summary>-1 where an amount is negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Sign(Vector256<long> amount) => Vector256.LessThan(amount, Vector256<long>.Zero);

    /// <summary>The amount with the sign turned where <paramref name="turn"/> is -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Size(Vector256<long> amount, Vector256<long> turn) => unchecked((amount ^ turn) - turn);

    /// <summary>1 where an amount is not zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> One(Vector256<long> amount) => unchecked(Vector256.Equals(amount, Vector256<long>.Zero) + Vector256<long>.One);

    /// <summary>Three counts in a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Three(Vector256<long> first, Vector256<long> second, Vector256<long> third) => first | (second << CountBits) | (third << (2 * CountBits));
}
