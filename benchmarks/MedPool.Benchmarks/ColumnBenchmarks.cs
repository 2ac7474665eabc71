using BenchmarkDotNet.Attributes;
using MedPool.Internals;

namespace MedPool.Benchmarks;

/// <summary>Columns in, per hardware path: 840 MB of claims and 440 MB of contributions, which no cache holds; keys at random or sorted.</summary>
[MemoryDiagnoser]
public class ColumnBenchmarks
{
    private readonly Ledger<Jinhua2022> _ledger = new(2022);
    private ClaimArrays? _claims;
    private ContributionArrays? _contributions;

    [ParamsAllValues]
    public HardwarePathName Path { get; set; }

    [Params(false, true)]
    public bool Sorted { get; set; }

    [Params(10_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _ledger.ColumnPath = (HardwarePath)Path;
        _claims = new ClaimArrays(Rows, Sorted);
        _contributions = new ContributionArrays(Rows, Sorted);
    }

    [Benchmark]
    public long Claims() => (long)_claims!.Post(_ledger);

    [Benchmark]
    public long Contributions() => (long)_contributions!.Post(_ledger);
}
