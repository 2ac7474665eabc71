using System.Globalization;
using System.Numerics;

namespace MedPool.Reference;

/// <summary>
/// A fraction of big integers, always in lowest terms, the denominator above zero. Nothing is ever rounded but by <see cref="Round"/> and <see cref="Floor"/>.
/// </summary>
public readonly record struct Rational
{
    private readonly BigInteger _denominatorLessOne;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfZero(denominator);
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorLessOne + 1;

    public static Rational Zero => default;

    public static Rational One => new(1, 1);

    public static implicit operator Rational(BigInteger whole) => new(whole, 1);

    public static implicit operator Rational(int whole) => new(whole, 1);

    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator *(Rational left, Rational right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Rational left, Rational right) => (left - right).Numerator.Sign < 0;

    public static bool operator >(Rational left, Rational right) => (left - right).Numerator.Sign > 0;

    public static Rational Min(Rational left, Rational right) => right < left ? right : left;

    public static Rational Max(Rational left, Rational right) => right > left ? right : left;

    /// <summary>The largest whole number not above it.</summary>
    public BigInteger Floor()
    {
        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The nearest whole number; a half goes away from zero (四舍五入).</summary>
    public BigInteger Round() =>
        Numerator.Sign < 0 ? -new Rational(-Numerator, Denominator).Round() : (this + new Rational(1, 2)).Floor();

    /// <summary>Reads <c>0.05</c>, <c>3</c>, <c>2/9</c> or <c>2:8</c> (the latter two as a quotient).</summary>
    public static Rational Parse(string text)
    {
        int bar = text.AsSpan().IndexOfAny('/', ':');
        if (bar >= 0)
        {
            return new(Whole(text[..bar]), Whole(text[(bar + 1)..]));
        }

        int point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? new(Whole(text), 1)
            : new(Whole(text[..point] + text[(point + 1)..]), BigInteger.Pow(10, text.Length - point - 1));
    }

    private static BigInteger Whole(string text) => BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
