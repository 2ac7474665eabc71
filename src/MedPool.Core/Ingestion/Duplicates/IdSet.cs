namespace MedPool.Internals;

/// <summary>
/// The ids of a run. In memory up to a bound; what is beyond goes to sorted runs on disk, of which a filter stays in memory. Lookups
/// stay exact and in order, so that the first row of an id still wins. Not safe for concurrent use.
/// </summary>
/// <param name="memory">Bytes that the table in memory may take.</param>
internal sealed class IdSet(long memory) : IDisposable
{
    private readonly IdTable _table = new();
    private readonly IdLog _log = new();
    private readonly List<IdRun> _runs = [];

    /// <summary>Number of runs on disk.</summary>
    public int RunCount => _runs.Count;

    /// <summary>Adds an id; false if it was there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="text">The text of a long one.</param>
    public bool Add(IdKey key, ReadOnlySpan<byte> text)
    {
        SoughtId id = new(key, text, _log);
        foreach (IdRun run in _runs)
        {
            if (run.Contains(id))
            {
                return false;
            }
        }

        bool added = _table.Add(id);
        if (_table.Bytes > memory)
        {
            _runs.Add(new IdRun(_table));
            _table.Clear();
        }

        return added;
    }

    /// <summary>Loads the place of an id into the cache, so that <see cref="Add"/> a little later need not wait for memory.</summary>
    public void Prefetch(IdKey key) => _table.Prefetch(key.Hash);

    public void Dispose()
    {
        _log.Dispose();
        foreach (IdRun run in _runs)
        {
            run.Dispose();
        }
    }
}
