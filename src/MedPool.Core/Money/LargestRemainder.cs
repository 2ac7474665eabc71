using System.Numerics;
using CommunityToolkit.HighPerformance.Buffers;

namespace MedPool;

/// <summary>The arithmetic of <see cref="Apportion"/>, once its arguments are known to be good: total and sum above zero, no weight negative.</summary>
internal static class LargestRemainder
{
    /// <summary>Up to so many parties, the remainders live on the stack.</summary>
    public const int StackLimit = 32;

    // How total × weight ÷ sum is found: in one division, or bit by bit where the product leaves 128 bits.
    private interface IQuotient<TWide>
    {
        static abstract (TWide Quotient, TWide Remainder) Of(TWide total, TWide weight, TWide sum);
    }

    /// <summary>Splits in 64 bits when the widest product fits, else in 128, else bit by bit.</summary>
    public static void Split<TWeight>(ulong total, ReadOnlySpan<TWeight> weights, UInt128 sum, Span<Fen> parts)
        where TWeight : unmanaged, IBinaryInteger<TWeight>
    {
        if (sum <= ulong.MaxValue && Math.BigMul(total, (ulong)sum, out ulong _) == 0)
        {
            SplitIn<TWeight, ulong, Division<ulong>>(total, weights, (ulong)sum, parts);
        }
        else if ((int)UInt128.LeadingZeroCount(sum) + BitOperations.LeadingZeroCount(total) >= 64) // Their bits together are 128 at most.
        {
            SplitIn<TWeight, UInt128, Division<UInt128>>(total, weights, sum, parts);
        }
        else
        {
            SplitIn<TWeight, UInt128, BitByBit>(total, weights, sum, parts);
        }
    }

    /// <summary>total × weight ÷ sum, rounded half up, of any size; the weight is below the sum, and the sum below 2^127.</summary>
    public static long Rounded(ulong total, UInt128 weight, UInt128 sum)
    {
        (UInt128 quotient, UInt128 rest) = BitByBit.Of(total, weight, sum);
        return (long)quotient + (rest >= sum - rest ? 1 : 0);
    }

    private static void SplitIn<TWeight, TWide, TQuotient>(TWide total, ReadOnlySpan<TWeight> weights, TWide sum, Span<Fen> parts)
        where TWeight : unmanaged, IBinaryInteger<TWeight>
        where TWide : unmanaged, IBinaryInteger<TWide>
        where TQuotient : struct, IQuotient<TWide>
    {
        bool few = weights.Length <= StackLimit;
        using SpanOwner<TWide> rented = few ? SpanOwner<TWide>.Empty : SpanOwner<TWide>.Allocate(2 * weights.Length);
        Span<TWide> remainders = few ? stackalloc TWide[StackLimit] : rented.Span;
        TWide left = total;
        for (int i = 0; i < weights.Length; i++)
        {
            (TWide part, remainders[i]) = TQuotient.Of(total, TWide.CreateTruncating(weights[i]), sum);
            parts[i] = new Fen(long.CreateTruncating(part));
            left -= part;
        }

        if (few)
        {
            HandOutFew(int.CreateTruncating(left), remainders[..weights.Length], parts);
        }
        else
        {
            HandOutMany(int.CreateTruncating(left), remainders[..weights.Length], remainders.Slice(weights.Length, weights.Length), parts);
        }
    }

    // The fen left over are fewer than the parties with a remainder, so each gets one at most and none without a remainder gets any.
    private static void HandOutFew<TWide>(int left, Span<TWide> remainders, Span<Fen> parts)
        where TWide : IBinaryInteger<TWide>
    {
        for (; left > 0; left--)
        {
            int largest = 0;
            for (int i = 1; i < remainders.Length; i++)
            {
                largest = remainders[i] > remainders[largest] ? i : largest; // Equal: the earlier stays.
            }

            remainders[largest] = TWide.Zero;
            parts[largest] += new Fen(1);
        }
    }

    private static void HandOutMany<TWide>(int left, ReadOnlySpan<TWide> remainders, Span<TWide> sorted, Span<Fen> parts)
        where TWide : IBinaryInteger<TWide>
    {
        if (left == 0)
        {
            return;
        }

        remainders.CopyTo(sorted);
        sorted.Sort();
        TWide last = sorted[^left]; // Who has more gets one; who has as much gets one while there are any.
        int above = sorted.Length - 1;
        while (above >= 0 && sorted[above] > last)
        {
            above--;
        }

        int ties = left - (sorted.Length - 1 - above);
        for (int i = 0; i < remainders.Length; i++)
        {
            if (remainders[i] > last || (remainders[i] == last && ties-- > 0))
            {
                parts[i] += new Fen(1);
            }
        }
    }

    private readonly struct Division<TWide> : IQuotient<TWide>
        where TWide : IBinaryInteger<TWide>
    {
        public static (TWide Quotient, TWide Remainder) Of(TWide total, TWide weight, TWide sum) => TWide.DivRem(total * weight, sum);
    }

    // Long division by the bits of the total: nothing on the way is as large as twice the sum, which is below 2^127.
    private readonly struct BitByBit : IQuotient<UInt128>
    {
        private const int Bits = 64;

        public static (UInt128 Quotient, UInt128 Remainder) Of(UInt128 total, UInt128 weight, UInt128 sum)
        {
            UInt128 quotient = 0;
            UInt128 rest = 0;
            for (int bit = Bits - 1; bit >= 0; bit--)
            {
                (quotient, rest) = Take(2 * quotient, 2 * rest, sum);
                if (((total >> bit) & 1) != 0)
                {
                    (quotient, rest) = Take(quotient, rest + weight, sum);
                }
            }

            return (quotient, rest);
        }

        private static (UInt128 Quotient, UInt128 Remainder) Take(UInt128 quotient, UInt128 rest, UInt128 sum) =>
            rest >= sum ? (quotient + 1, rest - sum) : (quotient, rest);
    }
}
