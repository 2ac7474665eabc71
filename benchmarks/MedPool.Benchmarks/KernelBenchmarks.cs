using BenchmarkDotNet.Attributes;
using MedPool.Internals;

namespace MedPool.Benchmarks;

/// <summary>The whole record kernel per hardware path, from what fits the second-level cache to what fits none.</summary>
[MemoryDiagnoser]
public class KernelBenchmarks
{
    private byte[] _file = [];

    [ParamsAllValues]
    public HardwarePathName Path { get; set; }

    [Params(5_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup() => _file = ClaimFile.Make(Rows);

    [Benchmark]
    public long Claims() => (long)MedPoolContestant.FromMemory(RecordKind.Claims, _file, (HardwarePath)Path);
}
