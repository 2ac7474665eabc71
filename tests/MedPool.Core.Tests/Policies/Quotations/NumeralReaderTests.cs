using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Internals;

namespace MedPool.Tests.PolicyDocuments;

/// <summary>Numerals, and numbers written as numerals and read again.</summary>
public sealed class NumeralReaderTests
{
    private static readonly Gen<long> Numbers =
        Gen.OneOf(Gen.Choose(0, 20).Select(n => (long)n), Gen.Choose(0, 99_999).Select(n => (long)n), Gen.Choose(0, int.MaxValue).Select(n => n % 5_000L * (n / 5_000L)));

    [Theory]
    [InlineData("5", "5")]
    [InlineData("0.35", "7/20")]
    [InlineData("1,234,567.5", "2469135/2")]
    [InlineData("二〇二二", "2022")]
    [InlineData("二○二二", "2022")]
    [InlineData("十", "10")]
    [InlineData("十五", "15")]
    [InlineData("廿五", "25")]
    [InlineData("卅", "30")]
    [InlineData("两百", "200")]
    [InlineData("一百零五", "105")]
    [InlineData("三千零五十", "3050")]
    [InlineData("二千零二十二", "2022")]
    [InlineData("一亿二千万", "120000000")]
    [InlineData("1亿2000万", "120000000")]
    [InlineData("1.5亿", "150000000")]
    [InlineData("二千万亿", "2000000000000000")]
    [InlineData("十万", "100000")]
    [InlineData("3千5百", "3500")]
    [InlineData("壹拾贰万叁仟", "123000")]
    [InlineData("三點五", "7/2")]
    [InlineData("十二点零五", "241/20")]
    [InlineData("三十点五万", "305000")]
    public void Numeral_OfALaw_IsItsNumber(string text, string number) => Assert.Equal((number, text.Length), Read(text));

    [Theory]
    [InlineData("十四五规划", "10", 1)] // No number has two digits after 十.
    [InlineData("三点意见", "3", 1)]
    [InlineData("1,23", "1", 1)]
    [InlineData("1,2345", "1", 1)]
    [InlineData("12.月", "12", 2)]
    public void Numeral_BeforeOtherWords_EndsBeforeThem(string text, string number, int length) => Assert.Equal((number, length), Read(text));

    [Fact]
    public void Numeral_BeyondAllValues_EqualsNone()
    {
        Numeral numeral = NumeralReader.ReadAt("99999999999999999999亿元", 0)!.Value;
        Assert.Equal((ExactNumber.TooLarge, 21), (numeral.Value, numeral.Length));
        Assert.Equal(ExactNumber.TooLarge, numeral.Value.Over(ExactNumber.Of(100)).Plus(ExactNumber.One));
    }

    [Theory]
    [InlineData("百分点")]
    [InlineData("万元")]
    [InlineData("分之")]
    [InlineData(".5")]
    public void Numeral_WordsOnly_IsNone(string text) => Assert.Null(NumeralReader.ReadAt(text, 0));

    [Property(MaxTest = 2_000)]
    public Property Number_InWords_ReadsBack() => Prop.ForAll(Numbers.ToArbitrary(), number => Reads(WrittenNumbers.Words(number, capital: false), number));

    [Property(MaxTest = 2_000)]
    public Property Number_InCapitalForms_ReadsBack() => Prop.ForAll(Numbers.ToArbitrary(), number => Reads(WrittenNumbers.Words(number, capital: true), number));

    [Property]
    public Property Number_DigitByDigit_ReadsBack() => Prop.ForAll(Numbers.ToArbitrary(), number => Reads(WrittenNumbers.Digits(number), number));

    [Property]
    public Property Number_WithThousandsCommas_ReadsBack() =>
        Prop.ForAll(Numbers.ToArbitrary(), number => Reads(number.ToString("N0", CultureInfo.InvariantCulture), number));

    [Property]
    public Property Decimal_InDigitsAndInWords_ReadsBack() => Prop.ForAll(Gen.Choose(0, 9_999_999).ToArbitrary(), thousandths =>
    {
        var number = ExactNumber.Of(thousandths, 1_000);
        string[] texts = [WrittenNumbers.Decimal(thousandths), WrittenNumbers.DecimalWords(thousandths)];
        return texts.All(text => NumeralReader.ReadAt(text, 0) is { } numeral && numeral.Value == number && numeral.Length == text.Length);
    });

    // Every character of a document may be one of a numeral, in any order: the reader ends, and never beyond the text.
    [Property(MaxTest = 2_000)]
    public Property Numeral_AnyCharacters_EndsInTheText() =>
        Prop.ForAll(Gen.Elements("0123456789,.一二两廿十百千万亿零〇点半分之壹拾".ToCharArray()).ListOf().ToArbitrary(), characters =>
        {
            string text = string.Concat(characters);
            return text.Length == 0 || NumeralReader.ReadAt(text, 0) is not { } numeral || (numeral.Length >= 1 && numeral.Length <= text.Length);
        });

    private static bool Reads(string text, long number) =>
        NumeralReader.ReadAt(text, 0) is { } numeral && numeral.Value == ExactNumber.Of(number) && numeral.Length == text.Length;

    private static (string Number, int Length) Read(string text)
    {
        Numeral numeral = NumeralReader.ReadAt(text, 0)!.Value;
        string number = numeral.Value.Denominator == 1 ? $"{numeral.Value.Numerator}" : $"{numeral.Value.Numerator}/{numeral.Value.Denominator}";
        return (number, numeral.Length);
    }
}
