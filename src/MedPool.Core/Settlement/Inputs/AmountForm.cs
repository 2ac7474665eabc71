using MedPool.Kernels;

namespace MedPool.Internals;

/// <summary>Amounts of money.</summary>
internal sealed class AmountForm : FactForm<Fen>
{
    public static readonly AmountForm Instance = new();

    public override object? Read(ref FactsReader reader, Fact fact) => reader.Amount(negativeAllowed: fact.Min is null);

    protected override string Text(Fen value) => value.ToString();

    protected override void Bind(ref FactMemory memory, Fact fact, Fen value, FactPlace place, AskedFacts asked) => memory.Set(
        fact.Slot,
        value >= Fen.Zero || fact.Min is null ? value : throw place.Error($"{value} is below zero; only the openingBalance of an area may be"));
}
