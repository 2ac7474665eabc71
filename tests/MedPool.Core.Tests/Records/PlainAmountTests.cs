using System.Text;
using FsCheck;
using FsCheck.Xunit;
using MedPool.Internals;

namespace MedPool.Tests.Records;

/// <summary>The short way of parsing amounts accepts nothing that the definition does not, and gives the same fen.</summary>
public class PlainAmountTests
{
    [Theory]
    [InlineData("0.00", 0)]
    [InlineData("0.01", 1)]
    [InlineData("12.50", 1250)]
    [InlineData("99999.99", 9_999_999)]
    [InlineData("00012.05", 1205)]
    public void Amount_Plain_IsItsFen(string text, long fen)
    {
        Assert.True(PlainAmount.TryParse(Encoding.ASCII.GetBytes(text), out long actual));
        Assert.Equal(fen, actual);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".50")]
    [InlineData("-0.50")]
    [InlineData("12.5")]
    [InlineData("1250")]
    [InlineData("12345678")]
    [InlineData("1:.50")]
    [InlineData("1/.50")]
    [InlineData("12.5:")]
    [InlineData("12,50")]
    [InlineData("100000.00")]
    public void Amount_NotPlain_IsLeft(string text) => Assert.False(PlainAmount.TryParse(Encoding.ASCII.GetBytes(text), out _));

    [Property(MaxTest = 5000)]
    public void Amount_OfAnyBytes_IsThatOfTheDefinition(uint seed, byte changed, byte position)
    {
        byte[] text = Encoding.ASCII.GetBytes(FormattableString.Invariant($"{seed % 100_000}.{seed / 100_000 % 100:D2}"));
        AssertSame(text);
        text[position % text.Length] = changed;
        AssertSame(text);
    }

    private static void AssertSame(byte[] text)
    {
        if (PlainAmount.TryParse(text, out long fen))
        {
            Assert.True(AmountField.TryParse(text, out long expected));
            Assert.Equal(expected, fen);
        }
    }
}
