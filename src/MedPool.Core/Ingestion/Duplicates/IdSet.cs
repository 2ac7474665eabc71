using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// The ids of a run of ingestion: in memory up to a limit, beyond it in sorted temporary files, of which a filter stays in memory. Lookups are exact and in the
/// order of rows, so that of two rows with the same id the second is the duplicate. Not safe for concurrent use.
/// </summary>
internal sealed unsafe class IdSet : IDisposable
{
    /// <summary>Rows of a batch. Their lines fit the second-level cache.</summary>
    public const int BatchRows = 512;

    // By row of the batch; no line for an id whose prefix has no number.
    private readonly VectorArray<PrefixEntry> _batch = new(BatchRows);
    private readonly long _memory;
    private readonly IdForecast _forecast;
    private readonly IdPrefixes _prefixes;
    private readonly PrefixTable _prefixed;
    private readonly IdTable _others;
    private readonly IdLog _log;
    private readonly Func<string, TemporaryFile> _open;
    private readonly List<SortedIdFile> _files = [];

    /// <summary>An empty set.</summary>
    /// <param name="memory">Bytes that the tables in memory may use.</param>
    /// <param name="hash">Hashes ids.</param>
    /// <param name="open">Opens a temporary file with a prefix of its name; tests open one that reads fewer bytes at a time.</param>
    public IdSet(long memory, IdHash hash, Func<string, TemporaryFile>? open = null)
    {
        (_memory, Hash) = (memory, hash);
        _open = open ?? (static prefix => TemporaryFile.Open(prefix));
        _log = new IdLog(_open);
        _forecast = new IdForecast(memory);
        _prefixes = new IdPrefixes(hash.Third);
        _prefixed = new PrefixTable(hash, _prefixes, () => _forecast.Prefixed(Counts));
        _others = new IdTable(() => _forecast.Others(Counts));
    }

    /// <summary>Number of sorted files.</summary>
    public int FileCount => _files.Count;

    /// <summary>Bytes of the tables in memory.</summary>
    public long Bytes => _prefixed.Bytes + _others.Bytes;

    /// <summary>Hashes ids.</summary>
    public IdHash Hash { get; }

    private IdCounts Counts => new(_prefixed.Count, _prefixes.Count, _others.Count);

    /// <summary>Announces how many more ids may come, so that tables grow to their final length at once.</summary>
    public void Expect(long ids) => _forecast.Expect(ids, Counts);

    /// <summary>Adds the ids of a batch of rows in two loops: the first prefetches where the ids belong, the second searches and adds them.</summary>
    /// <param name="ids">The block's ids.</param>
    /// <param name="reasons">By row of the block: its reject reason. Only ids of posted rows are added.</param>
    /// <param name="from">The first row.</param>
    /// <param name="count">The number of rows, at most <see cref="BatchRows"/>.</param>
    /// <param name="repeated">Receives the rows whose ids were there already.</param>
    /// <returns>The number of these rows.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(BlockIds ids, ReadOnlySpan<byte> reasons, int from, int count, Span<int> repeated)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, BatchRows);
        ReadOnlySpan<IdKey> keys = ids.Keys.Slice(from, count);
        ReadOnlySpan<ulong> hashes = ids.Hashes.Slice(from, count);
        Prepare(keys, hashes);
        bool inMemory = _files.Count == 0;
        int found = 0;
        for (int row = 0; row < keys.Length; row++)
        {
            if (reasons[from + row] != (byte)RejectReason.None)
            {
                continue;
            }

            PrefixEntry entry = _batch.Pointer[row];
            bool isNew = inMemory && entry.Line != null
                ? _prefixed.Add(keys[row], entry, hashes[row])
                : AddOther(keys[row], entry, hashes[row], ids);
            if (!isNew)
            {
                repeated[found++] = from + row;
            }
        }

        return found;
    }

    /// <summary>Writes all ids to a sorted file if the tables use more memory than they may. Called between blocks.</summary>
    public void SpillIfFull()
    {
        if (Bytes > _memory || _others.Count > IdTable.CountMax)
        {
            _files.Add(new SortedIdFile(_prefixed, _others, Hash, _open));
            _forecast.Clear(Counts);
            _prefixed.Clear();
            _others.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _prefixed.Dispose();
        _others.Dispose();
        _log.Dispose();
        foreach (SortedIdFile file in _files)
        {
            file.Dispose();
        }
    }

    // Finds and prefetches where the ids of a batch belong.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Prepare(ReadOnlySpan<IdKey> keys, ReadOnlySpan<ulong> hashes)
    {
        PrefixEntry* batch = _batch.Pointer;
        (ulong lastHigh, int prefix, bool isReserved) = (0, IdPrefixes.None, false);
        for (int row = 0; row < keys.Length; row++)
        {
            // Most ids have the same prefix as the id before.
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
                batch[row] = _prefixed.Find(prefix, hashes[row]);
            }
            else
            {
                batch[row] = default;
                _others.Prefetch(hashes[row]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AddOther(in IdKey key, PrefixEntry entry, ulong hash, BlockIds ids)
    {
        if (key.IsLong)
        {
            SoughtText id = new(key, hash, ids.Text(key), _log);
            return !IsOnDisk(id) && _others.Add(id);
        }

        SoughtKey shortId = new(key, hash);
        return !IsOnDisk(shortId) && (entry.Line == null ? _others.Add(shortId) : _prefixed.Add(key, entry, hash));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsOnDisk<TId>(in TId id)
        where TId : struct, ISoughtId, allows ref struct
    {
        foreach (SortedIdFile file in _files)
        {
            if (file.Contains(id))
            {
                return true;
            }
        }

        return false;
    }
}
