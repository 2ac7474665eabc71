using MedPool.Contributions;

namespace MedPool.Internals;

/// <summary>
/// Paid months by member: open addressing in many small tables that grow one by one, large ones by a third, so that memory stays between 43 and 57 bytes a
/// member from a million on and never doubles at once. Reading is safe on any number of threads while nobody adds.
/// </summary>
internal sealed class MonthTable
{
    private const int TableBits = 13; // Tables of a few million members stay below the size at which the collector moves them no more.
    private const int LengthFirst = 16;
    private const int LengthDoubled = 1024; // Up to here tables double; beyond, memory counts for more than the time of growing.

    private readonly Slot[]?[] _tables = new Slot[]?[1 << TableBits];
    private readonly int[] _counts = new int[1 << TableBits];

    /// <summary>Number of members.</summary>
    public int Count { get; private set; }

    /// <summary>A member's months, none where it is not in the table.</summary>
    public PaidMonths this[MemberKey key]
    {
        get
        {
            ulong hash = HashOf(key);
            return _tables[TableOf(hash)] is { } slots ? slots[Find(slots, key, hash)].Months : default;
        }
    }

    /// <summary>Adds a month to a member's.</summary>
    /// <returns>Whether it is the member's first.</returns>
    public bool Mark(MemberKey key, int month)
    {
        ulong hash = HashOf(key);
        int table = TableOf(hash);
        Slot[] slots = _tables[table] ??= new Slot[LengthFirst];
        int place = Find(slots, key, hash);
        bool isNew = slots[place].Key == default;
        if (isNew)
        {
            if ((_counts[table] + 1) * 4L > slots.Length * 3L)
            {
                _tables[table] = slots = Grow(slots);
                place = Find(slots, key, hash);
            }

            slots[place].Key = key;
            _counts[table]++;
            Count++;
        }

        slots[place].Months = slots[place].Months.With(month);
        return isNew;
    }

    // Where the key is, or the empty slot where it would be; a quarter of the slots is empty.
    private static int Find(Slot[] slots, MemberKey key, ulong hash)
    {
        int place = (int)(((hash & uint.MaxValue) * (ulong)slots.Length) >> 32);
        while (slots[place].Key != key && slots[place].Key != default)
        {
            place = place + 1 == slots.Length ? 0 : place + 1;
        }

        return place;
    }

    private static Slot[] Grow(Slot[] old)
    {
        Slot[] larger = new Slot[old.Length < LengthDoubled ? old.Length * 2 : (old.Length * 4 / 3) + 1];
        foreach (Slot slot in old)
        {
            if (slot.Key != default)
            {
                larger[Find(larger, slot.Key, HashOf(slot.Key))] = slot;
            }
        }

        return larger;
    }

    private static int TableOf(ulong hash) => (int)(hash >> (64 - TableBits));

    private static ulong HashOf(MemberKey key)
    {
        ulong low = (ulong)(key.Value & ulong.MaxValue);
        ulong high = Math.BigMul(low ^ 0x9E3779B97F4A7C15, (ulong)(key.Value >> 64) ^ 0xD6E8FEB86659FD93, out ulong product);
        ulong mixed = Math.BigMul(high ^ product ^ low, 0xA0761D6478BD642F, out ulong rest);
        return mixed ^ rest;
    }

    // The default key is no member's: every key has its length in its top byte.
    private struct Slot
    {
        public MemberKey Key;
        public PaidMonths Months;
    }
}
