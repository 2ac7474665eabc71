using System.Text.Json;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Decided shares of parties.</summary>
internal sealed class SharesForm : FactForm<EquatableArray<PartyShare>>
{
    public static readonly SharesForm Instance = new();

    public override string Example => """{ "pool": "0.5", "area-fiscal": "0.5" }""";

    protected override EquatableArray<string> JsonTypes { get; } = new(["object"]);

    public override object? Read(ref FactsReader reader, Fact fact) => SharesSection.Read(ref reader);

    protected override void Write(Utf8JsonWriter json, string key, EquatableArray<PartyShare> value)
    {
        json.WriteStartObject(key);
        foreach (PartyShare share in value)
        {
            json.WriteString(share.Party.ToText(), share.Share.ToString());
        }

        json.WriteEndObject();
    }

    protected override string Text(EquatableArray<PartyShare> value) =>
        string.Join(", ", value.Select(static share => $"{share.Party.ToText()} {share.Share}"));

    protected override void WriteLimits(Utf8JsonWriter json)
    {
        json.WriteStartObject("properties");
        foreach (string party in SharesSection.Parties)
        {
            json.WriteStartObject(party);
            json.WriteString("$ref", "#/$defs/rate");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    protected override void Bind(ref FactMemory memory, Fact fact, EquatableArray<PartyShare> value, FactPlace place, AskedFacts asked) =>
        memory.Set(fact.Slot, asked.Bind(fact, value, place));
}
