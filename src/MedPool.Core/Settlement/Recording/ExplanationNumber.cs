using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using MedPool.Json;

namespace MedPool;

/// <summary>A number of an explanation: an exact fraction with its unit. Immutable; equal when value and unit are.</summary>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(ExplanationNumberConverter))]
public readonly record struct ExplanationNumber
{
    private const int DecimalsMax = 9;
    private readonly Int128 _denominatorLessOne; // So that the default value is 0/1.

    /// <summary>Makes the number <paramref name="numerator"/> / <paramref name="denominator"/>.</summary>
    /// <param name="numerator">The numerator, in yuan, months, persons or whole numbers.</param>
    /// <param name="denominator">The denominator, above zero.</param>
    /// <param name="unit">What it counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not above zero.</exception>
    public ExplanationNumber(Int128 numerator, Int128 denominator, ExplanationUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, Int128.One);
        Int128 divisor = GreatestCommonDivisor(Int128.Abs(numerator), denominator);
        (Numerator, _denominatorLessOne, Unit) = (numerator / divisor, (denominator / divisor) - 1, unit);
    }

    /// <summary>The numerator, in lowest terms; it carries the sign.</summary>
    public Int128 Numerator { get; }

    /// <summary>The denominator, in lowest terms; at least 1.</summary>
    public Int128 Denominator => _denominatorLessOne + 1;

    /// <summary>What it counts.</summary>
    public ExplanationUnit Unit { get; }

    /// <summary>An amount.</summary>
    public static ExplanationNumber Of(Fen amount) => Hundredths(amount.Value, ExplanationUnit.Amount);

    /// <summary>A sum of amounts.</summary>
    public static ExplanationNumber Of(AmountSum sum) => Hundredths(sum.Value, ExplanationUnit.Amount);

    /// <summary>Changes the sign.</summary>
    public static ExplanationNumber operator -(ExplanationNumber number) => new(-number.Numerator, number.Denominator, number.Unit);

    /// <summary>A rate, or a number of months.</summary>
    public static ExplanationNumber Of(Rate rate, ExplanationUnit unit = ExplanationUnit.Rate) => new(rate.Numerator, rate.Denominator, unit);

    /// <summary>A number in hundredths: fen, or hundredths of a month.</summary>
    public static ExplanationNumber Hundredths(Int128 hundredths, ExplanationUnit unit) => new(hundredths, 100, unit);

    /// <summary>The number in hundredths: fen of an amount.</summary>
    internal Int128 ToHundredths() => Numerator * 100 / Denominator;

    /// <summary>Reads a number as <see cref="ToString"/> writes it.</summary>
    /// <exception cref="FormatException">The text is not a decimal or a fraction.</exception>
    public static ExplanationNumber Parse(string text, ExplanationUnit unit)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] terms = text.Split('/');
        string[] parts = terms[0].Split('.');
        string digits = string.Concat(parts);
        Int128 denominator = 1;
        bool isSound = terms.Length <= 2
            && parts.Length <= 2
            && (parts.Length == 1 || terms.Length == 1)
            && Int128.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            && (terms.Length == 1 || (Int128.TryParse(terms[1], NumberStyles.None, CultureInfo.InvariantCulture, out denominator) && denominator > 0));
        if (!isSound)
        {
            throw new FormatException($"'{text}' is not a number; numbers are written like 12.50 or 1/3.");
        }

        for (int i = parts.Length == 2 ? parts[1].Length : 0; i > 0; i--)
        {
            denominator *= 10;
        }

        return new ExplanationNumber(Int128.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), denominator, unit);
    }

    /// <summary>
    /// The number as a decimal, with two digits after the point for amounts and months; as a fraction such as <c>1/3</c> where no decimal of up to nine
    /// digits is exact.
    /// </summary>
    public override string ToString()
    {
        int decimals = Unit is ExplanationUnit.Amount or ExplanationUnit.Months ? 2 : 0;
        Int128 scale = decimals == 2 ? 100 : 1;
        while (scale % Denominator != 0 && decimals < DecimalsMax)
        {
            scale *= 10;
            decimals++;
        }

        if (scale % Denominator != 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
        }

        Int128 scaled = Int128.Abs(Numerator) * (scale / Denominator);
        string whole = string.Create(CultureInfo.InvariantCulture, $"{(Numerator < 0 ? "-" : "")}{scaled / scale}");
        return decimals == 0 ? whole : $"{whole}.{(scaled % scale).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0')}";
    }

    private static Int128 GreatestCommonDivisor(Int128 left, Int128 right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left == 0 ? 1 : left;
    }
}
