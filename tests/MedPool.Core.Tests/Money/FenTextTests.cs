using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Xunit;

namespace MedPool.Tests.Money;

public class FenTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("12", 1200)]
    [InlineData("12.5", 1250)]
    [InlineData("12.50", 1250)]
    [InlineData("-0.01", -1)]
    [InlineData("007.05", 705)]
    [InlineData("999999999999999.99", 99_999_999_999_999_999)]
    [InlineData("-999999999999999.99", -99_999_999_999_999_999)]
    public void Parse_AnAmount_IsItsFen(string text, long fen)
    {
        Assert.Equal(new Fen(fen), Fen.Parse(text));
        Assert.Equal(new Fen(fen), Fen.Parse(Encoding.UTF8.GetBytes(text)));
        Assert.True(Fen.TryParse(text, out Fen amount));
        Assert.Equal(fen, amount.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("-.5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData("1.005")]
    [InlineData("1.2.3")]
    [InlineData("1..2")]
    [InlineData("1e3")]
    [InlineData("1E3")]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\n")]
    [InlineData("1\0")]
    [InlineData("¥1")]
    [InlineData("1元")]
    [InlineData("１２")]
    [InlineData("−1")]
    [InlineData("٣")]
    [InlineData("1000000000000000")]
    [InlineData("0000000000000001")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    public void Parse_AnythingElse_IsRejectedWithAReason(string text)
    {
        Assert.False(Fen.TryParse(text, out Fen amount));
        Assert.Equal(Fen.Zero, amount);
        Assert.False(Fen.TryParse(text.AsSpan(), out _));
        Assert.False(Fen.TryParse(Encoding.UTF8.GetBytes(text), out _));
        Assert.Contains("is not an amount: ", Assert.Throws<FormatException>(() => Fen.Parse(text)).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Fen.Parse(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("1.005", "more than 2 decimals")]
    [InlineData("1000000000000000", "more than 15 digits")]
    [InlineData("", "no digits")]
    [InlineData("5.", "a digit must follow")]
    [InlineData("+1", "only digits")]
    public void Parse_Failing_SaysWhatIsWrong(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Fen.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(5, "0.05")]
    [InlineData(-1, "-0.01")]
    [InlineData(99, "0.99")]
    [InlineData(100, "1.00")]
    [InlineData(1250, "12.50")]
    [InlineData(long.MaxValue, "92233720368547758.07")]
    [InlineData(long.MinValue, "-92233720368547758.08")]
    public void ToString_Always_HasTwoDecimals(long fen, string expected)
    {
        Assert.Equal(expected, new Fen(fen).ToString());
        Span<byte> utf8 = stackalloc byte[Fen.MaxTextLength];
        Assert.True(new Fen(fen).TryFormat(utf8, out int written));
        Assert.Equal(expected, Encoding.ASCII.GetString(utf8[..written]));
    }

    [Fact]
    public void TryFormat_TooLittleRoom_WritesNothing()
    {
        Assert.False(new Fen(1250).TryFormat(stackalloc char[4], out int written));
        Assert.Equal(0, written);
    }

    [Property]
    public bool Text_RoundTrip_IsTheSameAmount(int fen, PositiveInt scale)
    {
        Fen amount = new((long)fen * (scale.Get % 40_000_000));
        return Fen.Parse(amount.ToString()) == amount && Fen.Parse(Encoding.UTF8.GetBytes(amount.ToString())) == amount;
    }

    [Fact]
    public void Text_InAnyCulture_IsTheSame()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "~", NumberDecimalSeparator = "," } };
            Assert.Equal("-1.50", new Fen(-150).ToString());
            Assert.Equal("-1.50", $"{new Fen(-150)}");
            Assert.Equal(new Fen(-150), Fen.Parse("-1.50"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Text_AfterWarmUp_AllocatesNothing()
    {
        byte[] buffer = new byte[Fen.MaxTextLength];
        Assert.Equal(0, Allocations.Of(() => RoundTrip(buffer), times: 1_000));
    }

    private static void RoundTrip(Span<byte> buffer)
    {
        new Fen(-1234567).TryFormat(buffer, out int written);
        Assert.True(Fen.TryParse(buffer[..written], out _));
        Assert.False(Fen.TryParse("12.345".AsSpan(), out _));
    }
}
