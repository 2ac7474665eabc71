using System.Diagnostics;
using System.Text.Json.Serialization;
using MedPool.Json;

namespace MedPool;

/// <summary>
/// A rate, share or ratio as an exact rational number (比例): a decimal of up to nine fractional digits, or a pair such as
/// <c>2:8</c> or <c>1/360</c>. Always in lowest terms with a positive denominator, so that equal rates compare equal.
/// The default value is 0.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(RateConverter))]
public readonly partial struct Rate : IEquatable<Rate>
{
    private readonly long _denominatorLessOne; // So that default(Rate) is 0/1.

    /// <summary>Makes the rate <paramref name="numerator"/> / <paramref name="denominator"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive, or the numerator is <see cref="long.MinValue"/>.</exception>
    public Rate(long numerator, long denominator)
    {
        if (denominator <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "A rate needs a positive denominator.");
        }

        if (numerator == long.MinValue)
        {
            throw new ArgumentOutOfRangeException(nameof(numerator), numerator, "A rate's numerator must be above long.MinValue.");
        }

        long divisor = GreatestCommonDivisor(Math.Abs(numerator), denominator);
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>0.</summary>
    public static Rate Zero => default;

    /// <summary>1, or 100%.</summary>
    public static Rate One => new(1, 1);

    /// <summary>The numerator, in lowest terms; it carries the sign.</summary>
    public long Numerator { get; }

    /// <summary>The denominator, in lowest terms; at least 1.</summary>
    public long Denominator => _denominatorLessOne + 1;

    /// <summary>Whether two rates are the same number.</summary>
    public static bool operator ==(Rate left, Rate right) => left.Equals(right);

    /// <summary>Whether two rates are different numbers.</summary>
    public static bool operator !=(Rate left, Rate right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Rate other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Numerator.GetHashCode() * 397) ^ _denominatorLessOne.GetHashCode());

    private static long GreatestCommonDivisor(long left, long right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left == 0 ? 1 : left;
    }
}
