using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// The ids of a run: open addressing in many small tables that grow one by one by a third, so that memory stays between 21 and 28 bytes
/// an id and never doubles at once. Not safe for concurrent use.
/// </summary>
internal sealed class IdSet
{
    private const int TableBits = 10;
    private const int LengthFirst = 64;

    private readonly IdKey[]?[] _tables = new IdKey[]?[1 << TableBits];
    private readonly int[] _counts = new int[1 << TableBits];

    /// <summary>Number of ids.</summary>
    public long Count { get; private set; }

    /// <summary>Adds an id; false if it was there.</summary>
    public bool Add(IdKey key)
    {
        ulong hash = key.Hash;
        int table = (int)(hash >> (64 - TableBits));
        IdKey[] keys = _tables[table] ??= new IdKey[LengthFirst];
        if (!TryPlace(keys, key, hash))
        {
            return false;
        }

        Count++;
        if (++_counts[table] * 4L > keys.Length * 3L)
        {
            _tables[table] = Grow(keys);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(int length, ulong hash) => (int)(((hash & uint.MaxValue) * (ulong)length) >> 32);

    private static bool TryPlace(IdKey[] keys, IdKey key, ulong hash)
    {
        int slot = Slot(keys.Length, hash);
        while (!keys[slot].IsEmpty)
        {
            if (keys[slot] == key)
            {
                return false;
            }

            slot = slot + 1 == keys.Length ? 0 : slot + 1;
        }

        keys[slot] = key;
        return true;
    }

    private static IdKey[] Grow(IdKey[] old)
    {
        IdKey[] larger = new IdKey[(old.Length * 4 / 3) + 1];
        foreach (IdKey key in old)
        {
            if (!key.IsEmpty)
            {
                TryPlace(larger, key, key.Hash);
            }
        }

        return larger;
    }
}
