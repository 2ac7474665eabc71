using BenchmarkDotNet.Attributes;
using MedPool.Kernels;

namespace MedPool.Benchmarks;

/// <summary>
/// Settlement of 100 areas and two funds: Jinhua's stages compiled, the same lowered at run time, and the whole way with names, articles and orders. Divide 200
/// area-settlements by the mean.
/// </summary>
[MemoryDiagnoser]
public class SettlementBenchmarks
{
    private const int Areas = 100;
    private const int Year = 2022;

    private readonly Policy _document = Policy.Parse(Policies.Jinhua2022.Source);
    private readonly SettlementMemory _memory = new(Policies.Jinhua2022.Document, Areas);
    private readonly AreaFacts[] _areas = BenchmarkYears.Mixed(Areas);
    private readonly SettlementFacts _facts = BenchmarkYears.Facts(Policies.Jinhua2022.Document);
    private FundFacts _fund = BenchmarkYears.Fund();

    /// <summary>Both funds, compiled policy, over caller-owned memory.</summary>
    [Benchmark(Baseline = true)]
    public int Compiled()
    {
        int transfers = 0;
        for (int fund = 0; fund < 2; fund++)
        {
            var run = new SettlementRun(Year, default, in _fund, _areas, _memory.Spans);
            Jinhua2022.Settle(ref run, fund);
            transfers += run.Transfers.Length;
        }

        return transfers;
    }

    /// <summary>Both funds, policy read at run time, over caller-owned memory.</summary>
    [Benchmark]
    public int RunTime()
    {
        int transfers = 0;
        for (int fund = 0; fund < 2; fund++)
        {
            var run = new SettlementRun(Year, default, in _fund, _areas, _memory.Spans);
            _document.RunStages(ref run, fund);
            transfers += run.Transfers.Length;
        }

        return transfers;
    }

    /// <summary>The whole of <c>Settle</c> for Jinhua's ten areas and two funds: binding, stages, names, articles, orders, digest.</summary>
    [Benchmark]
    public Settlement WholeOfTenAreas() => Policies.Jinhua2022.Settle(_facts);
}
