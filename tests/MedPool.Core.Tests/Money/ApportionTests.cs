using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace MedPool.Tests.Money;

public class ApportionTests
{
    // 0.10 by 1:1:1 is 3.33 fen each; the fen left over goes to the first, all fractions being equal.
    // 1.00 by 1:2 is 33.33 and 66.67: the second has the larger fraction.
    // 0.05 by 5:5 is 2.5 each: the odd fen to the earlier party.
    // 0.07 by 1:1:2 is 1.75, 1.75, 3.5: floors 1, 1, 3 leave two, for the two with .75.
    [Theory]
    [InlineData(10, new long[] { 1, 1, 1 }, new long[] { 4, 3, 3 })]
    [InlineData(100, new long[] { 1, 2 }, new long[] { 33, 67 })]
    [InlineData(5, new long[] { 5, 5 }, new long[] { 3, 2 })]
    [InlineData(7, new long[] { 1, 1, 2 }, new long[] { 2, 2, 3 })]
    [InlineData(1, new long[] { 0, 3, 3 }, new long[] { 0, 1, 0 })]
    [InlineData(9, new long[] { 0, 0, 1 }, new long[] { 0, 0, 9 })]
    [InlineData(9, new long[] { 7 }, new long[] { 9 })]
    public void Split_WorkedByHand_FollowsTheLargestRemainder(long total, long[] weights, long[] expected)
    {
        Assert.Equal(expected, Apportion.Split(new Fen(total), weights).Select(part => part.Value));
        var parts = new Fen[weights.Length];
        Apportion.Split(new Fen(total), Array.ConvertAll(weights, weight => (Int128)weight << 40), parts);
        Assert.Equal(expected, parts.Select(part => part.Value));
        Apportion.Split(new Fen(total), Array.ConvertAll(weights, weight => new Rate(weight, 7)), parts);
        Assert.Equal(expected, parts.Select(part => part.Value));
    }

    [Fact]
    public void Split_ByRatesOfDifferentDenominators_IsExact()
    {
        // 1.00 by 1/2 : 1/3 : 1/6 is 50, 33.33, 16.67.
        var parts = new Fen[3];
        Apportion.Split(new Fen(100), [new Rate(1, 2), new Rate(1, 3), new Rate(1, 6)], parts);
        Assert.Equal([new Fen(50), new Fen(33), new Fen(17)], parts);
    }

    [Fact]
    public void Split_OfNothing_IsZerosWhateverTheWeights() =>
        Assert.Equal([Fen.Zero, Fen.Zero], Apportion.Split(Fen.Zero, [0, 0]));

    [Fact]
    public void Split_ImpossibleArguments_AreErrors()
    {
        Assert.Throws<ArgumentException>(() => Apportion.Split(new Fen(1), [0, 0]));
        Assert.Throws<ArgumentException>(() => Apportion.Split(new Fen(1), ReadOnlySpan<long>.Empty));
        Assert.Throws<ArgumentOutOfRangeException>(() => Apportion.Split(new Fen(-1), [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Apportion.Split(new Fen(1), [1, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Apportion.Split(new Fen(1), [new Rate(1, 2), new Rate(-1, 2)], new Fen[2]));
        Assert.Throws<ArgumentException>(() => Apportion.Split(new Fen(1), [1L, 1L], new Fen[3]));
        Assert.Throws<OverflowException>(() => Apportion.Split(new Fen(4), [Int128.MaxValue, Int128.MaxValue], new Fen[2]));
    }

    [Fact]
    public void Split_PartsInPlaceOfWeights_ReadsEachWeightFirst()
    {
        Fen[] amounts = [new(300), new(100), new(200)];
        Apportion.Split(new Fen(60), amounts, amounts);
        Assert.Equal([new Fen(30), new Fen(10), new Fen(20)], amounts);
    }

    [Fact]
    public void Split_WidestNumbers_StaysExact()
    {
        Fen[] parts = Apportion.Split(new Fen(long.MaxValue), [long.MaxValue, long.MaxValue, 1]);
        Assert.Equal((Int128)long.MaxValue, parts.Aggregate(Int128.Zero, (sum, part) => sum + part.Value));
        // With M = 2^63−1: M²/(2M+1) = 2^62 − 0.75, fraction about .25; the third's M/(2M+1) is almost .5 and takes the fen left over.
        Assert.Equal([new Fen(4611686018427387903), new Fen(4611686018427387903), new Fen(1)], parts);
    }

    // The product of total and weights has up to 190 bits; big integers say what the law gives.
    [Fact]
    public void Split_WeightsWiderThanAnyProductOf128Bits_IsTheNaiveLaw()
    {
        var random = new Random(20220101);
        for (int i = 0; i < 2_000; i++)
        {
            Int128[] weights =
            [
                .. Enumerable.Range(0, random.Next(1, 45)).Select(_ => new Int128((ulong)random.NextInt64() >> random.Next(8, 64), (ulong)random.NextInt64())),
            ];
            weights[0] += Int128.One << random.Next(60, 120);
            long total = random.NextInt64() >> random.Next(0, 40);
            var parts = new Fen[weights.Length];
            Apportion.Split(new Fen(total), weights, parts);
            Assert.Equal(Naive(total, Array.ConvertAll(weights, weight => (BigInteger)weight)), parts.Select(part => part.Value));
        }
    }

    // 40 and more parties are beyond the stack limit: the other way of handing out.
    [Property]
    public Property Split_AnyWeights_IsTheNaiveLaw() =>
        Prop.ForAll(
            (from total in Gen.Choose(0, 5_000)
             from parties in Gen.Elements(3, 40, 300)
             from largestWeight in Gen.Elements(9, int.MaxValue)
             from weights in Gen.ArrayOf(Gen.Choose(0, largestWeight), parties)
             select (total, weights)).ToArbitrary(),
            input =>
            {
                long[] weights = Array.ConvertAll(input.weights, weight => (long)weight);
                weights[^1]++; // A positive sum.
                return Apportion.Split(new Fen(input.total), weights).Select(part => part.Value).SequenceEqual(Naive(input.total, weights))
                    && Apportion.Split(new Fen(input.total + (1L << 62)), weights).Select(part => part.Value)
                        .SequenceEqual(Naive(input.total + (1L << 62), weights));
            });

    [Property]
    public bool Split_AnyWeights_AddsUpAndStaysWithinAFenOfTheQuota(NonNegativeInt total, NonEmptyArray<PositiveInt> weights)
    {
        long[] whole = Array.ConvertAll(weights.Get, weight => (long)weight.Get);
        long sum = whole.Sum();
        Fen[] parts = Apportion.Split(new Fen(total.Get), whole);
        return parts.Sum(part => part.Value) == total.Get
            && parts.Zip(whole).All(pair => Math.Abs((pair.First.Value * sum) - (total.Get * pair.Second)) < sum);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2_000)]
    public void Split_AfterWarmUp_AllocatesNothing(int parties)
    {
        long[] weights = [.. Enumerable.Range(1, parties).Select(i => (long)i * i % 1_009)];
        Rate[] rates = [.. Enumerable.Range(1, parties).Select(i => new Rate(i % 7, 1_000))];
        var parts = new Fen[parties];
        Assert.Equal(0, Allocations.Of(() => SplitAll(weights, rates, parts), times: 100));
    }

    private static void SplitAll(long[] weights, Rate[] rates, Fen[] parts)
    {
        Apportion.Split(new Fen(123_456_789), weights, parts);
        Apportion.Split(new Fen(long.MaxValue), weights, parts);
        Apportion.Split(new Fen(123_456_789), rates, parts);
    }

    // The law of the text, word for word, in rationals: floors, then one fen each by fraction, then by position.
    private static long[] Naive(long total, long[] weights) => Naive(total, Array.ConvertAll(weights, weight => (BigInteger)weight));

    private static long[] Naive(long total, BigInteger[] weights)
    {
        BigInteger sum = weights.Aggregate(BigInteger.Zero, (left, right) => left + right);
        long[] parts = [.. weights.Select(weight => (long)(total * weight / sum))];
        IEnumerable<int> byFraction = Enumerable.Range(0, weights.Length)
            .OrderByDescending(i => total * weights[i] % sum)
            .ThenBy(i => i)
            .Take((int)(total - parts.Sum()));
        foreach (int i in byFraction)
        {
            parts[i]++;
        }

        return parts;
    }
}
