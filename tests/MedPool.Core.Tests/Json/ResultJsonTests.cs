using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MedPool.Json;

namespace MedPool.Tests.Json;

/// <summary>Results as JSON: what any web program returns of them is right without a word of its own.</summary>
public sealed partial class ResultJsonTests
{
    private static readonly MedPool.Settlement Settled =
        Policies.Jinhua2022.Settle(SettlementFacts.Load(WorkingTree.PathOf("samples/jinhua-2022.facts.json")));

    private static FundSettlement Employee => Settled[Fund.Employee];

    /// <summary>The usual serialiser, that of web programs, and two without reflection: the library's types, and those that a program generates itself.</summary>
    public static TheoryData<string> Serialisers { get; } = new("default", "web", "library's types", "program's types");

    // By hand: one transfer with its article.
    [Fact]
    public void Transfer_ByDefault_IsReadable()
    {
        Transfer transfer = new(
            new SettlementParty(PartyKind.Balance, "330723"), new SettlementParty(PartyKind.Pool, null), new Fen(4000), new Citation("JH-5", "plan", "5", "words"), StageKind.Levy);

        Assert.Equal(
            """{"From":"balance:330723","To":"pool","Amount":"40.00","Rule":{"Rule":"JH-5","Document":"plan","Article":"5","Quote":"words"},"Stage":"Levy","ShapedBy":[],"Readings":[],"AreaCode":"330723"}""",
            JsonSerializer.Serialize(transfer));
    }

    [Theory]
    [MemberData(nameof(Serialisers))]
    public void Settlement_WrittenAndReadBack_IsTheSame(string serialiser)
    {
        JsonSerializerOptions options = OptionsOf(serialiser);
        string json = JsonSerializer.Serialize(Settled, (JsonTypeInfo<MedPool.Settlement>)options.GetTypeInfo(typeof(MedPool.Settlement)));

        Assert.Equal(Settled.ToUtf8(), JsonSerializer.Deserialize<MedPool.Settlement>(json, options)!.ToUtf8());
        Assert.Equal(Settled.ToUtf8(), MedPool.Settlement.Parse(System.Text.Encoding.UTF8.GetBytes(json)).ToUtf8()); // It is a settlement.json.
    }

    [Theory]
    [MemberData(nameof(Serialisers))]
    public void Parts_WrittenAndReadBack_AreTheSame(string serialiser)
    {
        JsonSerializerOptions options = OptionsOf(serialiser);
        Assert.NotEmpty(Employee.Transfers);
        RoundTrip(options, (IReadOnlyList<Transfer>)[.. Employee.Transfers]);
        RoundTrip(options, (IReadOnlyList<SettlementArea>)[.. Employee.Areas]);
        RoundTrip(options, (IReadOnlyList<PartyBalance>)[.. Employee.Parties]);
        RoundTrip(options, (IReadOnlyList<RemittanceOrder>)[.. Employee.Orders]);
        RoundTrip(options, (IReadOnlyList<Decision>)[.. Employee.Decisions]);
        RoundTrip(options, Employee.Explain("330723"));
        RoundTrip(options, (IReadOnlyList<ComparedReading>)[.. Policies.Jinhua2022.CompareReadings(SettlementFacts.Load(WorkingTree.PathOf("samples/jinhua-2022.facts.json")))]);
        Assert.Equal(
            JsonSerializer.Serialize(Employee, options),
            JsonSerializer.Serialize(JsonSerializer.Deserialize<FundSettlement>(JsonSerializer.Serialize(Employee, options), options)!, options));
    }

    // No amount anywhere stands as a number: what is a number is a year, a count or hundredths of months.
    [Fact]
    public void Parts_ByDefault_HoldNoAmountAsANumber()
    {
        using JsonDocument json = JsonSerializer.SerializeToDocument(new object[] { Employee.Transfers, Employee.Areas, Employee.Parties, Employee.Conservation, Employee.Explain("330723") });
        string[] numbers = [.. Members(json.RootElement).Where(member => member.Value.ValueKind == JsonValueKind.Number).Select(member => member.Name).Distinct()];
        Assert.Equal(["MonthsPayableHundredths", "Number", "Step"], numbers); // The last two are numbers of steps.
    }

    [Fact]
    public void Settlement_ThatIsNoSettlement_SaysWhatIsMissing() =>
        Assert.Contains("\"policy\" is missing", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<MedPool.Settlement>("{}")).Message, StringComparison.Ordinal);

    private static JsonSerializerOptions OptionsOf(string serialiser) => serialiser switch
    {
        "web" => JsonSerializerOptions.Web,
        "program's types" => ProgramTypes.Default.Options,
        "library's types" => new JsonSerializerOptions { TypeInfoResolver = ResultTypes.Resolver },
        _ => JsonSerializerOptions.Default,
    };

    private static void RoundTrip<T>(JsonSerializerOptions options, IReadOnlyList<T> items)
    {
        string json = JsonSerializer.Serialize(items, options);
        Assert.Equal(items, JsonSerializer.Deserialize<IReadOnlyList<T>>(json, options));
    }

    [JsonSerializable(typeof(MedPool.Settlement))]
    [JsonSerializable(typeof(FundSettlement))]
    [JsonSerializable(typeof(IReadOnlyList<Transfer>))]
    [JsonSerializable(typeof(IReadOnlyList<SettlementArea>))]
    [JsonSerializable(typeof(IReadOnlyList<PartyBalance>))]
    [JsonSerializable(typeof(IReadOnlyList<RemittanceOrder>))]
    [JsonSerializable(typeof(IReadOnlyList<Decision>))]
    [JsonSerializable(typeof(IReadOnlyList<ExplanationStep>))]
    [JsonSerializable(typeof(IReadOnlyList<ComparedReading>))]
    private sealed partial class ProgramTypes : JsonSerializerContext;

    private static IEnumerable<JsonProperty> Members(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Members(member.Value).Prepend(member)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Members),
        _ => [],
    };
}
