using MedPool.Internals;

namespace MedPool.Tests.PolicyDocuments.Reading;

/// <summary>Rates as policies write them.</summary>
public sealed class RateTextTests
{
    [Theory]
    [InlineData("0.05", 1, 20)]
    [InlineData("1", 1, 1)]
    [InlineData("0.000000001", 1, 1_000_000_000)]
    [InlineData("1/12", 1, 12)]
    [InlineData("3/36", 1, 12)]
    public void TryRead_ARate_IsExact(string text, long numerator, long denominator)
    {
        Assert.Null(RateText.TryRead(text, out Rate rate));
        Assert.Equal(new Rate(numerator, denominator), rate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0,05")]
    [InlineData("5%")]
    [InlineData("5:5")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1e-3")]
    [InlineData("0.0000000001")]
    [InlineData("1/0")]
    [InlineData("1/10000000001")]
    [InlineData("０.５")]
    [InlineData("99999999999999999999")]
    public void TryRead_AnythingElse_SaysWhatIsWrong(string text) => Assert.NotNull(RateText.TryRead(text, out _));

    [Fact]
    public void IsBelow_LargeRatesWithLongDenominators_DoesNotOverflow()
    {
        var larger = new Rate(119_999_999_999, 1_000_000_000);
        var smaller = new Rate(119_999_999_998, 1_000_000_000);

        Assert.True(RateText.IsBelow(smaller, larger));
        Assert.False(RateText.IsBelow(larger, smaller));
        Assert.False(RateText.IsBelow(larger, larger));
    }
}
