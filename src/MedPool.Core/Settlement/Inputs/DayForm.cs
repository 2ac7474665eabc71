using MedPool.Kernels;

namespace MedPool.Internals;

/// <summary>Days. No kernel reads them.</summary>
internal sealed class DayForm : FactForm<PolicyDate>
{
    public static readonly DayForm Instance = new();

    public override object? Read(ref FactsReader reader, Fact fact)
    {
        DateOnly day = reader.Date();
        return new PolicyDate(day.Year, day.Month, day.Day);
    }

    protected override string Text(PolicyDate value) => value.ToString();

    protected override void Bind(ref FactMemory memory, Fact fact, PolicyDate value, FactPlace place, AskedFacts asked)
    {
    }
}
