using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Tests.Settlement;

/// <summary>What-if over plain memory: the same money as the whole settlement, the same words when something is missing.</summary>
public class SettlementKernelTests
{
    private const int Employee = 0;

    // A gap of 40.00 without own balance: 20.00 pool, 20.00 government.
    [Fact]
    public void Settle_PlainFacts_MovesTheSameMoney()
    {
        AreaFacts[] areas = Areas();
        areas[2][AreaFact.Expenditure] = new Fen(4000);
        var fund = new FundFacts { [FundFact.PoolOpeningBalance] = new Fen(10_000) };
        SettlementRun run = SettlementKernel<Jinhua2022>.Settle(Employee, 2023, default, in fund, areas, Memory());
        Assert.Equal(new Fen(8000), run.Pool);
        Assert.Equal(
            [(PartyKind.Fund, 4000), (PartyKind.Pool, 2000), (PartyKind.AreaFiscal, 2000)],
            run.Transfers.ToArray().Select(transfer => (transfer.From.Kind, transfer.Amount.Value)));
        Assert.Equal(new Fen(4000), run.Areas[2].OtherGap);
    }

    [Fact]
    public void Settle_MissingFact_NamesFactAreaAndRule()
    {
        AreaFacts[] areas = Areas();
        areas[2] = new AreaFacts { [AreaFact.Income] = Fen.Zero, [AreaFact.Expenditure] = new Fen(1) };
        FactsException error = Assert.Throws<FactsException>(() =>
        {
            FundFacts fund = default;
            SettlementKernel<Jinhua2022>.Settle(Employee, 2023, default, in fund, areas, Memory());
        });
        Assert.Equal(("incomePlan", SmallYear.Wuyi, "JH-11-1a"), (error.Fact, error.AreaCode, error.Rule!.Rule));
    }

    [Fact]
    public void Settle_OtherNumberOfAreas_IsAnError()
    {
        Assert.Throws<ArgumentException>(() =>
        {
            FundFacts fund = default;
            SettlementKernel<Jinhua2022>.Settle(Employee, 2023, default, in fund, new AreaFacts[9], Memory());
        });
    }

    private static SettlementSpans Memory() => new SettlementBuffers(Policies.Jinhua2022.Document, Employee).Spans;

    private static AreaFacts[] Areas()
    {
        var areas = new AreaFacts[SmallYear.Areas.Length];
        foreach (ref AreaFacts area in areas.AsSpan())
        {
            area = new AreaFacts { [AreaFact.Income] = Fen.Zero, [AreaFact.Expenditure] = Fen.Zero, [AreaFact.IncomePlan] = Fen.Zero };
        }

        return areas;
    }
}
