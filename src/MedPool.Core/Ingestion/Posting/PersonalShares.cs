using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The personal-account shares (个人账户) of a policy by insurance type and payer type, as fractions for arithmetic in 64 bits.</summary>
internal sealed class PersonalShares
{
    /// <summary>Amounts below this, in fen, times numerators below 2²⁰, times two, fit 64 bits.</summary>
    public const long AmountMax = 1L << 40;

    /// <summary>The numerator of a share that would not fit 64 bits: its rows must be deferred.</summary>
    public const long NotFitting = -1;

    private const long NumeratorMax = 1L << 20;

    private PersonalShares(long[] numerators, long[] denominators)
    {
        Numerators = numerators;
        Denominators = denominators;
    }

    /// <summary>By <see cref="CodeField.ShareIndex"/>: the numerator, or <see cref="NotFitting"/>. Pinned.</summary>
    public long[] Numerators { get; }

    /// <summary>By <see cref="CodeField.ShareIndex"/>: the denominator. Pinned.</summary>
    public long[] Denominators { get; }

    /// <summary>The shares of a policy.</summary>
    public static PersonalShares Of<TTables>(TTables tables)
        where TTables : struct, IRecordTables
    {
        int count = tables.InsuranceTypeCount * CodeField.PayerTypeDigits;
        (long[] numerators, long[] denominators) = (GC.AllocateArray<long>(count, pinned: true), GC.AllocateArray<long>(count, pinned: true));
        for (int i = 0; i < count; i++)
        {
            Rate share = tables.PersonalAccountShare(i / CodeField.PayerTypeDigits, i % CodeField.PayerTypeDigits);
            bool fits = share.Numerator < NumeratorMax && share.Denominator < AmountMax;
            numerators[i] = fits ? share.Numerator : NotFitting;
            denominators[i] = share.Denominator;
        }

        return new PersonalShares(numerators, denominators);
    }

    /// <summary>The personal part of a member's amount, rounded half away from zero. The same as <see cref="ContributionAccounts.PersonalPart"/>.</summary>
    /// <param name="amount">The amount; its absolute value is below <see cref="AmountMax"/>.</param>
    /// <param name="numerator">The share's numerator, not <see cref="NotFitting"/>.</param>
    /// <param name="denominator">The share's denominator.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Part(long amount, long numerator, long denominator)
    {
        unchecked
        {
            long part = ((2 * Math.Abs(amount) * numerator) + denominator) / (2 * denominator);
            return amount < 0 ? -part : part;
        }
    }
}
