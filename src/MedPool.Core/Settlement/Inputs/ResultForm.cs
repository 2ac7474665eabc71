using System.Text.Json;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Results of an assessment.</summary>
internal sealed class ResultForm : FactForm<Assessment>
{
    public static readonly ResultForm Instance = new();

    public override string Example => "\"pass\"";

    protected override EquatableArray<string> JsonTypes { get; } = new(["string"]);

    public override object? Read(ref FactsReader reader, Fact fact) => reader.Text() switch
    {
        "pass" => Assessment.Pass,
        "fail" => Assessment.Fail,
        string other => throw reader.Error($"\"{other}\" is not a result of an assessment; write \"pass\" or \"fail\""),
    };

    protected override string Text(Assessment value) => value switch
    {
        Assessment.Pass => "pass",
        Assessment.Fail => "fail",
    };

    protected override void WriteLimits(Utf8JsonWriter json)
    {
        json.WriteStartArray("enum");
        json.WriteStringValue(Text(Assessment.Pass));
        json.WriteStringValue(Text(Assessment.Fail));
        json.WriteNullValue();
        json.WriteEndArray();
    }

    protected override void Bind(ref FactMemory memory, Fact fact, Assessment value, FactPlace place, AskedFacts asked) => memory.Set(fact.Slot, (long)value);
}
