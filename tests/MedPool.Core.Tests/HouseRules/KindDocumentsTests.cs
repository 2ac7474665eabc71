using System.Text;
using System.Text.Json;
using MedPool.Internals;
using MedPool.Tests.Agreement;

namespace MedPool.Tests.HouseRules;

/// <summary>
/// What no compiler can ask for when a kind of stage, of step or of levy is added: its pages, its place in the schema, and a random policy that has it.
/// </summary>
public sealed class KindDocumentsTests
{
    private const int PoliciesComposed = 200;

    public static TheoryData<StageKind> Stages { get; } = new(Enum.GetValues<StageKind>());

    public static TheoryData<string> Parts { get; } = new(PolicyWords.Step.Words.Concat(PolicyWords.LevyKind.Words));

    private static Lazy<string[]> Composed { get; } = new(() =>
        [.. Enumerable.Range(1, PoliciesComposed).Select(seed => new RandomPolicy(new Dice((ulong)seed)).Compose().ToJsonString())]);

    [Theory]
    [MemberData(nameof(Stages))]
    public void Stage_OfAnyKind_IsDescribed(StageKind kind)
    {
        string word = kind.ToText();
        AssertContains("docs/stages.md", $"**{word}.**");
        AssertContains("docs/policy-language.md", $"`{word}`");
        AssertContains("docs/terms.md", $"| {kind.Names().Zh}");
        AssertContains("docs/terms.md", $"`{kind}`");
        AssertContains("policies/policy.schema.json", $"\"#/$defs/stage-{word}\"");
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Stage_OfAnyKind_IsComposedAtRandom(StageKind kind) =>
        Assert.Contains(Composed.Value, policy => policy.Contains($"\"stage\":\"{kind.ToText()}\"", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Parts))]
    public void StepOrLevy_OfAnyKind_IsDescribedAndComposedAtRandom(string word)
    {
        AssertContains("docs/policy-language.md", $": \"{word}\"");
        AssertContains("policies/policy.schema.json", $"-{word}\"");
        Assert.Contains(Composed.Value, policy => policy.Contains($":\"{word}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void StagesOfAnOrder_InTheSchema_AreAllStages()
    {
        using var schema = JsonDocument.Parse(Encoding.UTF8.GetBytes(RepositoryFiles.Read("policies/policy.schema.json")));
        JsonElement words = schema.RootElement.GetProperty("$defs")
            .GetProperty("order")
            .GetProperty("properties")
            .GetProperty("stages")
            .GetProperty("items")
            .GetProperty("anyOf")[0]
            .GetProperty("enum");
        Assert.Equal(PolicyWords.Stage.Words, words.EnumerateArray().Select(word => word.GetString()!));
    }

    private static void AssertContains(string path, string text) =>
        Assert.True(RepositoryFiles.Read(path).Contains(text, StringComparison.Ordinal), $"{path} does not have {text}.");
}
