using System.Text.Json;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Rates from 0 to 1.</summary>
internal sealed class RateForm : FactForm<Rate>
{
    public static readonly RateForm Instance = new();

    public override string Example => "\"0.02\"";

    protected override EquatableArray<string> JsonTypes { get; } = new(["string"]);

    public override object? Read(ref FactsReader reader, Fact fact) => reader.Rate();

    protected override string Text(Rate value) => value.ToString();

    protected override void WriteLimits(Utf8JsonWriter json) =>
        json.WriteString("pattern", @"^(-?0+(\.0{1,9})?|0+(\.[0-9]{1,9})?|0*1(\.0{1,9})?|[0-9]+[:/][0-9]+)$");

    protected override void Bind(ref FactMemory memory, Fact fact, Rate value, FactPlace place, AskedFacts asked) => memory.Set(
        fact.Slot,
        value >= Rate.Zero && value <= Rate.One ? value : throw place.Error($"{value} is not between 0 and 1"));
}
