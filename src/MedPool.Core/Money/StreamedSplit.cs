namespace MedPool;

/// <summary>
/// The split of <see cref="Apportion"/> over weights that are too many to hold: they are read several times, always in the same order. A first reading gives the whole fen
/// and counts the remainders by their first sixteen bits; further ones find the remainder from which on a party gets one of the fen left over, as soon as those that begin
/// alike are few enough to be sorted. Holds a megabyte or two whatever the number.
/// </summary>
internal sealed class StreamedSplit
{
    private const int DigitBits = 16;
    private const int Digits = 1 << DigitBits;

    private readonly UInt128 _total;
    private readonly UInt128 _sum;
    private readonly UInt128 _last; // Who has a larger remainder gets a fen; of those who have as much, the first so many.
    private readonly long _ties;

    private StreamedSplit(UInt128 total, UInt128 sum, UInt128 last, long ties) => (_total, _sum, _last, _ties) = (total, sum, last, ties);

    /// <summary>Finds who gets what.</summary>
    /// <param name="total">The amount to split, not negative.</param>
    /// <param name="sum">The sum of the weights; above zero unless the total is zero.</param>
    /// <param name="weights">Reads the weights anew, none negative.</param>
    public static StreamedSplit Of(Fen total, Int128 sum, Func<IEnumerable<long>> weights)
    {
        var split = new StreamedSplit((UInt128)total.Value, (UInt128)sum, UInt128.MaxValue, ties: 0);
        return total == Fen.Zero ? split : split.WithOddFen(weights);
    }

    /// <summary>Items with their parts, in the order in which the weights were read.</summary>
    public IEnumerable<(T Item, Fen Part)> Parts<T>(IEnumerable<T> items, Func<T, long> weight)
    {
        long ties = _ties;
        foreach (T item in items)
        {
            (UInt128 part, UInt128 remainder) = Quota(weight(item));
            bool odd = remainder > _last || (remainder == _last && ties-- > 0);
            yield return (item, new Fen((long)part + (odd ? 1 : 0)));
        }
    }

    private StreamedSplit WithOddFen(Func<IEnumerable<long>> weights)
    {
        var counts = new long[Digits];
        int shift = TopShift();
        long left = CountFirst(weights(), shift, counts);
        for (UInt128 prefix = 0; left > 0; shift -= DigitBits)
        {
            int digit = Digits - 1;
            for (; counts[digit] < left; digit--)
            {
                left -= counts[digit];
            }

            prefix = prefix << DigitBits | (UInt128)digit;
            if (shift == 0)
            {
                return new StreamedSplit(_total, _sum, prefix, left);
            }

            if (counts[digit] <= Digits)
            {
                return Among(Beginning(weights(), prefix, shift), (int)left);
            }

            Array.Clear(counts);
            foreach (UInt128 remainder in Beginning(weights(), prefix, shift))
            {
                counts[(int)(remainder >> (shift - DigitBits) & (Digits - 1))]++;
            }
        }

        return this;
    }

    // Counts remainders by their first digit, and returns how many fen are left over: fewer than the parties.
    private long CountFirst(IEnumerable<long> weights, int shift, long[] counts)
    {
        UInt128 left = _total;
        foreach (long weight in weights)
        {
            (UInt128 part, UInt128 remainder) = Quota(weight);
            left -= part;
            counts[(int)(remainder >> shift)]++;
        }

        return (long)left;
    }

    // The remainders that begin with the digits found so far.
    private IEnumerable<UInt128> Beginning(IEnumerable<long> weights, UInt128 prefix, int shift) =>
        weights.Select(weight => Quota(weight).Remainder).Where(remainder => remainder >> shift == prefix);

    // Few enough remainders to sort: the last that gets one of the fen left over.
    private StreamedSplit Among(IEnumerable<UInt128> remainders, int left)
    {
        UInt128[] sorted = [.. remainders];
        Array.Sort(sorted);
        UInt128 last = sorted[^left];
        return new StreamedSplit(_total, _sum, last, left - sorted.Count(remainder => remainder > last));
    }

    // Remainders are below the sum: its first digit is the first that can differ.
    private int TopShift() => (128 - 1 - (int)UInt128.LeadingZeroCount(_sum)) / DigitBits * DigitBits;

    // Total and weight have 63 bits each, so that the product fits.
    private (UInt128 Part, UInt128 Remainder) Quota(long weight) =>
        _total == 0 ? (UInt128.Zero, UInt128.Zero) : UInt128.DivRem(_total * (ulong)weight, _sum);
}
