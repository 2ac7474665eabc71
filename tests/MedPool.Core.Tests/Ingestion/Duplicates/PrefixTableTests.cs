using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

public class PrefixTableTests
{
    private static readonly IdHash Hash = new(0x2D358DCCAA6C78A5, 0x8BB84B93962EACC9, 0x9E3779B97F4A7C15);

    [Property]
    public bool Hash_OfAnyKey_TellsTheLowWord((ulong Low, ulong High, ulong First, ulong Third) words)
    {
        IdHash hash = new(words.First, 0, words.Third | 1);
        ulong high = words.High >> 2; // A short id's.
        return hash.LowOf(hash.Of(new IdKey(words.Low, high)), high) == words.Low;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60_000)]
    [InlineData(400_000)]
    public void Add_OfManyPrefixes_TellsWhatASetTells(long forecast)
    {
        Random random = new(12);
        HashSet<IdKey> expected = [];
        IdPrefixes prefixes = new(Hash.Third);
        using PrefixTable table = new(Hash, prefixes, () => forecast);
        for (int i = 0; i < 200_000; i++)
        {
            IdKey key = new((ulong)random.Next(200), (ulong)random.Next(1, 3_000));
            Assert.Equal(expected.Add(key), Add(table, prefixes, key));
        }

        AssertHolds(expected, table);
    }

    // A line has room for eight keys; its other keys must be found elsewhere, before and after the table grows.
    [Fact]
    public void Add_OfKeysThatMeetInOneLine_TellsWhatASetTells()
    {
        IdPrefixes prefixes = new(Hash.Third);
        using PrefixTable table = new(Hash, prefixes, () => 0);
        HashSet<IdKey> expected = [];
        for (ulong number = 0; number < 100; number++)
        {
            IdKey key = KeyAt((0x512UL << 52) | number, prefix: 1 + (number % 3));
            expected.Add(key);
            Assert.True(Add(table, prefixes, key));
            Assert.False(Add(table, prefixes, key));
        }

        // The same table grows several times because of other keys, and then has room in the line that was full.
        for (ulong number = 0; number < 40_000; number++)
        {
            IdKey key = KeyAt((0x5UL << 60) | (unchecked(number * 0x9E3779B97F4A7C15) >> 4), prefix: 7);
            Assert.Equal(expected.Add(key), Add(table, prefixes, key));
        }

        foreach (IdKey key in expected)
        {
            Assert.False(Add(table, prefixes, key));
        }

        AssertHolds(expected, table);
    }

    // The entry omits twelve bits of the hash: table and line must tell them, even in tables of the least length.
    [Fact]
    public void Add_OfHashesThatDifferInOneBit_KeepsThemApart()
    {
        for (int bit = 0; bit < 64; bit++)
        {
            for (ulong number = 0; number < IdTable.TableCount; number++)
            {
                IdPrefixes prefixes = new(Hash.Third);
                using PrefixTable table = new(Hash, prefixes, () => 0);
                ulong place = (number << 60) | 0x0F0F_0F0F_0F0F_0F0F;
                IdKey[] keys = [KeyAt(place, prefix: 5), KeyAt(place ^ (1UL << bit), prefix: 5), KeyAt(place, prefix: 6)];
                Assert.All(keys, key => Assert.True(Add(table, prefixes, key)));
                AssertHolds([.. keys], table);
            }
        }
    }

    [Fact]
    public void Prefixes_BeyondTheLastNumber_HaveNone()
    {
        IdPrefixes prefixes = new(Hash.Third);
        int[] numbers = [.. Enumerable.Range(1, 5_000).Select(prefix => prefixes.NumberOf((ulong)prefix))];
        Assert.Equal(Enumerable.Range(1, 4_095), numbers[..4_095]);
        Assert.All(numbers[4_095..], number => Assert.Equal(IdPrefixes.None, number));
        Assert.Equal<IEnumerable<int>>(numbers, [.. Enumerable.Range(1, 5_000).Select(prefix => prefixes.NumberOf((ulong)prefix))]);
        Assert.Equal(Enumerable.Range(1, 4_095).Select(prefix => (ulong)prefix), Enumerable.Range(1, 4_095).Select(number => prefixes[number]));
    }

    // The key with a prefix and a hash.
    private static IdKey KeyAt(ulong place, ulong prefix) => new(Hash.LowOf(place, prefix), prefix);

    private static void AssertHolds(HashSet<IdKey> expected, PrefixTable table)
    {
        HashSet<IdKey> held = [];
        for (int i = 0; i < IdTable.TableCount; i++)
        {
            IdKey[] keys = new IdKey[table.KeysOf(i)];
            held.UnionWith(keys[..table.CopyKeys(i, keys)]);
        }

        Assert.True(expected.SetEquals(held));
    }

    private static bool Add(PrefixTable table, IdPrefixes prefixes, IdKey key)
    {
        table.Reserve(1);
        return table.Add(key, table.Find(prefixes.NumberOf(key.High), Hash.Of(key)), Hash.Of(key));
    }
}
