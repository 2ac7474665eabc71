using System.Diagnostics;
using System.Text.Json.Serialization;
using MedPool.Json;

namespace MedPool;

/// <summary>
/// An amount of money in whole fen (分, 0.01 yuan), as a signed 64-bit count. The default value is 0.00.
/// Addition and subtraction are exact and throw <see cref="OverflowException"/> rather than wrap.
/// </summary>
/// <remarks>There is no product of two amounts: it means nothing in this domain. A share of an amount is taken with a <see cref="Rate"/>.</remarks>
/// <param name="Value">The amount in fen.</param>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(FenConverter))]
public readonly partial record struct Fen(long Value) : IComparable<Fen>
{
    /// <summary>0.00.</summary>
    public static Fen Zero => default;

    /// <summary>Adds two amounts.</summary>
    /// <exception cref="OverflowException">The sum leaves 64 bits.</exception>
    public static Fen operator +(Fen left, Fen right) => new(checked(left.Value + right.Value));

    /// <summary>Subtracts an amount.</summary>
    /// <exception cref="OverflowException">The difference leaves 64 bits.</exception>
    public static Fen operator -(Fen left, Fen right) => new(checked(left.Value - right.Value));

    /// <summary>Changes the sign.</summary>
    /// <exception cref="OverflowException">The amount is <see cref="long.MinValue"/> fen.</exception>
    public static Fen operator -(Fen amount) => new(checked(-amount.Value));

    /// <summary>Whether <paramref name="left"/> is the smaller amount.</summary>
    public static bool operator <(Fen left, Fen right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> is the larger amount.</summary>
    public static bool operator >(Fen left, Fen right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> is not the larger amount.</summary>
    public static bool operator <=(Fen left, Fen right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> is not the smaller amount.</summary>
    public static bool operator >=(Fen left, Fen right) => left.Value >= right.Value;

    /// <summary>The larger of two amounts.</summary>
    public static Fen Max(Fen left, Fen right) => left.Value >= right.Value ? left : right;

    /// <summary>The smaller of two amounts.</summary>
    public static Fen Min(Fen left, Fen right) => left.Value <= right.Value ? left : right;

    /// <inheritdoc/>
    public int CompareTo(Fen other) => Value.CompareTo(other.Value);
}
