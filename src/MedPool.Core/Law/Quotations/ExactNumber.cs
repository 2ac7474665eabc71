namespace MedPool.Internals;

/// <summary>
/// A number of a text as a fraction in lowest terms, not negative, so that equal numbers compare equal. What does not fit 64 bits is <see cref="TooLarge"/>:
/// no value of a policy is so large or so finely divided.
/// </summary>
internal readonly record struct ExactNumber
{
    private ExactNumber(long numerator, long denominator) => (Numerator, Denominator) = (numerator, denominator);

    /// <summary>A number that equals no value, and stays so in every computation.</summary>
    public static ExactNumber TooLarge => default;

    public static ExactNumber Zero => Of(0);

    public static ExactNumber One => Of(1);

    public long Numerator { get; }

    /// <summary>Above zero; 0 for <see cref="TooLarge"/>.</summary>
    public long Denominator { get; }

    public static ExactNumber Of(long whole) => new(whole, 1);

    /// <summary>A fraction; the denominator is above zero.</summary>
    public static ExactNumber Of(long numerator, long denominator)
    {
        (long divisor, long rest) = (numerator, denominator);
        while (rest != 0)
        {
            (divisor, rest) = (rest, divisor % rest);
        }

        return new ExactNumber(numerator / divisor, denominator / divisor);
    }

    public static ExactNumber Of(Rate rate) => Of(rate.Numerator, rate.Denominator);

    /// <summary>10 to a power.</summary>
    public static ExactNumber PowerOfTen(int power)
    {
        ExactNumber number = One;
        for (int i = 0; i < power; i++)
        {
            number = number.Times(Of(10));
        }

        return number;
    }

    /// <summary>Whether it is a whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public bool IsWhole(int least, int most) => Denominator == 1 && Numerator >= least && Numerator <= most;

    public ExactNumber Plus(ExactNumber other) =>
        Computed(this, other, static (a, b) => Of((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator));

    public ExactNumber Times(ExactNumber other) =>
        Computed(this, other, static (a, b) => Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator));

    /// <summary>The quotient; the divisor is above zero.</summary>
    public ExactNumber Over(ExactNumber divisor) =>
        Computed(this, divisor, static (a, b) => Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator));

    // Both projects that compile this check for overflow.
    private static ExactNumber Computed(ExactNumber left, ExactNumber right, Func<ExactNumber, ExactNumber, ExactNumber> compute)
    {
        try
        {
            return left.Denominator == 0 || right.Denominator == 0 ? TooLarge : compute(left, right);
        }
        catch (OverflowException)
        {
            return TooLarge;
        }
    }
}
