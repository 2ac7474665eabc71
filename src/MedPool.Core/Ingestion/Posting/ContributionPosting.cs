using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Contributions: the member's amount is parted, then eight sums and eight counts of the row's cell in whole vectors.</summary>
/// <param name="table">The table.</param>
/// <param name="shares">The personal-account shares.</param>
internal unsafe struct ContributionPosting(ContributionTable table, PersonalShares shares) : IRowPosting
{
    private readonly long* _cells = table.Hot.Cells;
    private readonly long* _numerators = Pinned.PointerTo(shares.Numerators);
    private readonly long* _denominators = Pinned.PointerTo(shares.Denominators);

    /// <summary>A bound on what was added to any sum.</summary>
    public long Bound;

    public static int Width => ContributionTable.Width;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPost<TPath>(long* amounts, int key, int detail)
        where TPath : struct, IAmountPath<TPath>
    {
        unchecked
        {
            if (!TryPart(amounts, _numerators[detail], _denominators[detail]))
            {
                return false;
            }

            long* cell = _cells + ((long)key * (2 * ContributionTable.Width));
            Vector256<long> v0 = Vector256.Load(amounts);
            Vector256<long> v1 = Vector256.Load(amounts + 4);
            (Vector256.Load(cell) + v0).Store(cell);
            (Vector256.Load(cell + 4) + v1).Store(cell + 4);
            (Vector256.Load(cell + 8) + Vector256.Equals(v0, Vector256<long>.Zero) + Vector256<long>.One).Store(cell + 8);
            (Vector256.Load(cell + 12) + Vector256.Equals(v1, Vector256<long>.Zero) + Vector256<long>.One).Store(cell + 12);
            Bound += Vector256.Sum(Vector256.Abs(v0) + Vector256.Abs(v1));
            return true;
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
}
