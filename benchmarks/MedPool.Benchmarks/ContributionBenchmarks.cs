using BenchmarkDotNet.Attributes;
using MedPool.Internals;

namespace MedPool.Benchmarks;

/// <summary>Contributions from text to ledger, beside what a user would otherwise write.</summary>
[MemoryDiagnoser]
public class ContributionBenchmarks
{
    private byte[] _file = [];

    [Params(1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup() => _file = ContributionFile.Make(Rows);

    [Benchmark(Baseline = true)]
    public long PipeReaderLoop() => (long)PipeLoopContestant.Run<ContributionLoop>(_file);

    [Benchmark]
    public long CsvHelperSpans() => (long)CsvHelperContestant.Spans<ContributionLoop>(_file);

    [Benchmark]
    public long Pipe() => (long)MedPoolContestant.FromPipe(RecordKind.Contributions, _file);

    [Benchmark]
    public long Memory() => (long)MedPoolContestant.FromMemory(RecordKind.Contributions, _file, HardwarePaths.Best);
}
