using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Tests.Settlement;

/// <summary>Every kind of stage has names and words for every transfer that it could be asked about.</summary>
public sealed class StageDescriptionTests
{
    public static TheoryData<StageKind> Kinds { get; } = new(Enum.GetValues<StageKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kind_ItsDescription_IsOfThatKind(StageKind kind) =>
        Assert.StartsWith(kind.ToString(), StageDescription.Of(kind).GetType().Name, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kind_AnyPayerAndPayee_HasWordsInBothLanguages(StageKind kind)
    {
        IEnumerable<LocalizedText> texts =
            from payer in Enum.GetValues<PartyKind>()
            from payee in Enum.GetValues<PartyKind>()
            from text in new[]
            {
                kind.Names(), kind.PoolLine(), kind.Column(payer, payee, PolicyLevel.City), kind.Column(payer, payee, PolicyLevel.Province), StageDescription.Of(kind)
                    .Sentence(payer, payee),
            }
            select text;
        Assert.All(texts, text => Assert.True(text.Zh.Length > 0 && text.En.Length > 0));
    }

    [Fact]
    public void Names_OfTwoKinds_AreDifferent() =>
        Assert.Equal(Enum.GetValues<StageKind>().Length, Enum.GetValues<StageKind>().Select(kind => kind.Names()).Distinct().Count());

    [Fact]
    public void Column_OfAGovernment_FollowsTheLevelOfThePool()
    {
        Assert.Equal(new("县级财政", "area gov."), StageKind.Coverage.Column(PartyKind.AreaFiscal, PartyKind.Fund, PolicyLevel.City));
        Assert.Equal(new("市级财政", "area gov."), StageKind.Coverage.Column(PartyKind.AreaFiscal, PartyKind.Fund, PolicyLevel.Province));
        Assert.Equal(new("市级财政", "city gov."), StageKind.Coverage.Column(PartyKind.PoolFiscal, PartyKind.Fund, PolicyLevel.City));
    }

    [Theory]
    [InlineData(StageKind.ManagementLiability, "management-liability")]
    [InlineData(StageKind.PrePooling, "pre-pooling")]
    [InlineData(StageKind.Levy, "levy")]
    public void ToText_OfAKind_IsItsWordInFiles(StageKind kind, string word) => Assert.Equal(word, kind.ToText());
}
