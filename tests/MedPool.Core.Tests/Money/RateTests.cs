using FsCheck;
using FsCheck.Xunit;

namespace MedPool.Tests.Money;

public class RateTests
{
    [Theory]
    [InlineData("0", 0, 1)]
    [InlineData("1", 1, 1)]
    [InlineData("0.05", 1, 20)]
    [InlineData("-0.5", -1, 2)]
    [InlineData("0.000000001", 1, 1_000_000_000)]
    [InlineData("2:8", 1, 4)]
    [InlineData("1/360", 1, 360)]
    [InlineData("9223372036854775807", long.MaxValue, 1)]
    public void Parse_ARate_IsExact(string text, long numerator, long denominator)
    {
        Assert.Equal(new Rate(numerator, denominator), Rate.Parse(text));
        Assert.True(Rate.TryParse(text, out Rate rate));
        Assert.Equal(numerator, rate.Numerator);
        Assert.Equal(denominator, rate.Denominator);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("0.")]
    [InlineData(".5")]
    [InlineData("0.0000000001")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("1:2:3")]
    [InlineData("1.5/2")]
    [InlineData("5%")]
    [InlineData("1e-3")]
    [InlineData(" 1")]
    [InlineData("０.5")]
    [InlineData("9223372036854775808")]
    public void Parse_AnythingElse_IsRejectedWithAReason(string text)
    {
        Assert.False(Rate.TryParse(text, out Rate rate));
        Assert.Equal(Rate.Zero, rate);
        Assert.Contains("is not a rate: ", Assert.Throws<FormatException>(() => Rate.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 20, "0.05")]
    [InlineData(-1, 2, "-0.5")]
    [InlineData(1, 360, "1/360")]
    [InlineData(-1, 3, "-1/3")]
    [InlineData(7, 1, "7")]
    [InlineData(-5, 4, "-1.25")]
    [InlineData(1, 1_000_000_000, "0.000000001")]
    [InlineData(long.MaxValue, 2, "9223372036854775807/2")]
    public void ToString_OfARate_IsADecimalWhereThatIsExact(long numerator, long denominator, string expected) =>
        Assert.Equal(expected, new Rate(numerator, denominator).ToString());

    [Property]
    public bool Text_RoundTrip_IsTheSameRate(int numerator, PositiveInt denominator) =>
        Rate.Parse(new Rate(numerator, denominator.Get).ToString()) == new Rate(numerator, denominator.Get);

    [Property]
    public bool Arithmetic_OfRates_IsThatOfRationals((int Numerator, PositiveInt Denominator) first, (int Numerator, PositiveInt Denominator) second)
    {
        Rate left = new(first.Numerator, first.Denominator.Get);
        Rate right = new(second.Numerator, second.Denominator.Get);
        return left + right == right + left
            && left + right - right == left
            && left * right == right * left
            && (left + right) * new Rate(2, 3) == (left * new Rate(2, 3)) + (right * new Rate(2, 3))
            && (left < right) == ((long)first.Numerator * second.Denominator.Get < (long)second.Numerator * first.Denominator.Get);
    }

    [Fact]
    public void Sum_OfExactThirds_IsOne() => Assert.Equal(Rate.One, new Rate(1, 3) + new Rate(1, 3) + new Rate(1, 3));

    [Fact]
    public void Product_BeyondSixtyFourBits_Throws() =>
        Assert.Throws<OverflowException>(() => new Rate(long.MaxValue, 1) * new Rate(long.MaxValue, 1));

    // 20% of 0.13 is 2.6 fen, which rounds to 3; of -0.13, to -3.
    [Theory]
    [InlineData(13, "0.2", 3)]
    [InlineData(-13, "0.2", -3)]
    [InlineData(5, "1/2", 3)]
    [InlineData(-5, "1/2", -3)]
    [InlineData(long.MaxValue, "1", long.MaxValue)]
    public void RoundedShare_OfAnAmount_RoundsOnceHalfAwayFromZero(long fen, string rate, long expected) =>
        Assert.Equal(new Fen(expected), new Fen(fen).RoundedShare(Rate.Parse(rate)));
}
