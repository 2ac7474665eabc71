using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Posts batches with the vectors of a hardware path. A vector holds one amount of several rows. Signs, sizes and balance are checked on the columns; then the
/// columns are transposed into rows, and each row is added to its cell.
/// </summary>
/// <typeparam name="TCells">Finds cells.</typeparam>
/// <typeparam name="TVector">The vector.</typeparam>
internal readonly unsafe struct VectorColumns<TCells, TVector> : IColumnPath
    where TCells : struct, IColumnCells
    where TVector : struct, IColumnVector<TVector>
{
    /// <inheritdoc/>
    public static ulong FindCells(in PinnedKeys rows, ColumnKeys keys, int* cells) => TCells.FindCells(rows, keys, cells);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong PostClaims(long** amounts, byte* refundFlags, ulong unknown, int* cells, ColumnTable table)
    {
        unchecked
        {
            long* cell = table.Cells;
            int unposted = table.Unposted;
            ulong deferred = unknown;
            TVector all = default;
            if (refundFlags is not null)
            {
                deferred |= Vector512.GreaterThan(Vector512.Load(refundFlags), Vector512<byte>.One).ExtractMostSignificantBits();
            }

            for (int row = 0; row < ColumnBatch.Rows; row += TVector.Count)
            {
                TVector a0 = TVector.Load(amounts[0] + row);
                TVector a1 = TVector.Load(amounts[1] + row);
                TVector a2 = TVector.Load(amounts[2] + row);
                TVector a3 = TVector.Load(amounts[3] + row);
                TVector a4 = TVector.Load(amounts[4] + row);
                TVector a5 = TVector.Load(amounts[5] + row);
                TVector a6 = TVector.Load(amounts[6] + row);
                TVector a7 = TVector.Load(amounts[7] + row);
                TVector a8 = TVector.Load(amounts[8] + row);
                TVector a9 = TVector.Load(amounts[9] + row);
                TVector a10 = TVector.Load(amounts[10] + row);
                TVector refund = refundFlags is null ? TVector.Signs(a0) : TVector.RefundSigns(refundFlags + row);

                // An amount with the wrong sign is negative here and a large one has higher bits: one test finds both.
                TVector last = TVector.Negate(a7, refund);
                TVector sizes = TVector.Negate(a0, refund) | TVector.Negate(a1, refund) | TVector.Negate(a2, refund) | TVector.Negate(a3, refund)
                    | TVector.Negate(a4, refund) | TVector.Negate(a5, refund) | TVector.Negate(a6, refund) | last | (last << ColumnTable.CountBits)
                    | TVector.Negate(a8, refund) | TVector.Negate(a9, refund) | TVector.Negate(a10, refund);
                TVector seriousIllness = a4 + a5;
                TVector difference = ((a1 + a2) + (a3 + seriousIllness)) + ((a6 + a7) + (a8 + a9)) + (a10 - a0);
                deferred |= NotZeros((sizes >>> ColumnTable.AmountBits) | difference) << row;
                ColumnBatch.Divert(Mask(deferred >> row) | TVector.Zeros(a0), cells + row, unposted);
                all |= TVector.AddTransposed(
                    TVector.Words(a1),
                    TVector.Words(a2),
                    TVector.Words(a3),
                    TVector.Words(seriousIllness),
                    TVector.Words(a6),
                    TVector.Words(a8),
                    TVector.Words(a9),
                    TVector.Words(a7) + TVector.Create(ColumnTable.RowOne),
                    cell,
                    cells + row);
            }

            table.Note(all.Last);
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
            TVector all = default;
            for (int row = 0; row < ColumnBatch.Rows; row += TVector.Count)
            {
                TVector contributionBase = TVector.Load(amounts[0] + row);
                TVector employer = TVector.Load(amounts[1] + row);
                TVector member = TVector.Load(amounts[2] + row);
                TVector subsidy = TVector.Load(amounts[3] + row);
                TVector other = TVector.Load(amounts[4] + row);
                TVector part = personalParts is null ? default : TVector.Load(personalParts + row);
                TVector sizes = TVector.Abs(contributionBase) | TVector.Abs(employer) | TVector.Abs(member) | TVector.Abs(subsidy) | TVector.Abs(other);
                deferred |= NotZeros(sizes >>> ColumnTable.AmountBits) << row;
                ColumnBatch.Divert(Mask(deferred >> row), cells + row, unposted);
                all |= TVector.AddTransposed(
                    contributionBase,
                    TVector.Words(employer),
                    TVector.Words(member - part),
                    TVector.Words(subsidy),
                    TVector.Words(other),
                    TVector.Words(part),
                    default,
                    TVector.Create(ColumnTable.RowOne),
                    cell,
                    cells + row);
            }

            table.Note(all.Last);
            return deferred;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong NotZeros(TVector amounts) => Mask(~(ulong)TVector.Zeros(amounts));

    /// <summary>The bits of the rows of a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mask(ulong bits) => unchecked((uint)bits & ((1u << TVector.Count) - 1));
}
