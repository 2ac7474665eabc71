using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Internals;

namespace MedPool.Tests.PolicyDocuments;

/// <summary>What quotations state in numbers.</summary>
public sealed class QuotationReaderTests
{
    [Theory]
    [InlineData("上解比例暂为5%", "1/20 Share")]
    [InlineData("５０％", "1/2 Share")]
    [InlineData("50 %可用于", "1/2 Share")]
    [InlineData("5‰", "1/200 Share")]
    [InlineData("百分之五", "1/20 Share")]
    [InlineData("百分之零点五", "1/200 Share")]
    [InlineData("百分之百", "1 Share")]
    [InlineData("千分之三", "3/1000 Share")]
    [InlineData("万分之五", "1/2000 Share")]
    [InlineData("上升5个百分点", "1/20 Share")]
    [InlineData("上升五个百分点", "1/20 Share")]
    [InlineData("三分之一", "1/3 Share")]
    [InlineData("三十分之一", "1/30 Share")]
    [InlineData("2/9", "2/9 Share")]
    [InlineData("承担一半", "1/2 Share")]
    [InlineData("三成五", "7/20 Share")]
    [InlineData("八折", "4/5 Share")]
    [InlineData("八五折", "17/20 Share")]
    [InlineData("利率的两倍折成日息", "2 Times")]
    [InlineData("6个月", "6 Month")]
    [InlineData("六个自然月", "6 Month")]
    [InlineData("两个半月", "5/2 Month")]
    [InlineData("半年", "1/2 Year")]
    [InlineData("两年半", "5/2 Year")]
    [InlineData("不低于10年", "10 Year")]
    [InlineData("一次性补足十年", "10 Year")]
    [InlineData("第 5 个工作日前", "5 WorkingDay")]
    [InlineData("3至5个工作日", "3 WorkingDay, 5 WorkingDay")]
    [InlineData("30天内", "30 Day")]
    [InlineData("每人12.50元", "25/2 Yuan")]
    [InlineData("3万元", "30000 Yuan")]
    [InlineData("1.5亿元", "150000000 Yuan")]
    [InlineData("叁拾元伍角", "61/2 Yuan")]
    [InlineData("12元5角3分", "1253/100 Yuan")]
    [InlineData("三个财政补助档次", "3 Item")]
    [InlineData("5-10%", "1/20 Share, 1/10 Share")]
    [InlineData("60%划入，40%留存", "3/5 Share, 2/5 Share")]
    [InlineData("共365", "365 None")]
    [InlineData("三百余", "300 None")]
    public void Quotation_WithNumbers_StatesThem(string quote, string numbers) =>
        Assert.Equal(numbers, string.Join(", ", QuotationReader.Read(quote).Numbers.Select(Text)));

    [Theory]
    [InlineData("按5：5比例", "5:5")]
    [InlineData("按2:8比例", "2:8")]
    [InlineData("5∶3∶2", "5:3:2")]
    [InlineData("按七比三", "7:3")]
    [InlineData("三七分担", "3:7")]
    [InlineData("按四三三", "4:3:3")]
    [InlineData("各半承担", "1:1")]
    [InlineData("50%:50%", "50:50")]
    public void Quotation_WithARatio_StatesItsTerms(string quote, string ratio) =>
        Assert.Equal(ratio, string.Join(":", Assert.Single(QuotationReader.Read(quote).Ratios).Select(term => term.Numerator)));

    [Theory]
    [InlineData("自2022年1月1日起", "2022-1-1")]
    [InlineData("二〇二二年一月一日", "2022-1-1")]
    [InlineData("2022-01-01", "2022-1-1")]
    [InlineData("2022.1.1", "2022-1-1")]
    [InlineData("2020 年 12 月底前", "2020-12-last")]
    [InlineData("2020年底", "2020-12-last")]
    [InlineData("2021年以前", "2021-?-?")]
    [InlineData("2021年度", "2021-?-?")]
    [InlineData("2014-2020年", "2014-?-?, 2020-?-?")]
    [InlineData("次年 4月底前", "?-4-last")]
    [InlineData("每月底前", "?-?-last")]
    [InlineData("年底仍未上解", "?-12-last")]
    [InlineData("于3月31日前", "?-3-31")]
    [InlineData("每月25日前", "?-?-25")]
    [InlineData("当月最后一日", "?-?-last")]
    public void Quotation_WithADay_StatesIt(string quote, string dates) =>
        Assert.Equal(dates, string.Join(", ", QuotationReader.Read(quote).Dates.Select(Text)));

    [Theory]
    [InlineData("根据基金结余情况统一确定")]
    [InlineData("一次性全额补足，进一步完善同一制度")]
    [InlineData("上一年度省全社会单位就业人员月平均工资")]
    [InlineData("第三条第（二）款第1项")]
    [InlineData("（浙委发〔2020〕29号）")]
    [InlineData("1.统一参保范围；2.统一筹资标准")]
    [InlineData("四、（二）分担办法")]
    [InlineData("“十四五”全民医疗保障规划")]
    [InlineData("党的十九大")]
    [InlineData("“三区”管委会、两级财政、一卡通、五保户")]
    [InlineData("DRG3和G20")]
    [InlineData("申请一个账户，由一人办理")]
    [InlineData("全部计入个人账户")]
    [InlineData("折成日息、成本、百分点")]
    public void Quotation_WithoutNumbers_StatesNothing(string quote) => Assert.Empty(QuotationReader.Read(quote).Words);

    [Fact]
    public void Quotation_WithSeveral_KeepsTheirWordsInOrder() =>
        Assert.Equal(
            ["2022年", "2%", "5:5", "1月1日"],
            QuotationReader.Read("2022年首次筹集比例为2%，按5：5分担，1月1日起").Words);

    // Per mille of 0 to 1000 in every way that laws write them.
    [Property]
    public Property Share_InAnyWriting_ReadsBack() => Prop.ForAll(Gen.Choose(0, 1_000).ToArbitrary(), thousandths =>
    {
        string percent = WrittenNumbers.Decimal(thousandths * 100) + "%";
        string[] writings =
        [
            percent, WrittenNumbers.FullWidth(percent), percent.Replace("%", " %", StringComparison.Ordinal),
            "百分之" + WrittenNumbers.DecimalWords(thousandths * 100), "千分之" + WrittenNumbers.Words(thousandths, capital: false),
            $"{thousandths}‰", WrittenNumbers.Decimal(thousandths * 100) + "个百分点", $"1000分之{thousandths}",
        ];
        return writings.All(writing => HasOnly($"按{writing}的比例", ExactNumber.Of(thousandths, 1_000), StatedUnit.Share));
    });

    [Property]
    public Property Months_InAnyWriting_ReadBack() => Prop.ForAll(Gen.Choose(1, 120).ToArbitrary(), months =>
    {
        string[] writings = [$"{months}个月", $"{months} 个月", WrittenNumbers.Words(months, capital: false) + "个月", WrittenNumbers.FullWidth($"{months}") + "个月"];
        return writings.All(writing => HasOnly($"达到{writing}的支付能力", ExactNumber.Of(months), StatedUnit.Month));
    });

    [Property]
    public Property Yuan_InAnyWriting_ReadsBack() => Prop.ForAll(Gen.Choose(1, 999_999_999).ToArbitrary(), fen =>
    {
        (int yuan, int jiao, int rest) = (fen / 100, fen / 10 % 10, fen % 10);
        string capital = WrittenNumbers.Words(yuan, capital: true) + "元"
            + (jiao == 0 ? "" : WrittenNumbers.Words(jiao, capital: true) + "角") + (rest == 0 ? "" : WrittenNumbers.Words(rest, capital: true) + "分");
        string[] writings = [$"{yuan}.{fen % 100:00}元", FormattableString.Invariant($"{yuan:N0}.{fen % 100:00}元"), capital];
        return writings.All(writing => HasOnly($"每人{writing}整", ExactNumber.Of(fen, 100), StatedUnit.Yuan));
    });

    [Property]
    public Property Day_InAnyWriting_ReadsBack() => Prop.ForAll(Gen.Choose(0, 73_000).ToArbitrary(), days =>
    {
        DateOnly day = new DateOnly(1900, 1, 1).AddDays(days);
        var date = new PolicyDate(day.Year, day.Month, day.Day);
        string last = day.AddDays(1).Day == 1 ? $"{day.Year}年{day.Month}月底" : $"{day.Year}.{day.Month}.{day.Day}";
        string words = $"{WrittenNumbers.Digits(day.Year)}年{WrittenNumbers.Words(day.Month, capital: false)}月{WrittenNumbers.Words(day.Day, capital: false)}日";
        string plain = $"{day.Year}年{day.Month}月{day.Day}日";
        string[] writings = [plain, $"{day.Year} 年 {day.Month} 月 {day.Day} 日", words, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), last];
        DateOnly other = day.AddDays(1);
        return writings.All(writing => QuotationReader.Read($"自{writing}起") is { Dates.Count: 1 } stated
            && stated.HasDate(date)
            && !stated.HasDate(new PolicyDate(other.Year, other.Month, other.Day)));
    });

    // Whatever stands in a law: the reader ends and repeats only what is there.
    [Property(MaxTest = 2_000)]
    public Property Quotation_AnyCharacters_StatesItsOwnWords() =>
        Prop.ForAll(Gen.Elements("05.%:/-年月日底个半分之一三七十百万元成折第条号（）〔〕各 按，".ToCharArray()).ListOf().ToArbitrary(), characters =>
        {
            string quote = string.Concat(characters);
            string plain = QuotationText.Plain(quote);
            return QuotationReader.Read(quote).Words.All(words => words.Length > 0 && plain.Contains(words, StringComparison.Ordinal));
        });

    private static bool HasOnly(string quote, ExactNumber value, StatedUnit unit)
    {
        StatedValues stated = QuotationReader.Read(quote);
        Assert.True(stated.Numbers.SequenceEqual([new StatedNumber(value, unit)]), $"{quote}: {string.Join(", ", stated.Numbers.Select(Text))}");
        return true;
    }

    private static string Text(StatedNumber number) =>
        (number.Value.Denominator == 1 ? $"{number.Value.Numerator}" : $"{number.Value.Numerator}/{number.Value.Denominator}") + " " + number.Unit;

    private static string Text(StatedDate date) =>
        $"{date.Year?.ToString(CultureInfo.InvariantCulture) ?? "?"}-{date.Month?.ToString(CultureInfo.InvariantCulture) ?? "?"}-"
        + (date.IsLastDay ? "last" : date.Day?.ToString(CultureInfo.InvariantCulture) ?? "?");
}
