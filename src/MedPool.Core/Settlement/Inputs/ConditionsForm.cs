using System.Text.Json;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Rule ids of conditions. The kernel reads how many are not met.</summary>
internal sealed class ConditionsForm : FactForm<EquatableArray<string>>
{
    public static readonly ConditionsForm Instance = new();

    public override string Example => """["SN-2-3-1"]""";

    protected override EquatableArray<string> JsonTypes { get; } = new(["array"]);

    public override object? Read(ref FactsReader reader, Fact fact)
    {
        var conditions = new List<string>();
        reader.Array(ReadCondition, conditions);
        return new EquatableArray<string>([.. conditions]);
    }

    protected override void Write(Utf8JsonWriter json, string key, EquatableArray<string> value) => json.Strings(key, value);

    protected override string Text(EquatableArray<string> value) => string.Join(" ", value);

    protected override void WriteLimits(Utf8JsonWriter json)
    {
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteBoolean("uniqueItems", true);
    }

    protected override void Bind(ref FactMemory memory, Fact fact, EquatableArray<string> value, FactPlace place, AskedFacts asked)
    {
        asked.CheckConditions(fact, value, place);
        memory.Set(fact.Slot, value.Count);
    }

    private static void ReadCondition(ref FactsReader reader, string key, List<string> conditions)
    {
        string condition = reader.Text();
        if (conditions.Contains(condition))
        {
            throw reader.Error($"\"{condition}\" is named a second time; an unmet condition counts once");
        }

        conditions.Add(condition);
    }
}
