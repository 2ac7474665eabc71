using MedPool.Kernels;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>One rate, or a list of rates by first day. No stage reads them.</summary>
internal sealed class DatedRatesForm : FactForm<DemandDepositRates>
{
    public static readonly DatedRatesForm Instance = new();

    public override object? Read(ref FactsReader reader, Fact fact) => RemittanceSection.ReadRates(ref reader);

    protected override string Text(DemandDepositRates value) => throw new NotSupportedException("Dated rates are not written: they are for late interest only.");

    protected override void Bind(ref FactMemory memory, Fact fact, DemandDepositRates value, FactPlace place, AskedFacts asked)
    {
        // No kernel reads them.
    }
}
