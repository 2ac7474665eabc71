using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Kernels;

namespace MedPool.Tests.Settlement;

/// <summary>The kernel's 64-bit ways give what the definitions in wider numbers give.</summary>
public class KernelMathTests
{
    private static readonly Gen<long> Longs = Gen.OneOf(
        Gen.Choose(-1_000, 1_000).Select(static number => (long)number),
        ArbMap.Default.GeneratorFor<long>().Where(static number => number != long.MinValue),
        Gen.Elements(0L, 1L, -1L, 99_999_999_999_999_999L, -99_999_999_999_999_999L));

    [Property]
    public Property RoundedQuotient_AnyNumbers_IsTheOneRounding() =>
        Prop.ForAll(Longs.ToArbitrary(), Gen.Choose(0, 100_000).ToArbitrary(), Longs.ToArbitrary(), static (amount, multiplier, divisor) =>
        {
            long positive = Math.Max(1, Math.Abs(divisor));
            BigInteger twice = BigInteger.Abs((BigInteger)amount * multiplier) * 2;
            BigInteger expected = (twice + positive) / ((BigInteger)positive * 2) * amount.CompareTo(0);
            return expected > long.MaxValue || expected < long.MinValue
                ? Throws<OverflowException>(() => KernelMath.RoundedQuotient(amount, multiplier, positive))
                : KernelMath.RoundedQuotient(amount, multiplier, positive) == expected;
        });

    // 2.5 fen is 3, -2.5 fen is -3 (half away from zero); 2.4 is 2.
    [Theory]
    [InlineData(5, 1, 2, 3)]
    [InlineData(-5, 1, 2, -3)]
    [InlineData(12, 1, 5, 2)]
    [InlineData(0, 7, 3, 0)]
    [InlineData(long.MaxValue, 2, 2, long.MaxValue)]
    public void RoundedQuotient_Halves_GoAwayFromZero(long amount, long multiplier, long divisor, long expected) =>
        Assert.Equal(expected, KernelMath.RoundedQuotient(amount, multiplier, divisor));

    [Property]
    public Property TrySplitInTwo_AnyWeights_AgreesWithApportion() =>
        Prop.ForAll(Longs.ToArbitrary(), Longs.ToArbitrary(), Longs.ToArbitrary(), static (amount, first, second) =>
        {
            var total = new Fen(Math.Abs(amount));
            (first, second) = (Math.Abs(first) / 4, (Math.Abs(second) / 4) + 1);
            return !KernelMath.TrySplitInTwo(total, first, second, out Fen part) || part == Apportion.Split(total, [first, second])[0];
        });

    // 0.05 over 1:1: quotas 2.5 and 2.5, the odd fen to the earlier; over 45:55 quotas 2.25 and 2.75, to the second; over 55:45 to the first.
    [Theory]
    [InlineData(5, 1, 1, 3)]
    [InlineData(5, 45, 55, 2)]
    [InlineData(5, 55, 45, 3)]
    [InlineData(5, 0, 1, 0)]
    [InlineData(5, 1, 0, 5)]
    public void TrySplitInTwo_OddFen_GoesToTheLargerFraction(long amount, long first, long second, long expected)
    {
        Assert.True(KernelMath.TrySplitInTwo(new Fen(amount), first, second, out Fen part));
        Assert.Equal(new Fen(expected), part);
    }

    private static bool Throws<T>(Action action)
        where T : Exception
    {
        Assert.Throws<T>(action);
        return true;
    }
}
