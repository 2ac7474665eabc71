namespace MedPool;

/// <summary>The one rounding of the domain: half away from zero (四舍五入) to the fen, once per legal amount.</summary>
public static class Rounding
{
    /// <summary>Rounds the exact quotient <paramref name="numerator"/> / <paramref name="denominator"/> (in fen) to whole fen.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    /// <exception cref="OverflowException">The result leaves 64 bits.</exception>
    public static Fen ToFen(Int128 numerator, Int128 denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(denominator, Int128.Zero);
        long smallNumerator = unchecked((long)numerator);
        long smallDenominator = unchecked((long)denominator);
        return smallNumerator == numerator && smallDenominator == denominator
            ? new Fen(Divide(smallNumerator, smallDenominator))
            : new Fen(checked((long)Quotient(numerator, denominator)));
    }

    /// <summary>Rounds an exact quotient to a whole number, half away from zero.</summary>
    /// <param name="numerator">The number above the line.</param>
    /// <param name="denominator">The number below the line, above zero.</param>
    internal static Int128 Quotient(Int128 numerator, Int128 denominator)
    {
        (Int128 quotient, Int128 remainder) = Int128.DivRem(numerator, denominator);
        Int128 distance = Int128.Abs(remainder);
        if (distance >= denominator - distance)
        {
            quotient += numerator < 0 ? -1 : 1;
        }

        return quotient;
    }

    // Most amounts take this way: dividing in 64 bits is several times faster.
    private static long Divide(long numerator, long denominator)
    {
        (long quotient, long remainder) = Math.DivRem(numerator, denominator);
        long distance = Math.Abs(remainder);
        if (distance >= denominator - distance)
        {
            quotient += numerator < 0 ? -1 : 1;
        }

        return quotient;
    }
}
