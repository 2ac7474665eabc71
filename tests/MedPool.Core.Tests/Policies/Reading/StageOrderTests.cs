using System.Text.Json.Nodes;
using MedPool.Law;
using MedPool.Tests.HouseRules;

namespace MedPool.Tests.PolicyDocuments.Reading;

/// <summary>A policy may list its stages in any order that works: one that cannot is told at the stage, from what the stages say of themselves.</summary>
public sealed class StageOrderTests
{
    private static readonly string Example = RepositoryFiles.Read("docs/diagnostics/example.policy.json");

    // The example: opening, levy (from balance), surplus, coverage, closing.
    [Theory]
    [InlineData("opening levy surplus coverage closing")]
    [InlineData("opening surplus coverage levy closing")]
    [InlineData("opening coverage surplus levy closing")]
    [InlineData("opening emergency surplus coverage closing")]
    [InlineData("opening levy surplus income-guarantee surplus coverage closing")]
    [InlineData("opening levy surplus coverage fund-levy coverage closing")]
    [InlineData("opening open-coverage levy surplus coverage closing")]
    [InlineData("opening surplus coverage reward closing")]
    [InlineData("opening fund-levy fund-levy fund-levy surplus coverage closing")]
    public void Order_ThatWorks_IsSound(string order) => Assert.Empty(Read(order));

    [Theory]
    [InlineData(
        "levy opening surplus coverage closing",
        "MEDPOOL017 stages[0].stage: The stage \"levy\" runs before \"opening\", and no account is open yet. Move it after that stage.")]
    [InlineData(
        "opening surplus coverage closing emergency",
        "MEDPOOL017 stages[4].stage: The stage \"emergency\" runs after \"closing\", which reads off the results of the year. Move it before that stage.")]
    [InlineData(
        "opening surplus opening coverage closing",
        "MEDPOOL017 stages[2].stage: The stage \"opening-2\" opens accounts that \"opening\" has opened already. Remove one of the two.")]
    [InlineData(
        "opening surplus coverage emergency closing",
        "MEDPOOL017 stages[3].stage: The stage \"emergency\" has nothing to do: after \"coverage\" no area can have a gap. Move it before that stage, or remove it.")]
    [InlineData(
        "opening surplus surplus coverage closing",
        "MEDPOOL017 stages[2].stage: The stage \"surplus-2\" has nothing to do: after \"surplus\" no area can have a surplus. Move it before that stage, or remove it.")]
    [InlineData(
        "opening reward surplus coverage closing",
        "MEDPOOL017 stages[1].stage: The stage \"reward\" is computed from what others have shared of a gap, and no stage before it has a shared step. "
            + "Move it after one that has.")]
    [InlineData(
        "opening surplus income-guarantee coverage closing",
        "MEDPOOL017 stages[2].stage: The stage \"income-guarantee\" can leave a surplus on an area's account, and no stage after it divides it. "
            + "Move it before \"surplus\", or add a stage \"surplus\" after it, with an \"id\" of its own if the fund has another one.")]
    [InlineData(
        "opening surplus coverage fund-levy closing",
        "MEDPOOL017 stages[3].stage: The stage \"levy\" can leave a gap on an area's account, and no stage after it meets it. "
            + "Move it before \"coverage\", or add a stage \"coverage\" after it, with an \"id\" of its own if the fund has another one.")]
    [InlineData(
        "opening surplus open-coverage closing",
        "MEDPOOL019 stages[2].steps[1]: The last step can leave a gap unmet: pool may not hold enough. End with a step that only governments share, "
            + "or require that the pool pays its part whole (\"poolGrantsWhole\").")]
    [InlineData("surplus coverage closing", "MEDPOOL018 stages: The stage \"opening\" is missing; no fund can be settled without it. Add it.")]
    public void Order_ThatCannotWork_IsToldAtTheStage(string order, string problem) =>
        Assert.Equal(problem.Replace(" stages", " funds[0].stages", StringComparison.Ordinal), Assert.Single(Read(order)));

    [Fact]
    public void Kind_ListedAgainWithoutAnId_NeedsOne() =>
        Assert.Equal(
            "MEDPOOL032 funds[0].stages[3].stage: Two stages are called \"levy\". Give this one an \"id\" of its own, or remove it.",
            Assert.Single(Read("opening levy fund-levy levy surplus coverage closing", withIds: false).Skip(1)));

    [Theory]
    [InlineData("coverage", "MEDPOOL007 funds[0].stages[1].id: \"coverage\" is the word of a kind of stage. Choose an id that says which one this is.")]
    [InlineData("Levy", "MEDPOOL007 funds[0].stages[1].id: \"Levy\" is not a name. Write lower-case letters, digits and single hyphens between them, and begin with a letter.")]
    [InlineData("first-levy", null)]
    public void Id_OfAStage_IsANameOfItsOwn(string id, string? problem) => Assert.Equal(
        problem is null ? [] : [problem],
        Read("opening levy surplus coverage closing", change: stages => stages[1]!["id"] = id));

    [Fact]
    public void Order_OfAStageThatIsNotThere_SuggestsTheNearestName() => Assert.Equal(
        "MEDPOOL006 funds[0].stages[4].orders[0].stages[0]: Unknown stage \"frist-levy\". Did you mean \"first-levy\"? "
            + "Known: opening, pre-pooling, centralise, levy, income-guarantee, violation-recovery, management-liability, surplus, emergency, coverage, reward, "
            + "closing, first-levy.",
        Assert.Single(Read("opening levy surplus coverage closing", change: stages =>
        {
            stages[1]!["id"] = "first-levy";
            stages[4]!["orders"]![0]!["stages"] = new JsonArray("frist-levy");
        })));

    private static string[] Read(string order, bool withIds = true, Action<JsonArray>? change = null)
    {
        JsonNode policy = JsonNode.Parse(Example)!;
        JsonArray known = policy["funds"]![0]!["stages"]!.AsArray();
        var stages = new JsonArray();
        foreach (string word in order.Split(' '))
        {
            JsonObject stage = Stage(known, word);
            string kind = stage["stage"]!.GetValue<string>();
            int before = stages.Count(other => other!["stage"]!.GetValue<string>() == kind);
            if (before > 0 && withIds)
            {
                stage["id"] = FormattableString.Invariant($"{kind}-{before + 1}");
            }

            stages.Add(stage);
        }

        change?.Invoke(stages);
        policy["funds"]![0]!["stages"] = stages;
        if (order.Contains("reward", StringComparison.Ordinal))
        {
            policy["openValues"]!.AsArray().Add(JsonNode.Parse(policy["openValues"]![0]!.ToJsonString().Replace("levyRate", "rewardRate", StringComparison.Ordinal)));
        }

        return
        [
            .. PolicyReader.Read("example.policy.json", policy.ToJsonString(), sourceText: null).Problems
                .Where(problem => problem.Id != "MEDPOOL028") // A decision that a left-out levy would ask for.
                .Select(problem => $"{problem.Id} {problem.Message}"),
        ];
    }

    private static JsonObject Stage(JsonArray known, string word)
    {
        string kind = word.Replace("fund-", "", StringComparison.Ordinal).Replace("open-", "", StringComparison.Ordinal);
        JsonNode? found = known.FirstOrDefault(stage => stage!["stage"]!.GetValue<string>() == kind)?.DeepClone();
        JsonObject made = found?.AsObject() ?? new JsonObject { ["stage"] = kind, ["cite"] = known[2]!["cite"]!.DeepClone() };
        if (kind == "reward")
        {
            made["decision"] = "rewardRate";
        }

        if (word == "fund-levy")
        {
            made["sources"]![0]!["from"] = "fund";
        }

        if (word == "open-coverage")
        {
            made["steps"]!.AsArray().RemoveAt(2); // The step of the governments alone.
        }

        return made;
    }
}
