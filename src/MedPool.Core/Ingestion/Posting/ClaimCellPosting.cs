using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Posts claims: checks signs and balance, then adds to sums and counts in whole vectors.</summary>
/// <param name="table">The table; the caller keeps it alive.</param>
internal readonly unsafe struct ClaimCellPosting(ClaimTable table) : ICellPosting
{
    private readonly long* _cells = table.Packed.Cells;
    private readonly long* _firstCounts = CountWords.FirstOfClaim + 4;
    private readonly long* _lastCounts = CountWords.LastOfClaim + 4;

    /// <inheritdoc/>
    public static int Width => ClaimTable.AmountWidth;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPost(long* amounts, int key, int detail)
    {
        unchecked
        {
            Vector256<long> v0 = Vector256.Load(amounts);
            Vector256<long> v1 = Vector256.Load(amounts + 4);
            Vector256<long> v2 = Vector256.Load(amounts + 8);
            Vector256<long> refund = Vector256.Create(-(long)(uint)detail);
            Vector256<long> signs = ((v0 ^ refund) - refund) | ((v1 ^ refund) - refund) | ((v2 ^ refund) - refund);
            long total = amounts[ClaimAmount.Total];

            // No amount is larger than the total, since all have the same sign.
            if (Vector256.Sum(v0 + v1 + v2) != 2 * total
                || signs.ExtractMostSignificantBits() != 0
                || Math.Abs(total) >> PackedTable.AmountBits != 0)
            {
                return false;
            }

            uint zeros = Vector256.Equals(v0, Vector256<long>.Zero).ExtractMostSignificantBits()
                | (Vector256.Equals(v1, Vector256<long>.Zero).ExtractMostSignificantBits() << 4);
            uint lastZeros = Vector256.Equals(v2, Vector256<long>.Zero).ExtractMostSignificantBits();
            long* cell = _cells + ((long)key * ClaimTable.Width);
            (Vector256.Load(cell) + v0).Store(cell);
            (Vector256.Load(cell + 4) + v1).Store(cell + 4);
            (Vector256.Load(cell + 8) + v2).Store(cell + 8);
            Vector256<long> counts = Vector256.Load(_firstCounts + ((zeros ^ 0xFF) * CountWords.LineLength))
                + Vector256.Load(_lastCounts + (((lastZeros ^ 7) & 7) * CountWords.LineLength));
            (Vector256.Load(cell + 12) + counts).Store(cell + 12);
            return true;
        }
    }
}
