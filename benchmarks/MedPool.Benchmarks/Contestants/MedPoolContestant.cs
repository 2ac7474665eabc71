using System.IO.Pipelines;
using MedPool.Internals;

namespace MedPool.Benchmarks;

/// <summary>The library, from memory and through a pipe.</summary>
internal static class MedPoolContestant
{
    public static Int128 FromMemory(byte[] file, HardwarePath path, int threads = 1, bool checkDuplicates = false) =>
        Ingest(RecordSource.FromMemory(file, "claims.csv"), path, threads, checkDuplicates);

    public static Int128 FromFile(string path, int threads) => Ingest(RecordSource.FromFile(path), HardwarePaths.Best, threads, checkDuplicates: false);

    public static Int128 FromPipe(byte[] file)
    {
        PipeReader reader = PipeReader.Create(new MemoryStream(file), new StreamPipeReaderOptions(bufferSize: 512 * 1024));
        return Ingest(RecordSource.FromPipe(reader, "claims.csv"), HardwarePaths.Best, 1, checkDuplicates: false);
    }

    private static Int128 Ingest(RecordSource source, HardwarePath path, int threads, bool checkDuplicates)
    {
        Ledger<Jinhua2022> ledger = new(2022);
        IngestOptions options = IngestOptions.Default with { CheckDuplicates = checkDuplicates, Path = path, Threads = threads };
        IngestResult result = ledger.IngestClaimsAsync([source], options).GetAwaiter().GetResult();
        return result.RowsRejected == 0 ? result.Totals.Columns[0].Posted : throw new InvalidOperationException($"{result.RowsRejected} rejects");
    }
}
