using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// Keys whose beginning has a number, in eight bytes each: what the entry leaves out of a key is told by where the entry lies.
/// <code>
/// place  | 4 bits: which table | 32 bits: which line of it | 28 bits |   as many as the key's low word, which follows from it (IdHash)
/// line   | 8 entries, a cache line, filled from the left
/// entry  | 12 bits: number of the beginning | the lower 52 bits of the place |   or 0
/// </code>
/// A table has 256 lines and more, so that its line tells the eight bits between the table's four and the entry's 52: equal entries of a line
/// are equal ids. A key that finds its line full is kept in a table of whole keys; looked for is it there whenever its line is full. Tables grow
/// one by one, so that memory never doubles at once, and begin at lengths between one and two times the least. Not safe for concurrent use.
/// </summary>
/// <param name="hash">Places keys.</param>
/// <param name="prefixes">Numbers of beginnings.</param>
/// <param name="forecast">How many keys there will be, as far as one can tell.</param>
internal sealed unsafe class PrefixTable(IdHash hash, IdPrefixes prefixes, Func<long> forecast) : IDisposable
{
    private const int KeptBits = 64 - IdPrefixes.NumberBits;
    private const ulong KeptMask = (1UL << KeptBits) - 1;
    private const int LineEntries = 8;
    private const int LineExpected = 4; // Entries a line if the forecast is right: one key in a hundred finds its line full.
    private const int LinesFirst = 1 << (64 - IdTable.TableBits - KeptBits);

    private readonly VectorArray<Lines> _tables = new(IdTable.TableCount);

    // By table, how many keys more before it grows.
    private readonly VectorArray<int> _left = new(IdTable.TableCount);

    // One key in thirty at most finds its line full.
    private readonly IdTable _full = new(() => forecast() / 32);
    private long _tableBytes;

    /// <summary>Number of keys.</summary>
    public long Count => Enumerable.Range(0, IdTable.TableCount).Sum(table => (long)Placed(table)) + _full.Count;

    /// <summary>Bytes of entries and whole keys.</summary>
    public long Bytes => _tableBytes + _full.Bytes;

    /// <summary>By table, its lines.</summary>
    private Span<Lines> Tables => _tables.Span;

    /// <summary>Makes sure that no table grows before so many keys are added, so that what <see cref="Find"/> gave stays true.</summary>
    public void Reserve(int count)
    {
        for (int table = 0; table < IdTable.TableCount; table++)
        {
            if (_left.Span[table] < count)
            {
                Grow(table);
            }
        }
    }

    /// <summary>Where a key is or goes, which is loaded into the cache.</summary>
    /// <param name="prefix">The number of its beginning.</param>
    /// <param name="place">Its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PrefixEntry Find(int prefix, ulong place)
    {
        unchecked
        {
            ulong* line = _tables.Pointer[IdTable.TableOf(place)].LineOf(place);
            if (Sse.IsSupported)
            {
                Sse.Prefetch1(line);
            }

            return new PrefixEntry(line, EntryOf(prefix, place));
        }
    }

    /// <summary>Adds a key whose beginning has a number; false if it was there. <see cref="Reserve"/> must have made room.</summary>
    /// <param name="key">The key.</param>
    /// <param name="entry">What <see cref="Find"/> gave for it.</param>
    /// <param name="place">Its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(in IdKey key, PrefixEntry entry, ulong place)
    {
        unchecked
        {
            Vector512<ulong> entries = Vector512.LoadAligned(entry.Line);
            ulong free = Vector512.Equals(entries, Vector512<ulong>.Zero).ExtractMostSignificantBits();
            if (Vector512.EqualsAny(entries, Vector512.Create(entry.Value)))
            {
                return false;
            }

            if (free == 0)
            {
                return _full.Add(new SoughtKey(key, place));
            }

            entry.Line[(uint)BitOperations.TrailingZeroCount(free)] = entry.Value;
            _left.Pointer[IdTable.TableOf(place)]--;
            return true;
        }
    }

    /// <summary>The keys of one table, in no order; one may be there twice.</summary>
    public int CopyKeys(int table, Span<IdKey> into)
    {
        int count = _full.CopyKeys(table, into);
        Lines lines = Tables[table];
        for (int line = 0; line < lines.Length; line++)
        {
            foreach (ulong entry in lines[line])
            {
                if (entry != 0)
                {
                    into[count++] = KeyOf(entry, PlaceOf(table, lines, line, entry));
                }
            }
        }

        return count;
    }

    /// <summary>Room that <see cref="CopyKeys"/> needs for a table.</summary>
    public int KeysOf(int table) => Placed(table) + _full.KeysOf(table);

    /// <summary>Forgets all keys.</summary>
    public void Clear()
    {
        foreach (ref Lines table in Tables)
        {
            LargeMemory.Free(table.At, table.Length * LineEntries);
            table = default;
        }

        _left.Span.Clear();
        _full.Clear();
        _tableBytes = 0;
    }

    public void Dispose() => Clear();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EntryOf(int prefix, ulong place) => unchecked((ulong)prefix << KeptBits) | (place & KeptMask);

    // Five a line: beyond, too many lines would be full.
    private static int Limit(int lines) => (int)(lines * (long)LineEntries * 5 / 8);

    // The line's number stands for 32 bits of which the entry has the lower 24: of the numbers that lead to the line, just one ends so.
    private static ulong PlaceOf(int table, Lines lines, int line, ulong entry)
    {
        const ulong Low24 = (1UL << 24) - 1;
        ulong least = (((ulong)line << 32) + (uint)lines.Length - 1) / (uint)lines.Length;
        ulong low = (entry >> 28) & Low24;
        ulong number = (least & ~Low24) | low;
        number += number < least ? Low24 + 1 : 0;
        return ((ulong)table << (64 - IdTable.TableBits)) | (number << 28) | (entry & ((1UL << 28) - 1));
    }

    private IdKey KeyOf(ulong entry, ulong place)
    {
        ulong prefix = prefixes[(int)(entry >> KeptBits)];
        return new IdKey(hash.LowOf(place, prefix), prefix);
    }

    private int Placed(int table) => Limit(Tables[table].Length) - _left.Span[table];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int table)
    {
        Lines old = Tables[table];
        int least = old.Length == 0 ? LinesFirst + (LinesFirst * table / IdTable.TableCount) : old.Length * 2;
        long expected = old.Length == 0 ? 0 : forecast() / IdTable.TableCount / LineExpected;
        Tables[table] = new Lines((int)Math.Clamp(expected, least, int.MaxValue / LineEntries));
        _left.Span[table] = Limit(Tables[table].Length);
        _tableBytes += (Tables[table].Length - old.Length) * (long)LineEntries * sizeof(ulong);
        for (int line = 0; line < old.Length; line++)
        {
            foreach (ulong entry in old[line])
            {
                ulong place = PlaceOf(table, old, line, entry);
                if (entry != 0 && !TryPlace(table, entry, place))
                {
                    _full.Add(new SoughtKey(KeyOf(entry, place), place));
                }
            }
        }

        TakeBack(table);
        LargeMemory.Free(old.At, old.Length * LineEntries);
    }

    // Keys whose line was full may have room now, and are looked for there. That they are in the other table as well does no harm.
    private void TakeBack(int table)
    {
        IdKey[] keys = new IdKey[_full.KeysOf(table)];
        foreach (IdKey key in keys.AsSpan(0, _full.CopyKeys(table, keys)))
        {
            ulong place = hash.Of(key);
            TryPlace(table, EntryOf(prefixes.NumberOf(key.High), place), place);
        }
    }

    // False if the line is full, unless the entry is there.
    private bool TryPlace(int table, ulong entry, ulong place)
    {
        Span<ulong> line = new(Tables[table].LineOf(place), LineEntries);
        int at = line.IndexOf(entry);
        if (at < 0 && (at = line.IndexOf(0UL)) >= 0)
        {
            line[at] = entry;
            _left.Span[table]--;
        }

        return at >= 0;
    }

    private readonly struct Lines(int length)
    {
        public readonly ulong* At = LargeMemory.AllocateZeroed<ulong>(length * LineEntries);
        public readonly int Length = length;

        public ReadOnlySpan<ulong> this[int line] => new(At + ((long)line * LineEntries), LineEntries);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong* LineOf(ulong place) => unchecked(At + ((nuint)((uint)(place >> 28) * (ulong)(uint)Length >> 32) * LineEntries));
    }
}

/// <summary>Where a key is or goes in a <see cref="PrefixTable"/>, and what stands there for it.</summary>
/// <param name="line">The line; null for a key that does not go there.</param>
/// <param name="value">The entry.</param>
internal readonly unsafe struct PrefixEntry(ulong* line, ulong value)
{
    public readonly ulong* Line = line;
    public readonly ulong Value = value;
}
