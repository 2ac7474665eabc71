using System.Text.Json.Nodes;
using MedPool.Generators.Tests.Diagnostics;
using MedPool.Generators.Tests.Harness;
using MedPool.Law;

namespace MedPool.Generators.Tests.Schema;

/// <summary>The published schema says of keys and shapes what the reader says.</summary>
public sealed class PolicySchemaTests
{
    private static readonly SchemaCheck PolicySchema = new(File.ReadAllText(Path.Combine(PolicyFiles.Root, "policies", "policy.schema.json")));

    // What a schema can see: keys, types, words, patterns, empty lists and missing sources. The rest needs the whole document, or other files.
    private static readonly string[] SeenBySchema =
    [
        "MEDPOOL003", "MEDPOOL004", "MEDPOOL005", "MEDPOOL006", "MEDPOOL007", "MEDPOOL009", "MEDPOOL012", "MEDPOOL013", "MEDPOOL015",
        "MEDPOOL020", "MEDPOOL021", "MEDPOOL033", "MEDPOOL038", "MEDPOOL040",
    ];

    public static TheoryData<string> Sound { get; } = new(
        PolicyFiles.Shipped
            .Concat(Directory.GetFiles(Path.Combine(PolicyFiles.Root, "samples"), "*.policy.json", SearchOption.AllDirectories))
            .Append(Path.Combine(PolicyFiles.ExampleFolder, "example.policy.json"))
            .Select(path => Path.GetRelativePath(PolicyFiles.Root, path)));

    public static TheoryData<string> Broken { get; } = new(SeenBySchema);

    [Theory]
    [MemberData(nameof(Sound))]
    public void SoundPolicy_IsValid(string path) => Assert.True(IsValid(File.ReadAllText(Path.Combine(PolicyFiles.Root, path))));

    [Theory]
    [MemberData(nameof(Broken))]
    public void WrongExample_OfAShape_IsInvalid(string id) =>
        Assert.False(IsValid(DiagnosticPage.Load(id).Wrong.Single(file => file.Path.EndsWith(".policy.json", StringComparison.Ordinal)).Text));

    [Theory]
    [MemberData(nameof(Sound))]
    public void EveryKey_LeftOut_IsMissedByBothOrByNeither(string path) =>
        AgreeAfter(path, static (owner, key) => owner.Remove(key));

    [Theory]
    [MemberData(nameof(Sound))]
    public void EveryKey_Mistyped_IsUnknownToBoth(string path) =>
        AgreeAfter(path, static (owner, key) =>
        {
            JsonNode? value = owner[key];
            owner.Remove(key);
            owner.Add(key + "x", value);
        });

    [Theory]
    [MemberData(nameof(Sound))]
    public void EveryValue_OfAnotherType_IsWrongToBoth(string path) =>
        AgreeAfter(path, static (owner, key) => owner[key] = owner[key] is JsonObject ? new JsonArray() : new JsonObject());

    // Applies an edit to a member at each kind of place in turn; the schema must reject exactly what the reader finds wrong with the shape.
    private static void AgreeAfter(string path, Action<JsonObject, string> edit)
    {
        string file = Path.Combine(PolicyFiles.Root, path);
        string text = File.ReadAllText(file);
        int[] places =
        [
            .. Members(JsonNode.Parse(text)!)
                .Select((member, i) => (Kind: KindOf(member), Index: i))
                .DistinctBy(place => place.Kind)
                .Select(place => place.Index),
        ];
        var disagreements = new List<string>();
        foreach (int place in places)
        {
            JsonNode root = JsonNode.Parse(text)!;
            (JsonObject owner, string key) = Members(root).ElementAt(place);
            if (key is "$schema" or "deadlines")
            {
                continue; // The first is for editors alone; the second declares names, which a schema cannot follow.
            }

            string where = owner.GetPath() + "." + key;
            edit(owner, key);
            string edited = root.ToJsonString();
            bool found = PolicyReader.Read(file, edited, sourceText: null).Problems.Any(problem => SeenBySchema.Contains(problem.Id));
            if (found == IsValid(edited))
            {
                disagreements.Add(where + (found ? ": only the reader objects" : ": only the schema objects"));
            }
        }

        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements));
    }

    // Stages and steps differ in what they hold, so their own words tell their places apart; items of other lists are alike.
    private static string KindOf((JsonObject Owner, string Key) member)
    {
        string words = string.Join(',', new[] { "stage", "step", "kind" }.Select(key => member.Owner[key] is JsonValue value ? value.ToString() : ""));
        return System.Text.RegularExpressions.Regex.Replace(member.Owner.GetPath(), @"\[\d+\]", "[]") + "." + member.Key + " " + words;
    }

    private static IEnumerable<(JsonObject Owner, string Key)> Members(JsonNode? node) => node switch
    {
        JsonObject found => found.Select(member => (found, member.Key)).Concat(found.SelectMany(member => Members(member.Value))),
        JsonArray found => found.SelectMany(Members),
        _ => [],
    };

    private static bool IsValid(string text) => PolicySchema.IsValid(text);
}
