using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Contributions: the member's amount is parted, then sums and counts of the row's cell in whole vectors.</summary>
/// <param name="table">The table.</param>
/// <param name="shares">The personal-account shares.</param>
internal readonly unsafe struct ContributionCellPosting(ContributionTable table, PersonalShares shares) : ICellPosting
{
    private readonly long* _cells = table.Packed.Cells;
    private readonly long* _counts = CountWords.OfContribution;
    private readonly long* _numerators = Pinned.PointerTo(shares.Numerators);
    private readonly long* _denominators = Pinned.PointerTo(shares.Denominators);

    public static int Width => ContributionTable.Width;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPost(long* amounts, int key, int detail)
    {
        unchecked
        {
            if (!TryPart(amounts, _numerators[detail], _denominators[detail]))
            {
                return false;
            }

            Vector256<long> v0 = Vector256.Load(amounts);
            Vector256<long> v1 = Vector256.Load(amounts + 4);
            if (((Vector256.Abs(v0) | Vector256.Abs(v1)) >>> PackedTable.AmountBits) != Vector256<long>.Zero)
            {
                return false;
            }

            uint zeros = Vector256.Equals(v0, Vector256<long>.Zero).ExtractMostSignificantBits() | (Vector256.Equals(v1, Vector256<long>.Zero).ExtractMostSignificantBits() << 4);
            long* cell = _cells + ((long)key * ContributionTable.Width);
            long* counts = _counts + ((~zeros & 0x3F) * CountWords.LineLength);
            (Vector256.Load(cell) + v0).Store(cell);
            (Vector256.Load(cell + 4) + v1 + Vector256.Load(counts + 4)).Store(cell + 4);
            return true;
        }
    }

    /// <summary>
    /// Parts the member's amount into the fund's and the personal account's, rounded half away from zero; false where 64 bits might not do.
    /// Where all of it goes to one of them there is nothing to part: the table knows which.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryPart(long* amounts, long numerator, long denominator)
    {
        unchecked
        {
            if (numerator == 0 || numerator == denominator)
            {
                return true;
            }

            long member = amounts[ContributionAmount.Member];
            long size = Math.Abs(member);
            if (numerator < 0 || size >= PersonalShares.AmountMax)
            {
                return false;
            }

            long part = ((2 * size * numerator) + denominator) / (2 * denominator);
            part = member < 0 ? -part : part;
            amounts[ContributionTable.PersonalPart] = part;
            amounts[ContributionAmount.Member] = member - part;
            return true;
        }
    }
}
