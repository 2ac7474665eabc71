using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Claims: signs and balance, then twelve sums and twelve counts of the row's cell in whole vectors.</summary>
/// <param name="table">The table.</param>
internal unsafe struct ClaimPosting(ClaimTable table) : IRowPosting
{
    // The bits of the two serious-illness components.
    private const int SeriousIllness = 0b11 << ClaimAmount.ResidentSeriousIllness;

    private readonly long* _cells = table.Hot.Cells;
    private readonly long* _both = Pinned.PointerTo(table.BothSeriousIllness);

    /// <summary>A bound on what was added to any sum.</summary>
    public long Bound;

    public static int Width => ClaimTable.Width;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPost<TPath>(long* amounts, int key, int detail)
        where TPath : struct, IAmountPath<TPath>
    {
        unchecked
        {
            long* cell = _cells + (key * (2L * ClaimTable.Width));
            return TPath.IsAvx512
                ? TryPost(Vector512.Load(amounts), Vector256.Load(amounts + 8), amounts[ClaimAmount.Total], detail, cell, key)
                : ClaimTable.TryPost(amounts, (uint)detail, cell, ref Bound, ref _both[key]);
        }
    }

    /// <summary>
    /// Sums and counts of a cell are three vectors; the middle one has the last four sums and the first four counts.
    /// <code>
    /// | sum 0 … 7 | sum 8 … 11, count 0 … 3 | count 4 … 11 |
    /// </code>
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPost(Vector512<long> first, Vector256<long> last, long total, int refund, long* cell, int key)
    {
        unchecked
        {
            Vector256<long> lower = first.GetLower();
            Vector256<long> upper = first.GetUpper();
            Vector256<long> signs = lower | upper | last;
            if (refund != 0)
            {
                // Zero or below: the negative of each must be zero or above.
                signs = (Vector256<long>.Zero - lower) | (Vector256<long>.Zero - upper) | (Vector256<long>.Zero - last);
            }

            if (Vector256.Sum(lower + upper + last) != 2 * total || signs.ExtractMostSignificantBits() != 0)
            {
                return false;
            }

            Vector512<long> zeros = Vector512.Equals(first, Vector512<long>.Zero);
            Vector512<long> counts = Vector512.ConditionalSelect(zeros, Vector512<long>.Zero, Vector512<long>.One);
            Vector256<long> lastCounts = Vector256.ConditionalSelect(Vector256.Equals(last, Vector256<long>.Zero), Vector256<long>.Zero, Vector256<long>.One);
            if ((zeros.ExtractMostSignificantBits() & SeriousIllness) == 0)
            {
                _both[key]++;
            }

            (Vector512.Load(cell) + first).Store(cell);
            (Vector512.Load(cell + 8) + Vector512.Create(last, counts.GetLower())).Store(cell + 8);
            (Vector512.Load(cell + 16) + Vector512.Create(counts.GetUpper(), lastCounts)).Store(cell + 16);
            Bound += (total ^ (total >> 63)) - (total >> 63);
            return true;
        }
    }
}
