using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// Keys whose prefix has a number, in eight bytes each. The line of an entry tells what the entry omits.
/// <code>
/// hash   | 4 bits: table | 32 bits: line of the table | 28 bits |   the key's low word follows from it and the prefix (IdHash)
/// line   | 8 entries, a cache line, filled from the left
/// entry  | 12 bits: number of the prefix | the lower 52 bits of the hash |   or 0
/// </code>
/// A table has at least 256 lines, so that the line tells the eight bits of the hash between the table's four and the entry's 52: equal entries of a line are
/// equal ids. A key whose line is full is kept in a table of whole keys, where it is searched whenever its line is full. Tables grow one by one, so that memory
/// never doubles at once, and begin at one to two times the least length. Not safe for concurrent use.
/// </summary>
/// <param name="idHash">Hashes keys.</param>
/// <param name="prefixes">The numbers of prefixes.</param>
/// <param name="forecast">The expected number of keys.</param>
internal sealed unsafe class PrefixTable(IdHash idHash, IdPrefixes prefixes, Func<long> forecast) : IDisposable
{
    private const int KeptBits = 64 - IdPrefixes.NumberBits;
    private const ulong KeptMask = (1UL << KeptBits) - 1;
    private const int LineEntries = 8;
    private const int LineExpected = 4; // Entries of a line if the forecast is right: one key in a hundred finds its line full.
    private const int LinesFirst = 1 << (64 - IdTable.TableBits - KeptBits);

    private readonly VectorArray<Lines> _tables = new(IdTable.TableCount);

    // By table: how many more keys it can receive before it grows.
    private readonly VectorArray<int> _left = new(IdTable.TableCount);

    // One key in thirty at most finds its line full.
    private readonly IdTable _full = new(() => forecast() / 32);
    private long _tableBytes;

    /// <summary>Number of keys.</summary>
    public long Count => Enumerable.Range(0, IdTable.TableCount).Sum(table => (long)CountIn(table)) + _full.Count;

    /// <summary>Bytes of entries and whole keys.</summary>
    public long Bytes => _tableBytes + _full.Bytes;

    /// <summary>The lines of each table.</summary>
    private Span<Lines> Tables => _tables.Span;

    /// <summary>Grows tables, so that none grows while so many keys are added and the results of <see cref="Find"/> stay valid.</summary>
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

    /// <summary>Finds the line and the entry of a key, and prefetches the line.</summary>
    /// <param name="prefix">The number of its prefix.</param>
    /// <param name="hash">The key's hash.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PrefixEntry Find(int prefix, ulong hash)
    {
        unchecked
        {
            ulong* line = _tables.Pointer[IdTable.TableOf(hash)].LineOf(hash);
            if (Sse.IsSupported)
            {
                Sse.Prefetch1(line);
            }

            return new PrefixEntry(line, EntryOf(prefix, hash));
        }
    }

    /// <summary>Adds a key. <see cref="Reserve"/> must have made room.</summary>
    /// <param name="key">The key.</param>
    /// <param name="entry">The result of <see cref="Find"/>.</param>
    /// <param name="hash">The key's hash.</param>
    /// <returns>False: the key was there already.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(in IdKey key, PrefixEntry entry, ulong hash)
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
                return _full.Add(new SoughtKey(key, hash));
            }

            entry.Line[(uint)BitOperations.TrailingZeroCount(free)] = entry.Value;
            _left.Pointer[IdTable.TableOf(hash)]--;
            return true;
        }
    }

    /// <summary>Copies the keys of one table, in no order. A key may be copied twice.</summary>
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
                    into[count++] = KeyOf(entry, HashOf(table, lines, line, entry));
                }
            }
        }

        return count;
    }

    /// <summary>The most keys that <see cref="CopyKeys"/> copies from a table.</summary>
    public int KeysOf(int table) => CountIn(table) + _full.KeysOf(table);

    /// <summary>Removes all keys and frees their memory.</summary>
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

    /// <inheritdoc/>
    public void Dispose() => Clear();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EntryOf(int prefix, ulong hash) => unchecked((ulong)prefix << KeptBits) | (hash & KeptMask);

    // Five entries a line. With more, too many lines would be full.
    private static int Limit(int lines) => (int)(lines * (long)LineEntries * 5 / 8);

    // The line is chosen by 32 bits, of which the entry has the lower 24. Only one of the numbers that lead to the line ends with these.
    private static ulong HashOf(int table, Lines lines, int line, ulong entry)
    {
        const ulong Low24 = (1UL << 24) - 1;
        ulong least = (((ulong)line << 32) + (uint)lines.Length - 1) / (uint)lines.Length;
        ulong low = (entry >> 28) & Low24;
        ulong number = (least & ~Low24) | low;
        number += number < least ? Low24 + 1 : 0;
        return ((ulong)table << (64 - IdTable.TableBits)) | (number << 28) | (entry & ((1UL << 28) - 1));
    }

    private IdKey KeyOf(ulong entry, ulong hash)
    {
        ulong prefix = prefixes[(int)(entry >> KeptBits)];
        return new IdKey(idHash.LowOf(hash, prefix), prefix);
    }

    private int CountIn(int table) => Limit(Tables[table].Length) - _left.Span[table];

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
                ulong hash = HashOf(table, old, line, entry);
                if (entry != 0 && !TryInsert(table, entry, hash))
                {
                    _full.Add(new SoughtKey(KeyOf(entry, hash), hash));
                }
            }
        }

        MoveBack(table);
        LargeMemory.Free(old.At, old.Length * LineEntries);
    }

    // Keys whose line was full may have room now, and are searched there. They stay in the other table too, which is harmless.
    private void MoveBack(int table)
    {
        IdKey[] keys = new IdKey[_full.KeysOf(table)];
        foreach (IdKey key in keys.AsSpan(0, _full.CopyKeys(table, keys)))
        {
            ulong hash = idHash.Of(key);
            TryInsert(table, EntryOf(prefixes.NumberOf(key.High), hash), hash);
        }
    }

    // False: the line is full and does not have the entry.
    private bool TryInsert(int table, ulong entry, ulong hash)
    {
        Span<ulong> line = new(Tables[table].LineOf(hash), LineEntries);
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
        public ulong* LineOf(ulong hash) => unchecked(At + ((nuint)((uint)(hash >> 28) * (ulong)(uint)Length >> 32) * LineEntries));
    }
}

/// <summary>The line of a <see cref="PrefixTable"/> to which a key belongs, and its entry.</summary>
/// <param name="line">The line; null for a key whose prefix has no number.</param>
/// <param name="value">The entry.</param>
internal readonly unsafe struct PrefixEntry(ulong* line, ulong value)
{
    public readonly ulong* Line = line;
    public readonly ulong Value = value;
}
