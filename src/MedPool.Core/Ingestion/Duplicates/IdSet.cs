using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// The ids of a run. In memory up to a bound; what is beyond goes to sorted runs on disk, of which a filter stays in memory. Lookups
/// stay exact and in order, so that the first row of an id still wins. Not safe for concurrent use.
/// </summary>
internal sealed class IdSet : IDisposable
{
    private readonly long _memory;
    private readonly IdForecast _forecast;
    private readonly IdStems _stems;
    private readonly StemTable _stemmed;
    private readonly IdTable _others;
    private readonly IdLog _log = new();
    private readonly List<IdRun> _runs = [];

    /// <param name="memory">Bytes that the tables in memory may take.</param>
    /// <param name="hash">Places the ids.</param>
    public IdSet(long memory, IdHash hash)
    {
        (_memory, Hash) = (memory, hash);
        _forecast = new IdForecast(memory);
        _stems = new IdStems(hash.Third);
        _stemmed = new StemTable(hash, _stems, () => _forecast.Stemmed(Counts));
        _others = new IdTable(() => _forecast.Others(Counts));
    }

    /// <summary>Number of runs on disk.</summary>
    public int RunCount => _runs.Count;

    /// <summary>Bytes of the tables in memory.</summary>
    public long Bytes => _stemmed.Bytes + _others.Bytes;

    /// <summary>Places the ids.</summary>
    public IdHash Hash { get; }

    private IdCounts Counts => new(_stemmed.Count, _stems.Count, _others.Count);

    /// <summary>Says how many ids more may come, so that tables need not grow again and again.</summary>
    public void Expect(long ids) => _forecast.Expect(ids, Counts);

    /// <summary>
    /// Gives the beginnings of ids their numbers, and loads the places of the ids into the cache, so that <see cref="Add"/> need not wait for memory.
    /// </summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="places">The keys' hashes.</param>
    /// <param name="stems">Takes the numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Prepare(ReadOnlySpan<IdKey> keys, ReadOnlySpan<ulong> places, Span<int> stems)
    {
        for (int row = 0; row < keys.Length; row++)
        {
            int stem = keys[row].IsLong ? IdStems.None : _stems.NumberOf(keys[row].High);
            stems[row] = stem;
            if (stem != IdStems.None)
            {
                _stemmed.Prefetch(places[row]);
            }
            else
            {
                _others.Prefetch(places[row]);
            }
        }
    }

    /// <summary>Adds an id; false if it was there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="stem">The number of its beginning.</param>
    /// <param name="place">The key's hash.</param>
    /// <param name="text">The text of a long one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(IdKey key, int stem, ulong place, ReadOnlySpan<byte> text) =>
        stem != IdStems.None && _runs.Count == 0 ? _stemmed.Add(key, stem, place) : AddElse(key, stem, place, text);

    /// <summary>Puts all ids on disk if the tables take more memory than they may. Asked for between blocks.</summary>
    public void SpillIfFull()
    {
        if (Bytes > _memory || _others.Count > IdTable.CountMax)
        {
            _runs.Add(new IdRun(_stemmed, _others, Hash));
            _forecast.Clear(Counts);
            _stemmed.Clear();
            _others.Clear();
        }
    }

    public void Dispose()
    {
        _stemmed.Dispose();
        _others.Dispose();
        _log.Dispose();
        foreach (IdRun run in _runs)
        {
            run.Dispose();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AddElse(IdKey key, int stem, ulong place, ReadOnlySpan<byte> text)
    {
        if (key.IsLong)
        {
            SoughtText id = new(key, place, text, _log);
            return !IsOnDisk(id) && _others.Add(id);
        }

        SoughtKey shortId = new(key, place);
        return !IsOnDisk(shortId) && (stem == IdStems.None ? _others.Add(shortId) : _stemmed.Add(key, stem, place));
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
