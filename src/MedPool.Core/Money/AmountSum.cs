using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using MedPool.Json;

namespace MedPool;

/// <summary>A sum of amounts in whole fen, in 128 bits: many areas together can exceed what one <see cref="Fen"/> holds. The default value is 0.00.</summary>
/// <param name="Value">The sum in fen.</param>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(AmountSumConverter))]
public readonly record struct AmountSum(Int128 Value) : IComparable<AmountSum>
{
    /// <summary>An amount as a sum.</summary>
    public AmountSum(Fen amount)
        : this((Int128)amount.Value)
    {
    }

    /// <summary>Adds an amount.</summary>
    public static AmountSum operator +(AmountSum sum, Fen amount) => new(sum.Value + amount.Value);

    /// <summary>Adds two sums.</summary>
    public static AmountSum operator +(AmountSum left, AmountSum right) => new(left.Value + right.Value);

    /// <summary>Subtracts a sum.</summary>
    public static AmountSum operator -(AmountSum left, AmountSum right) => new(left.Value - right.Value);

    /// <summary>Whether a sum is below another.</summary>
    public static bool operator <(AmountSum left, AmountSum right) => left.Value < right.Value;

    /// <summary>Whether a sum is above another.</summary>
    public static bool operator >(AmountSum left, AmountSum right) => left.Value > right.Value;

    /// <summary>Whether a sum is at most another.</summary>
    public static bool operator <=(AmountSum left, AmountSum right) => left.Value <= right.Value;

    /// <summary>Whether a sum is at least another.</summary>
    public static bool operator >=(AmountSum left, AmountSum right) => left.Value >= right.Value;

    /// <summary>The smaller of two sums.</summary>
    public static AmountSum Min(AmountSum left, AmountSum right) => left < right ? left : right;

    /// <summary>Reads a sum as it is written: optional <c>-</c>, digits, <c>.</c> and two digits.</summary>
    /// <exception cref="FormatException">The text is not such a sum.</exception>
    public static AmountSum Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool sound = text.Length > 3
            && text[^3] == '.'
            && Int128.TryParse(text.Remove(text.Length - 3, 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        return sound
            ? new AmountSum(Int128.Parse(text.Remove(text.Length - 3, 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
            : throw new FormatException($"'{text}' is not a sum of amounts.");
    }

    /// <inheritdoc/>
    public int CompareTo(AmountSum other) => Value.CompareTo(other.Value);

    /// <summary>The sum in yuan with two decimals.</summary>
    public override string ToString()
    {
        Int128 size = Int128.Abs(Value);
        return string.Create(CultureInfo.InvariantCulture, $"{(Value < 0 ? "-" : "")}{size / 100}.{(int)(size % 100):D2}");
    }
}
