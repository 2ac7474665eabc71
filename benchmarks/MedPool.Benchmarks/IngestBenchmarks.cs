using BenchmarkDotNet.Attributes;
using MedPool.Internals;

namespace MedPool.Benchmarks;

/// <summary>Claims from text to ledger, from what fits the second-level cache to what does not fit any.</summary>
[MemoryDiagnoser]
public class IngestBenchmarks
{
    private byte[] _file = [];

    [Params(5_000, 100_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup() => _file = ClaimFile.Make(Rows);

    [Benchmark(Baseline = true)]
    public long PipeReaderLoop() => (long)PipeLoopContestant.Run(_file);

    [Benchmark]
    public long CsvHelperSpans() => (long)CsvHelperContestant.Spans(_file);

    [Benchmark]
    public long DecimalAndLinq() => (long)LinqContestant.Run(_file);

    [Benchmark]
    public long Pipe() => (long)MedPoolContestant.FromPipe(_file);

    [Benchmark]
    public long Memory() => (long)MedPoolContestant.FromMemory(_file, HardwarePaths.Best);

    [Benchmark]
    public long MemoryWithDuplicateCheck() => (long)MedPoolContestant.FromMemory(_file, HardwarePaths.Best, checkDuplicates: true);
}
