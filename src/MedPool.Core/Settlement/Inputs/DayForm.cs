using System.Text.Json;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Days. No kernel reads them.</summary>
internal sealed class DayForm : FactForm<PolicyDate>
{
    public static readonly DayForm Instance = new();

    public override string Example => "\"2022-04-15\"";

    protected override EquatableArray<string> JsonTypes { get; } = new(["string"]);

    public override object? Read(ref FactsReader reader, Fact fact)
    {
        DateOnly day = reader.Date();
        return new PolicyDate(day.Year, day.Month, day.Day);
    }

    protected override string Text(PolicyDate value) => value.ToString();

    protected override void WriteLimits(Utf8JsonWriter json) => json.WriteString("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");

    protected override void Bind(ref FactMemory memory, Fact fact, PolicyDate value, FactPlace place, AskedFacts asked)
    {
    }
}
