using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// Keys in memory: a list of all keys (<see cref="IdKeys"/>), and sixteen hash tables of their numbers.
/// <code>
/// hash   | 4 bits: table | … | 32 bits: line of the table, and in the entry |
/// line   | 8 entries, a cache line, filled from the left; a full line continues in the next
/// entry  | 32 bits of the hash | 32 bits: number of the key, from 1 | or 0
/// </code>
/// All entries of a line are compared at once. The tables grow one by one, so that memory never doubles at once, and begin at one to two times the least
/// length, so that they do not all double at the same time. From a million keys on, a key needs less than 32 bytes. Growing takes half of all time, so a table
/// that grows gets the length of the forecast. Not safe for concurrent use.
/// </summary>
/// <param name="forecast">The expected number of keys.</param>
internal sealed unsafe class IdTable(Func<long> forecast) : IDisposable
{
    /// <summary>Number of tables. The top bits of a key's hash tell its table, so tables in order hold hashes in order.</summary>
    public const int TableCount = 1 << TableBits;

    /// <summary>With more keys than this, entries might have too few bits for the keys of another block.</summary>
    public const long CountMax = uint.MaxValue - BlockRowsMax;

    /// <summary>Most rows of a block. Between two blocks the number of keys is compared with <see cref="CountMax"/>.</summary>
    public const int BlockRowsMax = 1 << 20;

    /// <summary>The bits of a hash that tell the table.</summary>
    public const int TableBits = 4;

    private const int LineEntries = 8;
    private const int LinesFirst = 32;

    private readonly Entries[] _tables = new Entries[TableCount];
    private readonly IdKeys _keys = new();
    private long _tableBytes;

    /// <summary>Number of keys.</summary>
    public long Count => _keys.Count;

    /// <summary>Bytes of keys and tables.</summary>
    public long Bytes => _keys.Bytes + _tableBytes;

    /// <summary>Adds an id.</summary>
    /// <returns>False: the id was there already.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Add<TId>(in TId id)
        where TId : struct, ISoughtId, allows ref struct
    {
        ref Entries table = ref _tables[TableOf(id.Hash)];
        if (table.Left == 0)
        {
            Grow(TableOf(id.Hash));
        }

        uint tag = (uint)(id.Hash & uint.MaxValue);
        ulong* line = table.LineOf(tag);
        while (true)
        {
            Vector512<ulong> entries = Vector512.LoadAligned(line);
            ulong tagged = Vector512.Equals(entries.AsUInt32(), Vector512.Create(tag)).ExtractMostSignificantBits() & 0xAAAA;
            ulong free = Vector512.Equals(entries, Vector512<ulong>.Zero).ExtractMostSignificantBits();
            if (tagged != 0 && IsAmong(line, tagged, id))
            {
                return false;
            }

            if (free != 0)
            {
                line[BitOperations.TrailingZeroCount(free)] = ((ulong)tag << 32) | _keys.Add(id.Keep());
                table.Left--;
                return true;
            }

            line = table.After(line);
        }
    }

    /// <summary>Prefetches the line of a hash for a later <see cref="Add"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong hash)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(_tables[TableOf(hash)].LineOf((uint)(hash & uint.MaxValue)));
        }
    }

    /// <summary>Copies the keys of one table, in no order.</summary>
    /// <returns>The number of keys.</returns>
    public int CopyKeys(int table, Span<IdKey> into)
    {
        int count = 0;
        foreach (ulong entry in _tables[table].Span)
        {
            if (entry != 0)
            {
                into[count++] = _keys[(uint)(entry & uint.MaxValue)];
            }
        }

        return count;
    }

    /// <summary>Number of keys in one table.</summary>
    public int KeysOf(int table) => Entries.Limit(_tables[table].Lines) - _tables[table].Left;

    /// <summary>Removes all keys and frees their memory.</summary>
    public void Clear()
    {
        foreach (ref Entries table in _tables.AsSpan())
        {
            LargeMemory.Free(table.At, table.Lines * LineEntries);
            table = default;
        }

        _keys.Clear();
        _tableBytes = 0;
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    /// <summary>The table of a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TableOf(ulong hash) => unchecked((int)(hash >> (64 - TableBits)));

    // The lengths of a table: the first one, doubled again and again.
    private static int LinesAfter(int lines, int table)
    {
        int next = LinesFirst + (LinesFirst * table / TableCount);
        while (next <= lines)
        {
            next *= 2;
        }

        return next;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow(int number)
    {
        ref Entries table = ref _tables[number];
        Entries old = table;
        long expected = old.Lines == 0 ? 0 : forecast() / TableCount / LineEntries * 4 / 3;
        int lines = (int)Math.Clamp(expected, LinesAfter(old.Lines, number), int.MaxValue / LineEntries);

        // First, since it may fail: the table must then be unchanged, so that it can be freed.
        table.At = LargeMemory.AllocateZeroed<ulong>(lines * LineEntries);
        table.Lines = lines;
        table.Left = Entries.Limit(lines) - Entries.Limit(old.Lines);
        _tableBytes += (lines - old.Lines) * (long)LineEntries * sizeof(ulong);

        // Roughly in the order of the new lines, which depend on the same bits.
        foreach (ulong entry in old.Span)
        {
            if (entry != 0)
            {
                table.Insert(entry);
            }
        }

        LargeMemory.Free(old.At, old.Lines * LineEntries);
    }

    private bool IsAmong<TId>(ulong* line, ulong tagged, in TId id)
        where TId : struct, ISoughtId, allows ref struct
    {
        for (; tagged != 0; tagged &= tagged - 1)
        {
            // A free entry has the tag 0.
            ulong entry = line[BitOperations.TrailingZeroCount(tagged) / 2];
            if (entry != 0 && id.Is(_keys[(uint)(entry & uint.MaxValue)]))
            {
                return true;
            }
        }

        return false;
    }

    private struct Entries
    {
        public ulong* At;
        public int Lines;

        /// <summary>How many more keys it can receive before it grows.</summary>
        public int Left;

        public readonly ReadOnlySpan<ulong> Span => new(At, Lines * LineEntries);

        /// <summary>Five of six entries. With more, too many lines would be full.</summary>
        public static int Limit(int lines) => (int)(lines * (long)LineEntries * 5 / 6);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly ulong* LineOf(uint tag) => unchecked(At + ((nuint)(tag * (ulong)(uint)Lines >> 32) * LineEntries));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly ulong* After(ulong* line) => unchecked(line + LineEntries == At + ((long)Lines * LineEntries) ? At : line + LineEntries);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Insert(ulong entry)
        {
            ulong* line = LineOf((uint)(entry >> 32));
            ulong free;
            while ((free = Vector512.Equals(Vector512.LoadAligned(line), Vector512<ulong>.Zero).ExtractMostSignificantBits()) == 0)
            {
                line = After(line);
            }

            line[BitOperations.TrailingZeroCount(free)] = entry;
        }
    }
}
