namespace MedPool.Kernels;

/// <summary>Sums and shares, in 64 bits where they fit.</summary>
internal static class KernelMath
{
    /// <summary>The sum of amounts, exact.</summary>
    public static Int128 Sum(ReadOnlySpan<Fen> amounts)
    {
        Int128 sum = 0;
        foreach (Fen amount in amounts)
        {
            sum += amount.Value;
        }

        return sum;
    }

    /// <summary>Round(rate × amount), in 64 bits where the product fits.</summary>
    public static Fen RoundedShare(long amount, Rate rate) => new(RoundedQuotient(amount, rate.Numerator, rate.Denominator));

    /// <summary>amount × multiplier ÷ divisor, rounded once, half away from zero; in 64 bits where the product fits.</summary>
    /// <exception cref="OverflowException">The quotient leaves 64 bits; it cannot where the multiplier is at most the divisor.</exception>
    public static long RoundedQuotient(long amount, long multiplier, long divisor) =>
        TryRound(amount, multiplier, divisor, out long rounded) ? rounded : (long)RoundWide((Int128)amount * multiplier, divisor);

    /// <summary>The same where the quotient may leave 64 bits: a large balance pays a small expenditure for very many months.</summary>
    public static Int128 RoundedWideQuotient(long amount, long multiplier, long divisor) =>
        TryRound(amount, multiplier, divisor, out long rounded) ? rounded : RoundWide((Int128)amount * multiplier, divisor);

    /// <summary>Splits an amount in two by whole-number weights, as <see cref="Apportion"/> does, in 64 bits.</summary>
    /// <returns>Whether the product fits; else nothing is split.</returns>
    public static bool TrySplitInTwo(Fen amount, long first, long second, out Fen firstPart)
    {
        long high = Math.BigMul(amount.Value, first, out long product);
        if (high != 0 || product < 0)
        {
            firstPart = default;
            return false;
        }

        // At most one fen is left over. It goes to the larger fraction, of equal ones to the earlier party: to the first from one half up.
        ulong sum = (ulong)(first + second);
        (ulong whole, ulong rest) = Math.DivRem((ulong)product, sum);
        firstPart = new Fen((long)(rest != 0 && rest >= sum - rest ? whole + 1 : whole));
        return true;
    }

    /// <summary>
    /// Round(granted × weight ÷ the pool's weight), where the pool pays less than its part by these weights, so that the result is below the whole.
    /// </summary>
    public static Fen RoundedMatch(Fen granted, Int128 weight, Int128 poolWeight)
    {
        if (granted == Fen.Zero)
        {
            return Fen.Zero;
        }

        (Int128 whole, Int128 rest) = Int128.DivRem(weight, poolWeight);
        return new Fen((granted.Value * (long)whole) + LargestRemainder.Rounded((ulong)granted.Value, (UInt128)rest, (UInt128)poolWeight));
    }

    private static bool TryRound(long amount, long multiplier, long divisor, out long rounded)
    {
        long high = Math.BigMul(amount, multiplier, out long product);
        if (high != product >> 63 || product == long.MinValue)
        {
            rounded = 0;
            return false;
        }

        ulong size = (ulong)Math.Abs(product);
        (ulong whole, ulong rest) = Math.DivRem(size, (ulong)divisor);
        rounded = (long)(rest >= (ulong)divisor - rest ? whole + 1 : whole);
        rounded = product < 0 ? -rounded : rounded;
        return true;
    }

    private static Int128 RoundWide(Int128 product, long divisor)
    {
        (Int128 whole, Int128 rest) = Int128.DivRem(product, divisor);
        Int128 distance = Int128.Abs(rest);
        return distance >= divisor - distance ? whole + Int128.Sign(product) : whole;
    }
}
