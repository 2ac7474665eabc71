using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// Keys in memory: open addressing in many small tables that grow one by one, large ones by a third, so that from a million keys on
/// memory stays between 21 and 29 bytes a key, and never doubles at once. Not safe for concurrent use.
/// </summary>
internal sealed class IdTable
{
    /// <summary>Number of tables; a key's table is given by the top bits of its hash, so that tables in order hold keys in order.</summary>
    public const int TableCount = 1 << TableBits;

    private const int TableBits = 10;
    private const int LengthFirst = 256;

    // Up to here tables double; beyond, the memory of an id counts for more than the time of growing.
    private const int LengthDoubled = 1024;

    private readonly IdKey[]?[] _tables = new IdKey[]?[TableCount];
    private readonly int[] _counts = new int[TableCount];

    /// <summary>Number of keys.</summary>
    public long Count { get; private set; }

    /// <summary>Bytes of the tables.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds an id; false if it was there.</summary>
    public bool Add(in SoughtId id)
    {
        int table = TableOf(id.Hash);
        IdKey[] keys = _tables[table] ?? Replace(table, new IdKey[LengthFirst]);
        int slot = Slot(keys.Length, id.Hash);
        while (!keys[slot].IsEmpty)
        {
            if (id.Is(keys[slot]))
            {
                return false;
            }

            slot = slot + 1 == keys.Length ? 0 : slot + 1;
        }

        keys[slot] = id.Keep();
        Count++;
        if (++_counts[table] * 4L > keys.Length * 3L)
        {
            Replace(table, Grow(keys));
        }

        return true;
    }

    /// <summary>Loads the place of a key into the cache, so that <see cref="Add"/> a little later need not wait for memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(ulong hash)
    {
        if (Sse.IsSupported && _tables[TableOf(hash)] is { } keys)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref keys[Slot(keys.Length, hash)]));
        }
    }

    /// <summary>The keys of one table, in no order; the array is the caller's from here on.</summary>
    public ReadOnlySpan<IdKey> Take(int table, IdKey[] into)
    {
        int count = 0;
        foreach (IdKey key in _tables[table] ?? [])
        {
            if (!key.IsEmpty)
            {
                into[count++] = key;
            }
        }

        _tables[table] = null;
        _counts[table] = 0;
        return into.AsSpan(0, count);
    }

    /// <summary>The most keys of any table.</summary>
    public int LargestTable() => _counts.Max();

    /// <summary>Forgets all keys.</summary>
    public void Clear()
    {
        Array.Clear(_tables);
        Array.Clear(_counts);
        (Count, Bytes) = (0, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TableOf(ulong hash) => (int)(hash >> (64 - TableBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(int length, ulong hash) => (int)(((hash & uint.MaxValue) * (ulong)length) >> 32);

    private static IdKey[] Grow(IdKey[] old)
    {
        IdKey[] larger = new IdKey[old.Length < LengthDoubled ? old.Length * 2 : (old.Length * 4 / 3) + 1];
        foreach (IdKey key in old)
        {
            if (!key.IsEmpty)
            {
                int slot = Slot(larger.Length, key.Hash);
                while (!larger[slot].IsEmpty)
                {
                    slot = slot + 1 == larger.Length ? 0 : slot + 1;
                }

                larger[slot] = key;
            }
        }

        return larger;
    }

    private unsafe IdKey[] Replace(int table, IdKey[] keys)
    {
        Bytes += (long)(keys.Length - (_tables[table]?.Length ?? 0)) * sizeof(IdKey);
        _tables[table] = keys;
        return keys;
    }
}
