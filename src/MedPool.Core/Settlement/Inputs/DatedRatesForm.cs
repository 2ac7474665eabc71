using System.Text.Json;
using MedPool.Kernels;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>One rate, or a list of rates by first day. No stage reads them.</summary>
internal sealed class DatedRatesForm : FactForm<DemandDepositRates>
{
    public static readonly DatedRatesForm Instance = new();

    public override string Example => """[{ "from": "2022-01-01", "rate": "0.0035" }]""";

    protected override EquatableArray<string> JsonTypes { get; } = new(["string", "array"]);

    public override object? Read(ref FactsReader reader, Fact fact) => RemittanceSection.ReadRates(ref reader);

    protected override string Text(DemandDepositRates value) =>
        throw new NotSupportedException("Dated rates are not written: they are for late interest only.");

    protected override void WriteLimits(Utf8JsonWriter json)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("$ref", "#/$defs/rate");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteNumber("minItems", 1);
        json.WriteStartObject("items");
        WriteDatedRate(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteDatedRate(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("from");
        json.WriteString("description", "The first day of the rate.");
        json.WriteString("$ref", "#/$defs/day");
        json.WriteEndObject();
        json.WriteStartObject("rate");
        json.WriteString("$ref", "#/$defs/rate");
        json.WriteEndObject();
        json.WriteEndObject();
        json.Strings("required", new EquatableArray<string>(["from", "rate"]));
        json.WriteBoolean("additionalProperties", false);
    }

    protected override void Bind(ref FactMemory memory, Fact fact, DemandDepositRates value, FactPlace place, AskedFacts asked)
    {
        // No kernel reads them.
    }
}
