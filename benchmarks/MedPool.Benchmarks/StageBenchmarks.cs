using BenchmarkDotNet.Attributes;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Benchmarks;

/// <summary>Parts of the record kernel on one chunk, by hardware path.</summary>
[MemoryDiagnoser]
public unsafe class StageBenchmarks
{
    private readonly RowIndex _index = new();
    private byte[] _text = [];
    private DelimiterIndexer _indexer = new ScalarIndexer();
    private BlockWorker? _worker;
    private readonly Block _block = new();

    [ParamsAllValues]
    public HardwarePathName Path { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        HardwarePath path = (HardwarePath)Path;
        byte[] file = ClaimFile.Make(2_000);
        PolicyDocument document = Policies.Jinhua2022.Document;
        _text = file;
        _indexer = DelimiterIndexer.Of(path);
        _worker = new CreateBlockWorker(RecordKind.Claims, LedgerShape.Of(document, 2022), null, path).Call(default(CompiledTables<Jinhua2022>));
        StreamFeed feed = new(new MemoryStream(file), "claims.csv", RecordKind.Claims, IngestOptions.Default, dispose: false);
        feed.TryTake(_block);
        _block.Feed = feed;
    }

    [Benchmark(OperationsPerInvoke = RowIndex.ChunkBytes)]
    public int IndexOneByte()
    {
        fixed (byte* text = _text)
        {
            _indexer.Index(text + 1024, RowIndex.ChunkBytes, _index);
            return _index.RowCount;
        }
    }

    [Benchmark(OperationsPerInvoke = 2_000)]
    public int WholeRow()
    {
        _worker!.Process(_block);
        return _block.RowCount;
    }
}

/// <summary>The hardware paths, as a public type for the parameters of a benchmark.</summary>
public enum HardwarePathName
{
    Scalar = HardwarePath.Scalar,
    Vector128 = HardwarePath.Vector128,
    Avx2 = HardwarePath.Avx2,
    Avx512 = HardwarePath.Avx512,
}
