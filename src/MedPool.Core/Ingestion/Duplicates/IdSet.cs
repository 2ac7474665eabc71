using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// The ids of a run. In memory up to a bound; what is beyond goes to sorted runs on disk, of which a filter stays in memory. Lookups
/// stay exact and in order, so that the first row of an id still wins. Not safe for concurrent use.
/// </summary>
internal sealed unsafe class IdSet : IDisposable
{
    /// <summary>Rows of a turn: so many lines stay in the second-level cache.</summary>
    public const int BatchRows = 512;

    // By row of the turn; no line for ids that go elsewhere.
    private readonly VectorArray<PrefixEntry> _turn = new(BatchRows);
    private readonly long _memory;
    private readonly IdForecast _forecast;
    private readonly IdPrefixes _prefixes;
    private readonly PrefixTable _prefixed;
    private readonly IdTable _others;
    private readonly IdLog _log = new();
    private readonly List<IdRun> _runs = [];

    /// <param name="memory">Bytes that the tables in memory may take.</param>
    /// <param name="hash">Places the ids.</param>
    public IdSet(long memory, IdHash hash)
    {
        (_memory, Hash) = (memory, hash);
        _forecast = new IdForecast(memory);
        _prefixes = new IdPrefixes(hash.Third);
        _prefixed = new PrefixTable(hash, _prefixes, () => _forecast.Prefixed(Counts));
        _others = new IdTable(() => _forecast.Others(Counts));
    }

    /// <summary>Number of runs on disk.</summary>
    public int RunCount => _runs.Count;

    /// <summary>Bytes of the tables in memory.</summary>
    public long Bytes => _prefixed.Bytes + _others.Bytes;

    /// <summary>Places the ids.</summary>
    public IdHash Hash { get; }

    private IdCounts Counts => new(_prefixed.Count, _prefixes.Count, _others.Count);

    /// <summary>Says how many ids more may come, so that tables need not grow again and again.</summary>
    public void Expect(long ids) => _forecast.Expect(ids, Counts);

    /// <summary>Adds the ids of rows of a block, in two passes: all their places are asked for before the first is looked at.</summary>
    /// <param name="ids">The block's ids.</param>
    /// <param name="reasons">By row of the block, why it is rejected: only ids of posted rows are added.</param>
    /// <param name="from">The first row.</param>
    /// <param name="count">The number of rows, at most <see cref="BatchRows"/>.</param>
    /// <param name="repeated">Takes the rows whose ids were there.</param>
    /// <returns>The number of these.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(BlockIds ids, ReadOnlySpan<byte> reasons, int from, int count, Span<int> repeated)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, BatchRows);
        ReadOnlySpan<IdKey> keys = ids.Keys.Slice(from, count);
        ReadOnlySpan<ulong> places = ids.Places.Slice(from, count);
        Prepare(keys, places);
        bool inMemory = _runs.Count == 0;
        int found = 0;
        for (int row = 0; row < keys.Length; row++)
        {
            if (reasons[from + row] != (byte)RejectReason.None)
            {
                continue;
            }

            PrefixEntry entry = _turn.Pointer[row];
            bool isNew = inMemory && entry.Line != null ? _prefixed.Add(keys[row], entry, places[row]) : AddElse(keys[row], entry, places[row], ids);
            if (!isNew)
            {
                repeated[found++] = from + row;
            }
        }

        return found;
    }

    /// <summary>Puts all ids on disk if the tables take more memory than they may. Asked for between blocks.</summary>
    public void SpillIfFull()
    {
        if (Bytes > _memory || _others.Count > IdTable.CountMax)
        {
            _runs.Add(new IdRun(_prefixed, _others, Hash));
            _forecast.Clear(Counts);
            _prefixed.Clear();
            _others.Clear();
        }
    }

    public void Dispose()
    {
        _prefixed.Dispose();
        _others.Dispose();
        _log.Dispose();
        foreach (IdRun run in _runs)
        {
            run.Dispose();
        }
    }

    // Where the ids of a turn are or go; asks for it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Prepare(ReadOnlySpan<IdKey> keys, ReadOnlySpan<ulong> places)
    {
        PrefixEntry* turn = _turn.Pointer;
        (ulong lastHigh, int prefix, bool isReserved) = (0, IdPrefixes.None, false);
        for (int row = 0; row < keys.Length; row++)
        {
            // Most ids begin as the one before.
            if (keys[row].High != lastHigh)
            {
                lastHigh = keys[row].High;
                prefix = keys[row].IsLong ? IdPrefixes.None : _prefixes.NumberOf(lastHigh);
                if (prefix != IdPrefixes.None && !isReserved)
                {
                    _prefixed.Reserve(keys.Length);
                    isReserved = true;
                }
            }

            if (prefix != IdPrefixes.None)
            {
                turn[row] = _prefixed.Find(prefix, places[row]);
            }
            else
            {
                turn[row] = default;
                _others.Prefetch(places[row]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AddElse(in IdKey key, PrefixEntry entry, ulong place, BlockIds ids)
    {
        if (key.IsLong)
        {
            SoughtText id = new(key, place, ids.Text(key), _log);
            return !IsOnDisk(id) && _others.Add(id);
        }

        SoughtKey shortId = new(key, place);
        return !IsOnDisk(shortId) && (entry.Line == null ? _others.Add(shortId) : _prefixed.Add(key, entry, place));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsOnDisk<TId>(in TId id)
        where TId : struct, ISoughtId, allows ref struct
    {
        foreach (IdRun run in _runs)
        {
            if (run.Contains(id))
            {
                return true;
            }
        }

        return false;
    }
}
