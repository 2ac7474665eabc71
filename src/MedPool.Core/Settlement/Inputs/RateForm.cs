using MedPool.Kernels;

namespace MedPool.Internals;

/// <summary>Rates from 0 to 1.</summary>
internal sealed class RateForm : FactForm<Rate>
{
    public static readonly RateForm Instance = new();

    public override object? Read(ref FactsReader reader, Fact fact) => reader.Rate();

    protected override string Text(Rate value) => value.ToString();

    protected override void Bind(ref FactMemory memory, Fact fact, Rate value, FactPlace place, AskedFacts asked) => memory.Set(
        fact.Slot,
        value >= Rate.Zero && value <= Rate.One ? value : throw place.Error($"{value} is not between 0 and 1"));
}
