namespace MedPool;

public readonly partial struct Rate
{
    /// <summary>Adds two rates, exactly.</summary>
    /// <exception cref="OverflowException">In lowest terms, the sum does not fit a pair of 64-bit numbers.</exception>
    public static Rate operator +(Rate left, Rate right) =>
        Reduce(((Int128)left.Numerator * right.Denominator) + ((Int128)right.Numerator * left.Denominator), (Int128)left.Denominator * right.Denominator);

    /// <summary>Subtracts a rate, exactly.</summary>
    /// <exception cref="OverflowException">In lowest terms, the difference does not fit a pair of 64-bit numbers.</exception>
    public static Rate operator -(Rate left, Rate right) => left + -right;

    /// <summary>Changes the sign.</summary>
    public static Rate operator -(Rate rate) => new(-rate.Numerator, rate.Denominator);

    /// <summary>Multiplies two rates, exactly.</summary>
    /// <exception cref="OverflowException">In lowest terms, the product does not fit a pair of 64-bit numbers.</exception>
    public static Rate operator *(Rate left, Rate right) =>
        Reduce((Int128)left.Numerator * right.Numerator, (Int128)left.Denominator * right.Denominator);

    /// <summary>The smaller of two rates.</summary>
    public static Rate Min(Rate left, Rate right) => left <= right ? left : right;

    /// <summary>The larger of two rates.</summary>
    public static Rate Max(Rate left, Rate right) => left >= right ? left : right;

    private static Rate Reduce(Int128 numerator, Int128 denominator)
    {
        (Int128 divisor, Int128 rest) = (Int128.Abs(numerator), denominator);
        while (rest != 0)
        {
            (divisor, rest) = (rest, divisor % rest);
        }

        return new Rate(checked((long)(numerator / divisor)), checked((long)(denominator / divisor)));
    }
}
