using System.Text.Json;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Amounts of money.</summary>
internal sealed class AmountForm : FactForm<Fen>
{
    public static readonly AmountForm Instance = new();

    public override string Example => "\"1234567.89\"";

    protected override EquatableArray<string> JsonTypes { get; } = new(["string"]);

    public override object? Read(ref FactsReader reader, Fact fact) => reader.Amount(negativeAllowed: fact.Min is null);

    protected override string Text(Fen value) => value.ToString();

    protected override void WriteLimits(Utf8JsonWriter json) => json.WriteString("pattern", @"^-?[0-9]{1,15}(\.[0-9]{1,2})?$");

    // An amount below zero has a minus and a digit other than 0.
    protected override void WriteRange(Utf8JsonWriter json, Fact fact)
    {
        if (fact.Min is not null)
        {
            json.WriteString("pattern", "^(?!-.*[1-9])");
        }
    }

    protected override void Bind(ref FactMemory memory, Fact fact, Fen value, FactPlace place, AskedFacts asked) => memory.Set(
        fact.Slot,
        value >= Fen.Zero || fact.Min is null ? value : throw place.Error($"{value} is below zero; only the openingBalance of an area may be"));
}
