using System.Numerics;

namespace MedPool.Internals;

/// <summary>
/// Round(x × n / d), half up, for every x from 0 to a bound, without dividing: (2nx + d) × m >> s. The numbers m and s are found such that the result is exact
/// up to the bound; where there are none, <see cref="TryFind"/> says so and the caller divides.
/// </summary>
internal readonly struct RoundedMultiple
{
    private readonly ulong _twiceNumerator;
    private readonly ulong _denominator;
    private readonly ulong _magic;
    private readonly int _shift;

    private RoundedMultiple(ulong twiceNumerator, ulong denominator, ulong magic, int shift) =>
        (_twiceNumerator, _denominator, _magic, _shift) = (twiceNumerator, denominator, magic, shift);

    /// <summary>Finds the numbers for a rate and a bound of x; neither negative.</summary>
    public static bool TryFind(Rate rate, long bound, out RoundedMultiple multiple)
    {
        multiple = default;
        UInt128 largest = (2 * (UInt128)(ulong)rate.Numerator * (ulong)bound) + (ulong)rate.Denominator;
        UInt128 divisor = 2 * (UInt128)(ulong)rate.Denominator;
        if (largest > ulong.MaxValue || divisor > ulong.MaxValue)
        {
            return false;
        }

        // floor(y·m / 2^s) = floor(y / D) for all y ≤ Y when m = ceil(2^s / D) and Y·(mD − 2^s) < 2^s; and y·m must fit 64 bits.
        for (int shift = 63; shift > 0; shift--)
        {
            UInt128 power = UInt128.One << shift;
            UInt128 magic = (power + divisor - 1) / divisor;
            if (largest * magic <= ulong.MaxValue)
            {
                multiple = new RoundedMultiple(2 * (ulong)rate.Numerator, (ulong)rate.Denominator, (ulong)magic, shift);
                return largest * ((magic * divisor) - power) < power;
            }
        }

        return false;
    }

    /// <summary>Multiplies a column.</summary>
    /// <param name="source">Values from 0 to the bound.</param>
    /// <param name="destination">Receives the results; at least as long.</param>
    public void Apply(ReadOnlySpan<long> source, Span<long> destination)
    {
        int i = 0;
        unchecked // The bound was chosen such that nothing leaves 64 bits.
        {
            Vector<ulong> addend = new(_denominator);
            for (; i <= source.Length - Vector<ulong>.Count; i += Vector<ulong>.Count)
            {
                Vector<ulong> value = Vector.AsVectorUInt64(new Vector<long>(source[i..]));
                Vector<ulong> result = Vector.ShiftRightLogical(((value * _twiceNumerator) + addend) * _magic, _shift);
                Vector.AsVectorInt64(result).CopyTo(destination[i..]);
            }

            for (; i < source.Length; i++)
            {
                destination[i] = (long)((((ulong)source[i] * _twiceNumerator) + _denominator) * _magic >> _shift);
            }
        }
    }
}
