using BenchmarkDotNet.Attributes;
using MedPool.Internals;

namespace MedPool.Benchmarks;

/// <summary>Claims from text to ledger, beside what a user would otherwise write, from what fits the second-level cache to what fits none.</summary>
[MemoryDiagnoser]
public class IngestBenchmarks
{
    private byte[] _file = [];

    [Params(5_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup() => _file = ClaimFile.Make(Rows);

    [Benchmark(Baseline = true)]
    public long PipeReaderLoop() => (long)PipeLoopContestant.Run<ClaimLoop>(_file);

    [Benchmark]
    public long CsvHelperSpans() => (long)CsvHelperContestant.Spans<ClaimLoop>(_file);

    [Benchmark]
    public long DecimalAndLinq() => (long)LinqContestant.Run(_file);

    [Benchmark]
    public long Pipe() => (long)MedPoolContestant.FromPipe(RecordKind.Claims, _file);

    [Benchmark]
    public long Memory() => (long)MedPoolContestant.FromMemory(RecordKind.Claims, _file, HardwarePaths.Best);

    [Benchmark]
    public long MemoryWithDuplicateCheck() => (long)MedPoolContestant.FromMemory(RecordKind.Claims, _file, HardwarePaths.Best, checkDuplicates: true);
}
