using System.Text;
using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

public class IdSetTests
{
    private static readonly IdSecret Secret = new(3, 5, 7, 11);

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(1_500_000)]
    public void Add_AnyIds_TellsWhatASetTells(long memory)
    {
        Random random = new(9);
        HashSet<string> expected = [];
        using IdSet ids = new(memory);
        for (int i = 0; i < 60_000; i++)
        {
            string id = Id(random);
            Assert.Equal(expected.Add(id), ids.Add(IdKey.Of(Encoding.UTF8.GetBytes(id), Secret)));
        }

        Assert.Equal(memory == long.MaxValue, ids.RunCount == 0);
    }

    [Fact]
    public void Memory_OfAMillionIds_IsAtMostThirtyTwoBytesEach()
    {
        IdTable table = new();
        for (int i = 0; i < 1_000_000; i++)
        {
            IdKey key = IdKey.Of(Encoding.ASCII.GetBytes($"3307{i:D20}"), Secret);
            Assert.True(table.Add(key, key.Hash));
            Assert.True(i < 800_000 || table.Bytes <= 32L * table.Count);
        }
    }

    [Fact]
    public void Key_OfShortAndOfDigitIds_IsTheIdItself()
    {
        // Leading zeros, lengths and letters that look like digits must not meet.
        string[] ids = ["1", "01", "001", "A", "a", "\0", "123456789012345", "1234567890123456", "01234567890123456", "001234567890123456", new('0', 16), new('0', 17), new('0', 30), new('9', 30), new('9', 31), new('9', 40), new('x', 40)];
        Assert.Equal(ids.Length, ids.Select(id => IdKey.Of(Encoding.ASCII.GetBytes(id), Secret)).Distinct().Count());
    }

    [Fact]
    public void Duplicates_BeyondTheMemoryBound_AreFoundAllTheSame()
    {
        IEnumerable<string> rows = Enumerable.Range(0, 80_000).Select(number => $"C{number % 70_000},,,330702,390,4,202201,2022-07-01,0,0,2.00,3.00,0");
        RecordSource source = TestRecords.Source(TestRecords.File(TestRecords.ContributionHeader, rows));
        (Ledger inMemory, IngestResult result, string rejects) = TestRecords.Ingest(RecordKind.Contributions, null, source);
        (Ledger onDisk, _, string rejectsOnDisk) = TestRecords.Ingest(RecordKind.Contributions, IngestOptions.Default with { DuplicateMemory = 1 << 20 }, source);
        Assert.Equal(10_000, result.Totals.RejectedBy(RejectReason.DuplicateId));
        Assert.Equal(inMemory.ToBytes(), onDisk.ToBytes());
        Assert.Equal(rejects, rejectsOnDisk);
    }

    private static string Id(Random random)
    {
        int number = random.Next(40_000);
        return (number % 3) switch { 0 => $"S{number}", 1 => $"{number:D24}", _ => $"3307-{number:D33}" };
    }
}
