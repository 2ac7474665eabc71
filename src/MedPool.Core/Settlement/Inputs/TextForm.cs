using MedPool.Kernels;

namespace MedPool.Internals;

/// <summary>Names and codes. No kernel reads them.</summary>
internal sealed class TextForm : FactForm<string>
{
    public static readonly TextForm Instance = new();

    public override object? Read(ref FactsReader reader, Fact fact) => reader.Text();

    protected override string Text(string value) => value;

    protected override void Bind(ref FactMemory memory, Fact fact, string value, FactPlace place, AskedFacts asked)
    {
    }
}
