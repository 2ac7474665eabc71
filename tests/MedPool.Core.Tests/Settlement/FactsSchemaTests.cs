using System.Text;
using System.Text.Json;
using Json.Schema;
using MedPool.Internals;
using MedPool.Law;
using MedPool.Tests.HouseRules;
using JsonArray = System.Text.Json.Nodes.JsonArray;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace MedPool.Tests.Settlement;

/// <summary>The published schema of facts says of keys and values what the reader says; an independent library reads the schema.</summary>
public sealed class FactsSchemaTests
{
    private const string SchemaPath = "policies/facts.schema.json";

    private static readonly JsonSchema Schema = JsonSchema.FromText(Encoding.UTF8.GetString(FactsSchema.ToUtf8()));

    // Days and repeated conditions are the reader's alone: no pattern knows the calendar.
    private static readonly string[] Values =
    [
        "null", "true", "0", "1", "-1", "1.5", "20000000000", "\"\"", "\"x\"", "\"0\"", "\"1\"", "\"1.5\"", "\"0.123456789\"", "\"0.1234567891\"", "\"-1.00\"", "\"-0.00\"",
        "\"1.234\"", "\"1234567890123456\"", "\"+1\"", "\"1/4\"", "\"5:0\"", "\"pass\"", "\"Fail\"", "\"2022-04-15\"", "\"2022-4-15\"", "[]", "[\"a\"]", "[1]", "[{}]", "{}",
        "{ \"pool\": \"0.5\" }", "{ \"pool\": 1 }", "{ \"bank\": \"1\" }", "[{ \"from\": \"2022-01-01\", \"rate\": \"0.1\" }]", "[{ \"from\": \"2022-01-01\" }]",
    ];

    // "5:0" has no value and "1/4" is no amount; that a pair is at most 1 no pattern can say either, so no pair above 1 is tried.
    private static readonly string[] ReaderAlone = ["\"5:0\""];

    public static TheoryData<string> Samples { get; } =
        new(RepositoryFiles.All("samples", "facts.json"));

    public static TheoryData<string> Keys { get; } = new(FactTable.BuiltIn.Facts.Select(fact => $"{fact.Scope} {fact.Key}"));

    [Fact]
    public void AcceptedSchema_ComparedWithTheTableOfFacts_IsUpToDate() => AcceptedFile.AssertIs(SchemaPath, Encoding.UTF8.GetString(FactsSchema.ToUtf8()));

    [Fact]
    public void Schema_ByTheSchemaOfSchemas_IsSound() =>
        Assert.True(IsValid(Encoding.UTF8.GetString(FactsSchema.ToUtf8()), MetaSchemas.Draft202012));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_OfTheRepository_IsValid(string path) => Assert.True(IsValid(RepositoryFiles.Read(path)));

    [Fact]
    public void Example_OfEveryFact_IsReadAndValid()
    {
        string json = Whole().ToJsonString();
        Assert.True(IsValid(json));
        SettlementFacts facts = SettlementFacts.Parse(Encoding.UTF8.GetBytes(json));
        FundYear fund = facts.Funds.Values.Single();
        Assert.Equal(FactTable.BuiltIn.Of(FactScope.Area).Count(), fund.Areas.Values.Single().Values.Given.Count);
        Assert.Equal(FactTable.BuiltIn.Facts.Count(fact => fact.Scope is FactScope.Fund or FactScope.Pool), fund.Values.Given.Count);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Value_OfAnyKind_IsAcceptedByBothOrByNeither(string place)
    {
        (FactScope scope, string key) = (Enum.Parse<FactScope>(place.Split(' ')[0]), place.Split(' ')[1]);
        foreach (string value in Values.Except(ReaderAlone))
        {
            AssertAgree($"{place}: {value}", owner => owner[key] = JsonNode.Parse(value), scope);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Key_LeftOutOrMistyped_IsAcceptedByBothOrByNeither(string place)
    {
        (FactScope scope, string key) = (Enum.Parse<FactScope>(place.Split(' ')[0]), place.Split(' ')[1]);
        AssertAgree($"{place} left out", owner => owner.Remove(key), scope);
        AssertAgree($"{place} mistyped", owner => owner[key + "x"] = null, scope);
    }

    [Theory]
    [InlineData("policy")]
    [InlineData("year")]
    [InlineData("funds")]
    [InlineData("remittances")]
    [InlineData("schema")]
    public void PartOfTheFile_LeftOut_IsAcceptedByBothOrByNeither(string key) => AssertAgree(key, owner => owner.Remove(key), FactScope.Year);

    [Fact]
    public void SchemaOfATable_WithADeclaredFigure_HasIt()
    {
        var declared = new Fact(FactScope.Area, FactUnit.Persons, "activeMembers", "在职参保人数", "Active members", "Declared by a policy.") { Max = 1000 };
        JsonSchema schema = JsonSchema.FromText(Encoding.UTF8.GetString(FactsSchema.ToUtf8(FactTable.BuiltIn.With([declared]))));
        JsonObject facts = Whole();
        Owner(facts, FactScope.Area)["activeMembers"] = 140;
        Assert.True(IsValid(facts.ToJsonString(), schema));
        Assert.False(IsValid(facts.ToJsonString()));
        Owner(facts, FactScope.Area)["activeMembers"] = 1001;
        Assert.False(IsValid(facts.ToJsonString(), schema));
    }

    private static void AssertAgree(string what, Action<JsonObject> change, FactScope scope)
    {
        JsonObject facts = Whole();
        change(Owner(facts, scope));
        string json = facts.ToJsonString();
        Assert.True(IsRead(json) == IsValid(json), $"{what}: the reader says {IsRead(json)}, the schema {IsValid(json)}");
    }

    private static JsonObject Owner(JsonObject facts, FactScope scope) => (JsonObject)(scope switch
    {
        FactScope.Year => facts,
        FactScope.Fund => facts["funds"]!["employee"]!,
        FactScope.Pool => facts["funds"]!["employee"]!["pool"]!,
        FactScope.Area => facts["funds"]!["employee"]!["areas"]!["330723"]!,
        FactScope.Remittance => facts["remittances"]![0]!,
        FactScope.Payment => facts["remittances"]![0]!["payments"]![0]!,
    });

    // Every fact that there is, by its example.
    private static JsonObject Whole()
    {
        JsonObject area = Examples(FactScope.Area);
        JsonObject fund = Examples(FactScope.Fund);
        fund["pool"] = Examples(FactScope.Pool);
        fund["areas"] = new JsonObject { ["330723"] = area };
        JsonObject remittance = Examples(FactScope.Remittance);
        remittance["payments"] = new JsonArray(Examples(FactScope.Payment));
        JsonObject year = Examples(FactScope.Year);
        year["$schema"] = "facts.schema.json";
        year["schema"] = 1;
        year["policy"] = "jinhua";
        year["year"] = 2022;
        year["funds"] = new JsonObject { ["employee"] = fund };
        year["remittances"] = new JsonArray(remittance);
        return year;
    }

    private static JsonObject Examples(FactScope scope) => new(
        FactTable.BuiltIn.Of(scope).Select(fact => KeyValuePair.Create(fact.Key, JsonNode.Parse(fact.Example ?? FactForm.Of(fact.Unit).Example))));

    private static bool IsValid(string json, JsonSchema? schema = null)
    {
        using var document = JsonDocument.Parse(json);
        return (schema ?? Schema).Evaluate(document.RootElement).IsValid;
    }

    private static bool IsRead(string json)
    {
        try
        {
            _ = SettlementFacts.Parse(Encoding.UTF8.GetBytes(json));
            return true;
        }
        catch (FactsException)
        {
            return false;
        }
    }
}
