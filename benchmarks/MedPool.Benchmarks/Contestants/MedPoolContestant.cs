using System.IO.Pipelines;
using MedPool.Internals;

namespace MedPool.Benchmarks;

/// <summary>The library, from memory, through a pipe, and from a file.</summary>
internal static class MedPoolContestant
{
    public static Int128 FromMemory(RecordKind kind, byte[] file, HardwarePath path, int threads = 1, bool checkDuplicates = false) =>
        Ingest(kind, RecordSource.FromMemory(file, "records.csv"), path, threads, checkDuplicates).Totals.Columns[0].Posted;

    public static Int128 FromPipe(RecordKind kind, byte[] file)
    {
        PipeReader reader = PipeReader.Create(new MemoryStream(file), new StreamPipeReaderOptions(bufferSize: 512 * 1024));
        return Ingest(kind, RecordSource.FromPipe(reader, "records.csv"), HardwarePaths.Best, 1, checkDuplicates: false).Totals.Columns[0].Posted;
    }

    public static Ledger FromFile(string path)
    {
        Ledger<Jinhua2022> ledger = new(2022);
        Ingest(ledger, RecordKind.Claims, RecordSource.FromFile(path), IngestOptions.Default with { CheckDuplicates = false, Threads = 1 });
        return ledger;
    }

    /// <summary>Reads a file of any shape and writes its rejects.</summary>
    public static void Read(byte[] file)
    {
        using RejectWriter rejects = new(Stream.Null);
        Ledger<Jinhua2022> ledger = new(2022);
        ledger.IngestClaimsAsync([RecordSource.FromMemory(file, "claims.csv")], IngestOptions.Default with { CheckDuplicates = false, Rejects = rejects })
            .GetAwaiter()
            .GetResult();
    }

    private static IngestResult Ingest(RecordKind kind, RecordSource source, HardwarePath path, int threads, bool checkDuplicates) =>
        Ingest(new Ledger<Jinhua2022>(2022), kind, source, IngestOptions.Default with { CheckDuplicates = checkDuplicates, Path = path, Threads = threads });

    private static IngestResult Ingest(Ledger ledger, RecordKind kind, RecordSource source, IngestOptions options)
    {
        Task<IngestResult> run = kind == RecordKind.Claims ? ledger.IngestClaimsAsync([source], options) : ledger.IngestContributionsAsync([source], options);
        IngestResult result = run.GetAwaiter().GetResult();
        return result.RowsRejected == 0 ? result : throw new InvalidOperationException($"{result.RowsRejected} rejects");
    }
}
