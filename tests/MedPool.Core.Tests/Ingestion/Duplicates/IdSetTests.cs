using System.Globalization;
using System.Runtime.Intrinsics.X86;
using System.Text;
using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

public class IdSetTests
{
    private static readonly IdHash Hash = new(0x2D358DCCAA6C78A5, 0x8BB84B93962EACC9, 0x9E3779B97F4A7C15);

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(700_000)]
    public void Add_AnyIds_TellsWhatASetTells(long memory)
    {
        Random random = new(9);
        HashSet<string> expected = [];
        using IdSet ids = new(memory, Hash);
        for (int i = 0; i < 60_000; i++)
        {
            string id = Id(random);
            Assert.Equal(expected.Add(id), Add(ids, id, Hash));
        }

        Assert.Equal(memory == long.MaxValue, ids.FileCount == 0);
    }

    // With this hash all ids have the same hash and all long ids the same key, so that only their texts differ.
    [Theory]
    [InlineData(1_000, long.MaxValue)]
    [InlineData(1_000, 150_000)]
    public void Add_LongIdsOfOneHash_ComparesTheIdsThemselves(int count, long memory)
    {
        IdHash allAlike = new(0, 0, 1);
        Random random = new(10);
        HashSet<string> expected = [];
        using IdSet ids = new(memory, allAlike);
        for (int i = 0; i < 4_000; i++)
        {
            Add(ids, $"{i:D24}", allAlike); // Fills the memory, so that the long ones go to disk with it.
            string id = $"3307-{random.Next(count):D30}";
            Assert.Equal(expected.Add(id), Add(ids, id, allAlike));
        }

        Assert.Equal(memory == long.MaxValue, ids.FileCount == 0);
    }

    // Batches of many rows, from any row of the block on, some of them rejected: each prefetched line must belong to its row.
    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(700_000)]
    public void Add_InBatchesOfManyRows_TellsWhatASetTells(long memory)
    {
        Random random = new(14);
        HashSet<string> expected = [];
        using IdSet ids = new(memory, Hash);
        BlockIds block = new();
        int[] repeated = new int[IdSet.BatchRows];
        for (int batches = 0; batches < 300; batches++)
        {
            int from = random.Next(700);
            int count = random.Next(IdSet.BatchRows + 1);
            byte[] reasons = new byte[from + count];
            List<int> known = [];
            block.Clear();
            block.Reserve(reasons.Length);
            for (int row = 0; row < reasons.Length; row++)
            {
                string id = Id(random);
                block.Set(row, Encoding.UTF8.GetBytes(id), Hash);
                reasons[row] = (byte)(random.Next(5) == 0 ? RejectReason.MalformedRow : RejectReason.None);
                if (row >= from && reasons[row] == 0 && !expected.Add(id))
                {
                    known.Add(row);
                }
            }

            int found = ids.Add(block, reasons, from, count, repeated);
            Assert.Equal<IEnumerable<int>>(known, repeated[..found]);
            ids.SpillIfFull();
        }

        Assert.Equal(memory == long.MaxValue, ids.FileCount == 0);
    }

    // A row has at least one byte.
    [Fact]
    public void Entries_BetweenTwoBlocks_HaveBitsForTheKeysOfABlock()
    {
        Assert.True(Block.InPlaceRowBytes <= IdTable.BlockRowsMax);
        Assert.True(Block.RowBytes + RowText.LineTooLong <= IdTable.BlockRowsMax);
    }

    // A read may return less than is there: a page that is read in part has lost its other ids.
    [Fact]
    public void Add_FromFilesThatReadSevenBytesAtATime_TellsWhatASetTells()
    {
        Random random = new(11);
        HashSet<string> expected = [];
        using IdSet ids = new(700_000, Hash, ReadingSeven);
        for (int i = 0; i < 60_000; i++)
        {
            string id = Id(random);
            Assert.Equal(expected.Add(id), Add(ids, id, Hash));
        }

        Assert.True(ids.FileCount > 0);
    }

    [Fact]
    public void Add_FromFilesThatLostTheirEnd_IsAnError()
    {
        using IdSet ids = new(
            700_000,
            Hash,
            prefix => TemporaryFile.Open(prefix, (file, buffer, position) => position >= 4096 ? 0 : RandomAccess.Read(file, buffer, position)));

        Assert.Throws<IOException>(() =>
        {
            for (int i = 0; i < 120_000; i++)
            {
                Add(ids, $"3307-{i % 60_000:D12}", Hash);
            }
        });
    }

    [Fact]
    public void Log_OfMoreThanItsTail_HoldsWhatWasWritten()
    {
        string[] ids = [.. Enumerable.Range(0, 80_000).Select(number => $"{new string('x', number % 25)}-{number:D14}")];
        using IdLog log = new(ReadingSeven);
        long[] positions = [.. ids.Select(id => log.Append(Encoding.ASCII.GetBytes(id)))];
        for (int i = 0; i < ids.Length; i++)
        {
            Assert.True(log.Holds(positions[i], Encoding.ASCII.GetBytes(ids[i])));
            Assert.False(log.Holds(positions[i], Encoding.ASCII.GetBytes(ids[i] + "0")));
            Assert.False(log.Holds(positions[i], Encoding.ASCII.GetBytes(ids[i]).AsSpan(0, ids[i].Length - 1)));
        }
    }

    // With one prefix; with more prefixes than there are numbers; without a prefix; and a mixture.
    [Theory]
    [InlineData("3307{0:D20}", 0)]
    [InlineData("3307{0:D20}", 100_000)]
    [InlineData("3307{0:D20}", 1_000_000)]
    [InlineData("{0:D14}0000000000000000", 0)]
    [InlineData("{0:D14}0000000000000000", 1_000_000)]
    [InlineData("0f5c1c0e-7a9e-4f0f-9d80-{0:D12}", 0)]
    [InlineData("0f5c1c0e-7a9e-4f0f-9d80-{0:D12}", 1_000_000)]
    [InlineData("{0:D14}0000000000000000|S{0}", 1_000_000)]
    public void Memory_OfMoreThanAMillionIds_IsAtMostThirtyTwoBytesEach(string form, int expected)
    {
        string[] forms = form.Split('|');
        using IdSet ids = new(long.MaxValue, Hash);
        ids.Expect(expected);
        for (int i = 0; i < 1_200_000; i++)
        {
            Assert.True(Add(ids, string.Format(CultureInfo.InvariantCulture, forms[i % forms.Length], i), Hash));
            Assert.True(i < 1_100_000 || ids.Bytes <= 32L * (i + 1), $"{ids.Bytes} bytes for {i + 1} ids");
        }
    }

    [Fact]
    public void Add_OfMorePrefixesThanNumbers_TellsWhatASetTells()
    {
        Random random = new(11);
        HashSet<string> expected = [];
        using IdSet ids = new(2_000_000, Hash);
        for (int i = 0; i < 100_000; i++)
        {
            string id = $"{random.Next(6_000):D10}{random.Next(20):D20}";
            Assert.Equal(expected.Add(id), Add(ids, id, Hash));
        }

        Assert.InRange(ids.FileCount, 1, 3);
    }

    // Long ids use two megabytes from the 8,193rd on, so there can be no more files.
    [Theory]
    [InlineData("3307{0:D14}")]
    [InlineData("0f5c1c0e-7a9e-4f0f-9d80-{0:D12}")]
    public void Add_OfIdsOfOneKind_SpillsAllOfThemAtATime(string form)
    {
        using IdSet ids = new(700_000, Hash);
        for (int i = 0; i < 60_000; i++)
        {
            Assert.True(Add(ids, string.Format(CultureInfo.InvariantCulture, form, i), Hash));
        }

        Assert.InRange(ids.FileCount, 1, 9);
        for (int i = 0; i < 60_000; i += 7)
        {
            Assert.False(Add(ids, string.Format(CultureInfo.InvariantCulture, form, i), Hash));
        }
    }

    [Fact]
    public void Key_OfAnIdThatFits_IsTheIdItself()
    {
        // Leading zeros, lengths and letters that look like digits must give different keys.
        string[] ids =
        [
            "1", "01", "001", "A", "a", "\0", "\0\0", "1234567", "12345678", "012345678", "123456780", "123456789012345",
            "1234567890123456", "01234567890123456", "001234567890123456", new('0', 16), new('0', 17), new('0', 30), new('9', 30),
            "A234567890123456", "a234567890123456", "-234567890123456", "_234567890123456", "123456789012345-", "A0000000000000000000",
            "A000000000000000000", "A00000000000000000", "A0000000000000000", "0000000000A000000000", "00000000000000000000A"[1..], new('_', 20), new('Z', 20),
        ];
        Assert.Equal(
            ids.Length,
            ids.Select(id => IdKey.TryPack(Encoding.ASCII.GetBytes(id), out IdKey key) ? key : default).Where(key => !key.IsEmpty).Distinct().Count());
    }

    [Theory]
    [InlineData("9999999999999999999999999999999")]
    [InlineData("A00000000000000000000")]
    [InlineData("0f5c1c0e-7a9e-4f0f-9d80-0a4c3f3b2a11")]
    [InlineData("1234567890 123456")]
    [InlineData("123456789012345/")]
    [InlineData("123456789012345:")]
    [InlineData("浙江省金华市婺城区")]
    public void Key_OfALongId_HasNoRoomForIt(string id) => Assert.False(IdKey.TryPack(Encoding.UTF8.GetBytes(id), out _));

    // 16 to 30 digits, and the characters next to the digits in ASCII.
    [Fact]
    public void Digits_OfVectorsAndOfWords_AreTheSame()
    {
        Random random = new(13);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] id = [.. Enumerable.Range(0, random.Next(16, 31)).Select(_ => (byte)random.Next('0', '9' + 1))];
            if (i % 2 == 0)
            {
                id[random.Next(id.Length)] = (byte)random.Next(256);
            }

            bool areDigits = IdPacking.TryDigitsOfWords(id, out ulong low, out ulong high);
            Assert.Equal(areDigits, id.All(digit => digit is >= (byte)'0' and <= (byte)'9'));
            if (Ssse3.IsSupported)
            {
                Assert.Equal(areDigits, IdPacking.TryDigitsOfVectors(id, out ulong lowOfVectors, out ulong highOfVectors));
                Assert.True(!areDigits || (low, high) == (lowOfVectors, highOfVectors));
            }
        }
    }

    [Theory]
    [InlineData(1, 15, "0123456789 ,;金\u0001")]
    [InlineData(16, 30, "0123456789")]
    [InlineData(16, 20, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_")]
    public void Key_OfAnIdThatFits_DiffersWhereAnyByteDiffers(int shortest, int longest, string bytes)
    {
        HashSet<byte> others = [.. Encoding.UTF8.GetBytes(bytes)];
        byte usual = others.Max();
        for (int length = shortest; length <= longest; length++)
        {
            HashSet<IdKey> keys = [];
            for (int at = 0; at < length; at++)
            {
                foreach (byte other in others)
                {
                    byte[] id = new byte[length];
                    Array.Fill(id, usual);
                    id[at] = other;
                    Assert.True(IdKey.TryPack(id, out IdKey key));
                    keys.Add(key);
                }
            }

            Assert.Equal((length * (others.Count - 1)) + 1, keys.Count);
        }
    }

    [Fact]
    public void Duplicates_BeyondTheMemoryBound_AreFoundAllTheSame()
    {
        IEnumerable<string> rows = Enumerable.Range(0, 80_000).Select(number => $"C{number % 70_000},,,330702,390,4,202201,2022-07-01,0,0,2.00,3.00,0");
        RecordSource source = TestRecords.Source(TestRecords.File(TestRecords.ContributionHeader, rows));
        (Ledger inMemory, IngestResult result, string rejects) = TestRecords.Ingest(RecordKind.Contributions, null, source);
        (Ledger onDisk, _, string rejectsOnDisk) = TestRecords.Ingest(
            RecordKind.Contributions,
            IngestOptions.Default with { DuplicateMemory = 1 << 20 }, source);
        Assert.Equal(10_000, result.Totals.RejectedBy(RejectReason.DuplicateId));
        Assert.Equal(inMemory.ToBytes(), onDisk.ToBytes());
        Assert.Equal(rejects, rejectsOnDisk);
    }

    private static bool Add(IdSet ids, string id, IdHash hash)
    {
        byte[] text = Encoding.UTF8.GetBytes(id);
        BlockIds block = new();
        block.Reserve(1);
        block.Set(0, text, hash);
        bool added = ids.Add(block, [0], 0, 1, new int[1]) == 0;
        ids.SpillIfFull();
        return added;
    }

    private static string Id(Random random)
    {
        int number = random.Next(40_000);
        return (number % 4) switch { 0 => $"S{number}", 1 => $"{number:D24}", 2 => $"C{number:D16}", _ => $"3307-{number:D33}" };
    }

    private static TemporaryFile ReadingSeven(string prefix) =>
        TemporaryFile.Open(prefix, (file, buffer, position) => RandomAccess.Read(file, buffer[..Math.Min(7, buffer.Length)], position));
}
