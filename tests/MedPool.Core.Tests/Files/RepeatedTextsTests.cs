using System.Text;

using FsCheck;
using FsCheck.Xunit;

using MedPool.Internals;

namespace MedPool.Tests.Files;

public sealed class RepeatedTextsTests
{
    // The same bytes give the same object, other bytes the text that they are.
    [Property]
    public bool Of_AnyTexts_AreMadeOnceEach(NonNull<string>[] texts)
    {
        RepeatedTexts repeated = new();
        Dictionary<string, string> first = new(StringComparer.Ordinal);
        return texts.Concat(texts).Select(text => Encoding.UTF8.GetBytes(text.Get)).All(utf8 =>
        {
            string text = repeated.Of(utf8);
            first.TryAdd(text, text);
            return text == Encoding.UTF8.GetString(utf8) && ReferenceEquals(text, first[text]);
        });
    }

    [Theory]
    [InlineData("370811")]
    [InlineData("济宁")]
    public void Of_ALongText_IsMadeOnceToo(string part)
    {
        RepeatedTexts repeated = new();
        byte[] utf8 = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 100)));
        string text = repeated.Of(utf8);
        repeated.Of("x"u8);

        Assert.Same(text, repeated.Of(utf8));
        Assert.Equal(Encoding.UTF8.GetString(utf8), text);
    }
}
