using System.Globalization;
using System.Text.Json;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Numbers of persons or of times.</summary>
internal sealed class CountForm : FactForm<long>
{
    public static readonly CountForm Instance = new();

    public override string Example => "1";

    protected override EquatableArray<string> JsonTypes { get; } = new(["integer"]);

    public override object? Read(ref FactsReader reader, Fact fact) => reader.Integer(fact.Min ?? long.MinValue, fact.Max ?? long.MaxValue);

    protected override void Write(Utf8JsonWriter json, string key, long value) => json.WriteNumber(key, value);

    protected override string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    protected override void WriteLimits(Utf8JsonWriter json)
    {
        // The range is each fact's own.
    }

    protected override void WriteRange(Utf8JsonWriter json, Fact fact)
    {
        json.WriteNumber("minimum", fact.Min ?? long.MinValue);
        json.WriteNumber("maximum", fact.Max ?? long.MaxValue);
    }

    protected override void Bind(ref FactMemory memory, Fact fact, long value, FactPlace place, AskedFacts asked) => memory.Set(
        fact.Slot,
        value >= fact.Min && value <= fact.Max
            ? value
            : throw place.Error(FormattableString.Invariant($"{value} is not a whole number from {fact.Min} to {fact.Max}")));
}
