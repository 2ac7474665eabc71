using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

/// <summary>Any split of the input over threads, shards, files and reads gives the same ledger and the same rejects.</summary>
public class SplitTests
{
    [Fact]
    public void Threads_AnyNumber_GiveTheSameLedgerAndRejects()
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("claims.csv");
        File.WriteAllText(path, RandomRecords.Claims(7, 20_000));
        (Ledger ledger, _, string rejects) = TestRecords.Ingest(RecordKind.Claims, null, RecordSource.FromFile(path));
        foreach (int threads in (int[])[2, 3, 7])
        {
            IngestOptions options = IngestOptions.Default with { Threads = threads };
            (Ledger other, _, string otherRejects) = TestRecords.Ingest(RecordKind.Claims, options, RecordSource.FromFile(path));
            Assert.Equal(ledger.ToBytes(), other.ToBytes());
            Assert.Equal(rejects, otherRejects);
            (other, _, otherRejects) = TestRecords.Ingest(RecordKind.Claims, options, RecordSource.FromStream(File.OpenRead(path), path));
            Assert.Equal(ledger.ToBytes(), other.ToBytes());
            Assert.Equal(rejects, otherRejects);
        }
    }

    // A line that is too long lies within a block of memory, or is cut at the end of a file's block: the reject must be the same.
    [Fact]
    public void RejectedRows_OfAnyLengthAndNumberOfThreads_AreTheSame()
    {
        int[] lengths = [10, 65_536, 65_537, 65_538, 65_539, 70_000, 250_000, 300_000, 600_000, 1_200_000];
        IEnumerable<string> rows = Enumerable.Range(0, 60_000)
            .Select(number => number % 6_000 == 100 ? new string('x', lengths[number / 6_000]) : TestRecords.Contribution(number));
        using TemporaryFolder folder = new();
        string path = folder.PathOf("contributions.csv");
        File.WriteAllText(path, TestRecords.File(TestRecords.ContributionHeader, rows));
        byte[] bytes = File.ReadAllBytes(path);
        (long, string)[] expected = [.. lengths.Select((length, i) => ((i * 6_000L) + 102, new string('x', Math.Min(length, 65_538))))];
        foreach (int threads in (int[])[1, 2, 4, 8])
        {
            Assert.Equal(expected, Rejects(RecordSource.FromMemory(bytes, path), threads));
            Assert.Equal(expected, Rejects(RecordSource.FromFile(path), threads));
            Assert.Equal(
                expected,
                Rejects(RecordSource.FromPipe(System.IO.Pipelines.PipeReader.Create(new MemoryStream(bytes), new(bufferSize: 700_000)), path), threads));
        }
    }

    [Property(MaxTest = 40)]
    public void Shards_AnyNumber_MergeToTheSameLedgerAndRejects(int seed, PositiveInt count)
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("contributions.csv");
        File.WriteAllText(path, RandomRecords.Contributions(seed, 60));
        int shards = Math.Min(count.Get, 100);
        AssertShards(RecordSource.FromFile(path), shards);
        AssertShards(RecordSource.FromMemory(File.ReadAllBytes(path), path), shards);
    }

    [Fact]
    public void Shards_OfManyBlocks_MergeToTheSameLedger()
    {
        string text = RandomRecords.Contributions(3, 12_000);
        AssertShards(TestRecords.Source(text), 3);
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.PathOf("c.csv"), text);
        AssertShards(RecordSource.FromFile(folder.PathOf("c.csv")), 3);
    }

    [Property(MaxTest = 40)]
    public void Files_CutAnywhereBetweenRows_GiveTheSameLedger(int seed, PositiveInt cut)
    {
        string[] lines = RandomRecords.Claims(seed, 40).Split('\n');
        int at = 1 + (cut.Get % (lines.Length - 1));
        RecordSource[] parts = [TestRecords.Source(string.Join('\n', lines[..at]) + '\n'), TestRecords.Source(string.Join('\n', [lines[0], .. lines[at..]]))];
        Assert.Equal(
            TestRecords.Ingest(RecordKind.Claims, null, TestRecords.Source(string.Join('\n', lines))).Ledger.ToBytes(),
            TestRecords.Ingest(RecordKind.Claims, null, parts).Ledger.ToBytes());
    }

    [Property(MaxTest = 40)]
    public void Reads_OfAnyLength_GiveTheSameLedgerAndRejects(int seed, PositiveInt length)
    {
        byte[] text = Encoding.UTF8.GetBytes(RandomRecords.Claims(seed, 40));
        (Ledger ledger, _, string rejects) = TestRecords.Ingest(RecordKind.Claims, null, RecordSource.FromMemory(text, "x"));
        (Ledger other, _, string otherRejects) = TestRecords.Ingest(RecordKind.Claims, null, RecordSource.FromStream(new SmallReads(text, length.Get), "x"));
        Assert.Equal(ledger.ToBytes(), other.ToBytes());
        Assert.Equal(rejects, otherRejects);
    }

    [Property(MaxTest = 100)]
    public void Rows_ReadOfAnyFile_ArePostedOrRejected(int seed)
    {
        (Ledger ledger, IngestResult result, string rejects) = TestRecords.Ingest(
            RecordKind.Claims,
            null,
            TestRecords.Source(RandomRecords.Claims(seed, 100, irregularPercent: 40)));
        Assert.Equal(100, result.RowsRead);
        Assert.Equal(result.RowsRead, result.RowsPosted + RejectReasons.All.Sum(reason => result.Totals.RejectedBy(reason)));
        Assert.Equal(result.RowsRejected, rejects.Split('\n').Length - 2);

        // The control sum of the fee column and the fee account are counted separately.
        Assert.Equal(
            result.Totals.Columns[0].Posted,
            ledger.Entries.Where(entry => entry.Account == Account.Fee).Aggregate(Int128.Zero, (sum, entry) => sum + entry.Cell.Amount.Value));
    }

    // The first file has a column that the second lacks: its text of the row before must be forgotten.
    [Fact]
    public void Files_OfDifferentColumns_DoNotShareThem()
    {
        string Without(string row) => string.Join(',', row.Split(',').Where((_, column) => TestRecords.ClaimHeader.Split(',')[column] != "hosp_part_amt"));
        RecordSource whole = TestRecords.Source(TestRecords.File(TestRecords.ClaimHeader, TestRecords.Claim(1)));
        RecordSource partial = TestRecords.Source(TestRecords.File(Without(TestRecords.ClaimHeader), Without(TestRecords.Claim(2, "psn_cash_pay", "12.00"))));
        Assert.All(HardwarePaths.Available, path =>
        {
            IngestOptions options = IngestOptions.Default with { Path = path };
            (Ledger expected, IngestResult result, _) = TestRecords.Ingest(RecordKind.Claims, options, partial);
            Assert.Equal(1, result.RowsPosted);
            expected.Merge(TestRecords.Ingest(RecordKind.Claims, options, whole).Ledger);
            Assert.Equal(expected.ToBytes(), TestRecords.Ingest(RecordKind.Claims, options, whole, partial).Ledger.ToBytes());
        });
    }

    [Fact]
    public void LongLines_AcrossBlocks_AreOneRejectEach()
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("long.csv");
        StringBuilder text = new(TestRecords.ClaimHeader + "\n");
        foreach (int length in (int[])[65_535, 65_536, 65_537, 65_538, 65_539, 200_000, 262_143, 262_144, 262_145, 3_000_000])
        {
            text.Append('x', length).Append('\n').Append(TestRecords.Claim(length)).Append('\n');
        }

        File.WriteAllText(path, text.Append('y', 1_000_000).ToString());
        (Ledger ledger, IngestResult result, string rejects) = TestRecords.Ingest(RecordKind.Claims, null, RecordSource.FromFile(path));
        Assert.Equal((10, 9, 2), (result.RowsPosted, result.Totals.RejectedBy(RejectReason.LineTooLong), result.Totals.RejectedBy(RejectReason.MalformedRow)));
        (Ledger other, _, string otherRejects) = TestRecords.Ingest(RecordKind.Claims, null, RecordSource.FromStream(File.OpenRead(path), path));
        Assert.Equal(ledger.ToBytes(), other.ToBytes());
        Assert.Equal(rejects, otherRejects);
        AssertShards(RecordSource.FromFile(path), 17);
    }

    private static void AssertShards(RecordSource source, int count)
    {
        // Duplicates are found within a run, so that shards are compared without the check.
        IngestOptions options = IngestOptions.Default with { CheckDuplicates = false };
        (Ledger whole, _, string rejects) = TestRecords.Ingest(KindOf(source), options, source);
        Ledger merged = TestRecords.Policy.CreateLedger(TestRecords.Year);
        StringBuilder mergedRejects = new("file,line,reason,column,text\n");
        for (int number = 1; number <= count; number++)
        {
            (Ledger shard, _, string shardRejects) = TestRecords.Ingest(KindOf(source), options with { Shard = new Shard(number, count) }, source);
            merged.Merge(shard);
            mergedRejects.Append(shardRejects[(shardRejects.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        }

        Assert.Equal(whole.ToBytes(), merged.ToBytes());
        Assert.Equal(rejects.Split('\n').Order(StringComparer.Ordinal), mergedRejects.ToString().Split('\n').Order(StringComparer.Ordinal));
    }

    private static RecordKind KindOf(RecordSource source) =>
        source.Name.EndsWith("long.csv", StringComparison.Ordinal) ? RecordKind.Claims : RecordKind.Contributions;

    private sealed class SmallReads(byte[] text, int length) : MemoryStream(text)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, length)]);
    }

    private static List<(long Line, string Row)> Rejects(RecordSource source, int threads)
    {
        RejectList rejects = new();
        TestRecords.Policy.CreateLedger(TestRecords.Year)
            .IngestContributionsAsync([source], IngestOptions.Default with { Threads = threads, Rejects = rejects })
            .GetAwaiter()
            .GetResult();
        return rejects.Rows;
    }

    private sealed class RejectList : RejectSink
    {
        public List<(long Line, string Row)> Rows { get; } = [];

        public override void Write(in Reject reject) => Rows.Add((reject.Line, Encoding.UTF8.GetString(reject.Row)));
    }
}
