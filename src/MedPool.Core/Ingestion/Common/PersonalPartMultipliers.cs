using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// The parts of members' amounts below 100 000 yuan that go to personal accounts (个人账户), without a division.
/// <code>
/// part = (amount × m + 2³⁸) / 2³⁹,  m = numerator × 2³⁹ / denominator, rounded up
/// </code>
/// Exact: m is too large by less than 1, so amount × m by less than 10⁷ ≤ 2³⁹ ÷ (2 × denominator). The true value plus one half is a multiple
/// of 1 ÷ (2 × denominator), so that an error below that cannot carry it over the next whole number.
/// </summary>
internal readonly unsafe struct PersonalPartMultipliers
{
    private const int Shift = 39;
    private const long DenominatorMax = (1L << Shift) / 2 / CommonAmounts.Limit;

    private readonly long* _multipliers;
    private readonly bool _any;

    private PersonalPartMultipliers(long* multipliers, bool any)
    {
        _multipliers = multipliers;
        _any = any;
    }

    /// <summary>The multipliers of some shares, or null where one of them has a larger denominator.</summary>
    public static VectorArray<long>? Multipliers(ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators)
    {
        VectorArray<long> multipliers = new(numerators.Length);
        for (int i = 0; i < numerators.Length; i++)
        {
            (long numerator, long denominator) = (numerators[i], denominators[i]);
            if (numerator < 0 || denominator > DenominatorMax)
            {
                return null;
            }

            // Where all goes to one of the two there is nothing to part: the table knows which.
            multipliers.Span[i] = numerator == denominator ? 0 : Multiplier(numerator, denominator);
        }

        return multipliers;
    }

    /// <summary>m of a share.</summary>
    public static long Multiplier(long numerator, long denominator) => (long)((((Int128)numerator << Shift) + denominator - 1) / denominator);

    /// <summary>The part of an amount.</summary>
    public static long Part(long amount, long multiplier) => unchecked((amount * multiplier) + (1L << (Shift - 1))) >> Shift;

    /// <summary>The parts by multipliers, which must outlive this.</summary>
    public static PersonalPartMultipliers Of(VectorArray<long> multipliers) => new(multipliers.Pointer, multipliers.Span.ContainsAnyExcept(0));

    /// <summary>Moves the part of the member's amount to its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<long> Take(Vector512<long> amounts, int share)
    {
        if (!_any)
        {
            return amounts;
        }

        unchecked
        {
            Vector512<long> members = Vector512.Shuffle(amounts, Vector512.Create((long)ContributionAmount.Member));
            Vector512<long> part = ((members * Vector512.Create(_multipliers[share])) + Vector512.Create(1L << (Shift - 1))) >>> Shift;
            Vector512<long> signs = Vector512.Create(0, 0, -1, 0, 0, 1, 0, 0); // ContributionAmount.Member and ContributionTable.PersonalPart.
            return amounts + (part * signs);
        }
    }
}
