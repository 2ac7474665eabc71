using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace MedPool.Tests.Ingestion;

/// <summary>Rows read in place, in memory and in a pipe's segments of any length, are the same as the rows of a stream of the same bytes.</summary>
public class SegmentTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pipe_OfShortSegments_GivesTheSameLedgerAndRejects(int seed)
    {
        byte[] text = Encoding.UTF8.GetBytes(RandomRecords.Claims(seed, 300));
        AssertSame(text, Segments(text, new Random(seed), 1, 64));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pipe_OfLongAndShortSegments_GivesTheSameLedgerAndRejects(int seed)
    {
        // Long enough to be read in place, with borders anywhere in a row, and short ones between.
        byte[] text = Encoding.UTF8.GetBytes(RandomRecords.Claims(seed, 6000));
        Random random = new(seed);
        AssertSame(text, Segments(text, random, 60_000, 300_000));
        AssertSame(text, Segments(text, random, 1, 150_000));
    }

    [Fact]
    public void Pipe_WithLinesThatAreTooLong_GivesTheSameLedgerAndRejects()
    {
        StringBuilder text = new(TestRecords.ClaimHeader + "\n");
        foreach (int length in (int[])[65_535, 65_536, 65_537, 65_538, 65_539, 200_000, 262_143, 262_144, 262_145, 1_000_000])
        {
            text.Append('x', length).Append('\n').Append(TestRecords.Claim(length)).Append('\n');
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.Append('y', 300_000).ToString());
        Random random = new(1);
        AssertSame(bytes, Segments(bytes, random, 1, 1000));
        AssertSame(bytes, Segments(bytes, random, 60_000, 300_000));
        AssertSame(bytes, new ReadOnlySequence<byte>(bytes));
    }

    [Fact]
    public void Pipe_FilledWhileItIsRead_GivesTheSameLedgerAndRejects()
    {
        byte[] text = Encoding.UTF8.GetBytes(RandomRecords.Claims(3, 5000));
        foreach (int buffer in (int[])[16, 4096, 100_000, 512 * 1024])
        {
            AssertSame(text, PipeReader.Create(new MemoryStream(text), new StreamPipeReaderOptions(bufferSize: buffer)));
        }
    }

    private static void AssertSame(byte[] text, ReadOnlySequence<byte> segments) => AssertSame(text, PipeReader.Create(segments));

    private static void AssertSame(byte[] text, PipeReader pipe)
    {
        (Ledger expected, IngestResult result, string rejects) = TestRecords.Ingest(
            RecordKind.Claims,
            null,
            RecordSource.FromStream(new MemoryStream(text), "x"));
        foreach (RecordSource source in (RecordSource[])[RecordSource.FromPipe(pipe, "x"), RecordSource.FromMemory(text, "x")])
        {
            (Ledger ledger, IngestResult other, string otherRejects) = TestRecords.Ingest(RecordKind.Claims, null, source);
            Assert.Equal(result.RowsRead, other.RowsRead);
            Assert.Equal(rejects, otherRejects);
            Assert.Equal(expected.ToBytes(), ledger.ToBytes());
        }
    }

    private static ReadOnlySequence<byte> Segments(byte[] text, Random random, int shortest, int longest)
    {
        Segment first = new(default, null);
        Segment last = first;
        for (int at = 0; at < text.Length;)
        {
            // Memory of its own, so that a load beyond it would be one beyond all memory that is ours.
            int length = Math.Min(random.Next(shortest, longest + 1), text.Length - at);
            last = new Segment(text.AsSpan(at, length).ToArray(), last);
            at += length;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? before)
        {
            Memory = memory;
            if (before is not null)
            {
                RunningIndex = before.RunningIndex + before.Memory.Length;
                before.Next = this;
            }
        }
    }
}
