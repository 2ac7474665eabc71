using MedPool.Internals;

namespace MedPool.Tests.PolicyDocuments.Reading;

/// <summary>What is suggested for a mistyped word.</summary>
public sealed class NearestWordTests
{
    private static readonly string[] Keys = ["code", "zh", "en", "kind", "assumption", "from", "to"];

    [Theory]
    [InlineData("asumption", "assumption")] // A letter left out.
    [InlineData("knid", "kind")] // Neighbours swapped count as one slip.
    [InlineData("form", "from")]
    [InlineData("Code", "code")] // Case is no distance.
    [InlineData("coded", "code")]
    public void Suggest_ASlip_NamesTheWord(string word, string meant) =>
        Assert.Equal($" Did you mean \"{meant}\"?", NearestWord.Suggest(word, Keys));

    [Theory]
    [InlineData("population")]
    [InlineData("x")]
    [InlineData("")]
    public void Suggest_AnotherWord_IsNothing(string word) => Assert.Equal("", NearestWord.Suggest(word, Keys));

    [Fact]
    public void Suggest_NoKnownWord_IsNothing() => Assert.Equal("", NearestWord.Suggest("code", []));
}
