using System.Text;

namespace MedPool.Tests.Ingestion;

/// <summary>Any worker finishes the next block in order; a run that ends early leaves no thread waiting.</summary>
public class BlockReorderBufferTests
{
    private const int Threads = 4;

    // About 9 MB: some 35 blocks.
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(RandomRecords.Claims(8, 80_000));

    [Fact]
    public void Progress_OfManyThreads_GoesUpToTheEnd()
    {
        Recorder recorder = new(_ => { });
        IngestResult result = Run(IngestOptions.Default with { Threads = Threads, Progress = recorder }, CancellationToken.None);
        Assert.True(recorder.Rows.Count > 20, $"{recorder.Rows.Count} blocks are too few for this test");
        Assert.Equal(recorder.Rows.Order(), recorder.Rows);
        Assert.Equal(result.RowsRead, recorder.Rows[^1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Run_WhoseSinkFails_EndsWithItsError(int afterBlocks)
    {
        Recorder recorder = new(blocks => _ = blocks == afterBlocks ? throw new InvalidOperationException("full") : 0);
        Assert.Equal(
            "full",
            Assert.Throws<InvalidOperationException>(
                () => Run(IngestOptions.Default with { Threads = Threads, Progress = recorder }, CancellationToken.None)).Message);
        Assert.Equal(afterBlocks, recorder.Rows.Count);
    }

    [Fact]
    public void Run_ThatIsCancelled_Ends()
    {
        using CancellationTokenSource source = new();
        Recorder recorder = new(blocks =>
        {
            if (blocks == 5)
            {
                source.Cancel();
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => Run(IngestOptions.Default with { Threads = Threads, Progress = recorder }, source.Token));
        Assert.InRange(recorder.Rows.Count, 5, 5 + (Threads * 3));
    }

    [Fact]
    public async Task Duplicates_OfBlocksOfOtherWorkers_AreReversedOnce()
    {
        // The same file twice: for every posted row, the second one is a duplicate.
        Ledger once = TestRecords.Policy.CreateLedger(TestRecords.Year);
        Ledger twice = TestRecords.Policy.CreateLedger(TestRecords.Year);
        RecordSource[] one = [RecordSource.FromMemory(Text, "a")];
        RecordSource[] two = [RecordSource.FromMemory(Text, "a"), RecordSource.FromMemory(Text, "b")];
        IngestResult first = await once.IngestClaimsAsync(one, IngestOptions.Default);
        IngestResult second = await twice.IngestClaimsAsync(two, IngestOptions.Default with { Threads = Threads });
        Assert.Equal(once.Amounts.ToArray(), twice.Amounts.ToArray());
        Assert.Equal(once.Counts.ToArray(), twice.Counts.ToArray());
        Assert.Equal(first.RowsPosted, second.RowsPosted);
        Assert.Equal(2 * first.RowsRead, second.RowsRead);
    }

    private static IngestResult Run(IngestOptions options, CancellationToken cancellationToken) =>
        TestRecords.Policy.CreateLedger(TestRecords.Year)
            .IngestClaimsAsync([RecordSource.FromMemory(Text, "claims.csv")], options, cancellationToken)
            .GetAwaiter()
            .GetResult();

    private sealed class Recorder(Action<int> onBlock) : IProgress<IngestProgress>
    {
        public List<long> Rows { get; } = [];

        public void Report(IngestProgress value)
        {
            Rows.Add(value.RowsRead);
            onBlock(Rows.Count);
        }
    }
}
