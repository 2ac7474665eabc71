using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Computes the personal part (个人账户) of members' amounts below 100 000 yuan without a division.
/// <code>
/// part = (amount × m + 2³⁸) / 2³⁹,  m = numerator × 2³⁹ / denominator, rounded up
/// </code>
/// The result is exact: m is too large by less than 1, so amount × m is too large by less than 10⁷ ≤ 2³⁹ ÷ (2 × denominator). The true value plus one half is a
/// multiple of 1 ÷ (2 × denominator), so a smaller error cannot carry it to the next whole number.
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

    /// <summary>The multipliers of a policy's shares; <see langword="null"/> if one of them does not fit.</summary>
    public static VectorArray<long>? Multipliers(PersonalShares shares)
    {
        VectorArray<long> multipliers = new(shares.Numerators.Length);
        for (int i = 0; i < multipliers.Length; i++)
        {
            (long numerator, long denominator) = (shares.Numerators[i], shares.Denominators[i]);
            if (numerator < 0 || denominator > DenominatorMax)
            {
                return null;
            }

            // Nothing is separated if all of the amount goes to one side: the table knows which.
            multipliers.Span[i] = numerator == denominator ? 0 : Multiplier(numerator, denominator);
        }

        return multipliers;
    }

    /// <summary>The multiplier m of a share.</summary>
    public static long Multiplier(long numerator, long denominator) => (long)((((Int128)numerator << Shift) + denominator - 1) / denominator);

    /// <summary>The personal part of one amount.</summary>
    public static long Part(long amount, long multiplier) => unchecked((amount * multiplier) + (1L << (Shift - 1))) >> Shift;

    /// <summary>Computes by multipliers, which the caller keeps alive.</summary>
    public static PersonalPartMultipliers Of(VectorArray<long> multipliers) => new(multipliers.Pointer, multipliers.Span.ContainsAnyExcept(0));

    /// <summary>Moves the personal part of the member's amount to its own place in the vector.</summary>
    /// <param name="amounts">The amounts, without signs.</param>
    /// <param name="share">The share's index, as <see cref="CodeField.ShareIndex"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<long> Separate(Vector512<long> amounts, int share)
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
