using System.Numerics;
using FsCheck;
using FsCheck.Xunit;

namespace MedPool.Tests.Money;

public class RoundingTests
{
    [Theory]
    [InlineData(5, 2, 3)]
    [InlineData(-5, 2, -3)]
    [InlineData(4, 3, 1)]
    [InlineData(-4, 3, -1)]
    [InlineData(5, 3, 2)]
    [InlineData(1, 2, 1)]
    [InlineData(-1, 2, -1)]
    [InlineData(49, 100, 0)]
    [InlineData(0, 7, 0)]
    [InlineData(long.MinValue, 1, long.MinValue)]
    [InlineData(long.MaxValue, 2, 4611686018427387904)]
    public void ToFen_OfAQuotient_RoundsHalfAwayFromZero(long numerator, long denominator, long expected)
    {
        Assert.Equal(new Fen(expected), Rounding.ToFen(numerator, denominator));
        Int128 wide = (Int128)1 << 60;
        Assert.Equal(new Fen(expected), Rounding.ToFen(numerator * wide, denominator * wide));
    }

    [Property]
    public bool ToFen_AnyQuotient_IsTheNearestFen(long high, long low, PositiveInt denominator)
    {
        Int128 numerator = ((Int128)high << 20) + (low & 0xFFFFF);
        Int128 divisor = ((Int128)denominator.Get << 25) + 1;
        BigInteger twice = BigInteger.Abs((2 * (BigInteger)Rounding.ToFen(numerator, divisor).Value * (BigInteger)divisor) - (2 * (BigInteger)numerator));
        return twice <= (BigInteger)divisor;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void ToFen_OverNothing_IsAnError(long denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.ToFen(1, denominator));

    [Fact]
    public void ToFen_BeyondSixtyFourBits_Throws() =>
        Assert.Throws<OverflowException>(() => Rounding.ToFen((Int128)long.MaxValue + 1, 1));
}
