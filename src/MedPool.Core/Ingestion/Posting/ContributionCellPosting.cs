using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Posts contributions: separates the personal part of the member's amount, then adds to sums and counts in whole vectors.</summary>
/// <param name="table">The table; the caller keeps it alive.</param>
/// <param name="shares">The personal-account shares; the caller keeps them alive.</param>
internal readonly unsafe struct ContributionCellPosting(ContributionTable table, PersonalShares shares) : ICellPosting
{
    private readonly long* _cells = table.Packed.Cells;
    private readonly long* _counts = CountWords.OfContribution;
    private readonly long* _numerators = Pinned.PointerTo(shares.Numerators);
    private readonly long* _denominators = Pinned.PointerTo(shares.Denominators);

    /// <inheritdoc/>
    public static int Width => ContributionTable.Width;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPost(long* amounts, int key, int detail)
    {
        unchecked
        {
            if (!TrySeparate(amounts, _numerators[detail], _denominators[detail]))
            {
                return false;
            }

            Vector256<long> v0 = Vector256.Load(amounts);
            Vector256<long> v1 = Vector256.Load(amounts + 4);
            if (((Vector256.Abs(v0) | Vector256.Abs(v1)) >>> PackedTable.AmountBits) != Vector256<long>.Zero)
            {
                return false;
            }

            uint zeros = Vector256.Equals(v0, Vector256<long>.Zero).ExtractMostSignificantBits()
                | (Vector256.Equals(v1, Vector256<long>.Zero).ExtractMostSignificantBits() << 4);
            long* cell = _cells + ((long)key * ContributionTable.Width);
            long* counts = _counts + ((~zeros & 0x3F) * CountWords.LineLength);
            (Vector256.Load(cell) + v0).Store(cell);
            (Vector256.Load(cell + 4) + v1 + Vector256.Load(counts + 4)).Store(cell + 4);
            return true;
        }
    }

    /// <summary>
    /// Separates the personal part of the member's amount, rounded half away from zero. Nothing is separated if all of the amount goes to the fund or all to
    /// the personal account: the table knows which.
    /// </summary>
    /// <returns>False: 64 bits may be too few; the row must be deferred.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TrySeparate(long* amounts, long numerator, long denominator)
    {
        unchecked
        {
            if (numerator == 0 || numerator == denominator)
            {
                return true;
            }

            long member = amounts[ContributionAmount.Member];
            if (numerator < 0 || Math.Abs(member) >= PersonalShares.AmountMax)
            {
                return false;
            }

            long part = PersonalShares.Part(member, numerator, denominator);
            amounts[ContributionTable.PersonalPart] = part;
            amounts[ContributionAmount.Member] = member - part;
            return true;
        }
    }
}
