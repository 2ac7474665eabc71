using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance.Buffers;

namespace MedPool;

/// <summary>
/// Splits an amount by weights, exactly (最大余额法). Party i's quota is total × wᵢ / Σw; each gets the whole fen of its quota, and the fen left
/// over go one each to the parties with the largest fractions, of equal fractions to the earlier party. The parts add up to the
/// total, and none is a fen or more from its quota.
/// </summary>
/// <remarks>
/// The total must not be negative, nor a weight; a total above zero needs a weight above zero; a total of zero gives zeros whatever the
/// weights. Allocates nothing (more than 32 parties borrow pooled memory), takes n·log n at most, and is safe on any thread.
/// </remarks>
public static class Apportion
{
    /// <summary>Splits an amount by whole-number weights.</summary>
    /// <param name="total">The amount to split, not negative.</param>
    /// <param name="weights">The weights, not negative, in the order of the parties.</param>
    /// <param name="parts">Receives the parts; as long as <paramref name="weights"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The total or a weight is negative.</exception>
    /// <exception cref="ArgumentException">The lengths differ, or the total is above zero and every weight is zero.</exception>
    public static void Split(Fen total, ReadOnlySpan<long> weights, Span<Fen> parts)
    {
        if (Prepare(total, weights.Length, parts))
        {
            return;
        }

        Int128 sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += NotNegative(weights[i], i);
        }

        LargestRemainder.Split((ulong)total.Value, weights, Positive(sum, total), parts);
    }

    /// <summary>Splits an amount by whole-number weights.</summary>
    /// <inheritdoc cref="Split(Fen, ReadOnlySpan{long}, Span{Fen})"/>
    /// <returns>The parts, in the order of the weights.</returns>
    public static Fen[] Split(Fen total, ReadOnlySpan<long> weights)
    {
        var parts = new Fen[weights.Length];
        Split(total, weights, parts);
        return parts;
    }

    /// <summary>Splits an amount in proportion to other amounts.</summary>
    /// <inheritdoc cref="Split(Fen, ReadOnlySpan{long}, Span{Fen})"/>
    /// <param name="weights">The amounts, not negative, in the order of the parties; may be the same memory as <paramref name="parts"/>.</param>
    public static void Split(Fen total, ReadOnlySpan<Fen> weights, Span<Fen> parts) => Split(total, MemoryMarshal.Cast<Fen, long>(weights), parts);

    /// <summary>Splits an amount by weights that are sums of amounts.</summary>
    /// <inheritdoc cref="Split(Fen, ReadOnlySpan{long}, Span{Fen})"/>
    /// <exception cref="OverflowException">The sum of the weights leaves 127 bits.</exception>
    public static void Split(Fen total, ReadOnlySpan<Int128> weights, Span<Fen> parts)
    {
        if (Prepare(total, weights.Length, parts))
        {
            return;
        }

        Int128 sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += NotNegative(weights[i], i);
        }

        LargestRemainder.Split((ulong)total.Value, weights, Positive(sum, total), parts);
    }

    /// <summary>Splits an amount by exact rational weights; they need not add up to 1.</summary>
    /// <inheritdoc cref="Split(Fen, ReadOnlySpan{long}, Span{Fen})"/>
    /// <exception cref="OverflowException">Over their common denominator, the weights leave 127 bits. Decimals never do.</exception>
    public static void Split(Fen total, ReadOnlySpan<Rate> weights, Span<Fen> parts)
    {
        if (Prepare(total, weights.Length, parts))
        {
            return;
        }

        bool few = weights.Length <= LargestRemainder.StackLimit;
        using SpanOwner<Int128> rented = few ? SpanOwner<Int128>.Empty : SpanOwner<Int128>.Allocate(weights.Length);
        Span<Int128> whole = few ? stackalloc Int128[LargestRemainder.StackLimit] : rented.Span;
        whole = whole[..weights.Length];
        CommonDenominator.Scale(weights, whole);
        Split(total, whole, parts);
    }

    // True when there is nothing to split and the parts are already zero.
    private static bool Prepare(Fen total, int weights, Span<Fen> parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total.Value, nameof(total));
        if (parts.Length != weights)
        {
            throw new ArgumentException($"There are {weights} weights but room for {parts.Length} parts.", nameof(parts));
        }

        if (total.Value == 0)
        {
            parts.Clear();
            return true;
        }

        return false;
    }

    private static Int128 NotNegative(Int128 weights, int index) =>
        weights >= 0 ? weights : throw new ArgumentOutOfRangeException(nameof(weights), $"Weight {index} is negative.");

    private static UInt128 Positive(Int128 weights, Fen total) =>
        weights > 0 ? (UInt128)weights : throw new ArgumentException($"{total} cannot be split: every weight is zero.", nameof(weights));
}
