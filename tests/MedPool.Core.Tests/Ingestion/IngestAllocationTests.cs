using System.Text;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Tests.Ingestion;

/// <summary>After start-up a row allocates nothing, posted or rejected, on any path.</summary>
public class IngestAllocationTests
{
    [Fact]
    public void Rows_PostedOrRejected_AllocateNothing() =>
        Assert.All(HardwarePaths.Available, path =>
        {
            AssertAllocatesNothing(path, RecordKind.Claims);
            AssertAllocatesNothing(path, RecordKind.Contributions);
        });

    private static void AssertAllocatesNothing(HardwarePath path, RecordKind kind)
    {
        string text = kind == RecordKind.Claims
            ? RandomRecords.Claims(11, 1500, irregularPercent: 30)
            : RandomRecords.Contributions(11, 1500, irregularPercent: 30);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        PolicyDocument document = TestRecords.Policy.Document;
        CreateBlockWorker create = new(kind, LedgerShape.Of(document, TestRecords.Year), new IdHash(1, 3, 5), path);
        BlockWorker worker = create.Call(new DocumentTables(document));
        using RejectWriter rejects = new(Stream.Null);
        using StreamFeed feed = new(new MemoryStream(bytes), "x", kind, IngestOptions.Default, dispose: true);
        using BlockFinisher finisher = new(kind, IngestOptions.Default with { Rejects = rejects, CheckDuplicates = false }, null, null, () => worker);
        Block block = new();
        Assert.True(feed.TryTake(block));
        block.Feed = feed;
        long allocated = long.MaxValue;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            worker.Process(block);
            finisher.Finish(block);
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(1500, block.RowCount);
        Assert.Equal(0, allocated);
    }
}
