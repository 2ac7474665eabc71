using MedPool.Internals;

namespace MedPool.Tests.PolicyDocuments.Reading;

/// <summary>What counts as word for word.</summary>
public sealed class DocumentTextTests
{
    [Theory]
    [InlineData("各级国库待划转社保专户余额必\n\n须为零", "余额必须为零")] // A line break inside a sentence is layout.
    [InlineData("在次年 4月底前进行清算", "次年4月底前")]
    [InlineData("在次年4月底前进行清算", "次年 4 月底前")]
    [InlineData("50 %可用于", "50 %可用于")]
    [InlineData("no where else", "no\nwhere  else")] // Any run of white space between Latin words is one space.
    [InlineData("第一条　统收统支", "第一条统收统支")] // An ideographic space as well.
    public void Contains_SameWordsOtherLayout_Yes(string text, string quote) => Assert.True(new DocumentText(text).Contains(quote));

    [Theory]
    [InlineData("no where else", "nowhere")]
    [InlineData("按5：5比例承担", "按5:5比例承担")] // Another colon is another text.
    [InlineData("由市财政、缺口地财政分别按2:8比例补足", "由市财政、缺口地财政按2:8比例补足")]
    [InlineData("统收统支", "统收统支。")]
    public void Contains_OtherWords_No(string text, string quote) => Assert.False(new DocumentText(text).Contains(quote));

    [Fact]
    public void Compare_AMisquotation_SaysWhereTheDocumentGoesOnOtherwise() =>
        Assert.Equal(("由市财政、缺口地财政", "分别按2:8比例补足"), new DocumentText("由市财政、缺口地财政分别按2:8比例补足").Compare("由市财政、缺口地财政按2:8比例补足"));

    [Fact]
    public void Compare_NothingInCommon_IsTheBeginningOfTheDocument() =>
        Assert.Equal(("", "甲乙"), new DocumentText("甲乙").Compare("丙"));
}
