using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>
/// The ids of a run. In memory up to a bound; what is beyond goes to sorted runs on disk, of which a filter stays in memory. Lookups
/// stay exact and in order, so that the first row of an id still wins. Not safe for concurrent use.
/// </summary>
/// <param name="memory">Bytes that the table in memory may take.</param>
/// <param name="hash">Places the ids.</param>
internal sealed class IdSet(long memory, IdHash hash) : IDisposable
{
    // A key, and its part of a table that is three quarters full.
    private const int BytesPerId = 27;

    private readonly IdTable _table = new();
    private readonly IdLog _log = new();
    private readonly List<IdRun> _runs = [];

    /// <summary>Number of runs on disk.</summary>
    public int RunCount => _runs.Count;

    /// <summary>Says how many ids more may come, so that tables need not grow again and again.</summary>
    public void Expect(long ids) => _table.Expect(Math.Min(_table.Count + ids, memory / BytesPerId));

    /// <summary>Adds an id; false if it was there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="place">The key's hash.</param>
    /// <param name="text">The text of a long one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(IdKey key, ulong place, ReadOnlySpan<byte> text) =>
        key.IsLong ? Add(new SoughtText(key, place, text, _log)) : Add(new SoughtKey(key, place));

    /// <summary>Loads the place of an id into the cache, so that <see cref="Add"/> a little later need not wait for memory.</summary>
    public void Prefetch(ulong place) => _table.Prefetch(place);

    public void Dispose()
    {
        _table.Dispose();
        _log.Dispose();
        foreach (IdRun run in _runs)
        {
            run.Dispose();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Add<TId>(in TId id)
        where TId : struct, ISoughtId, allows ref struct
    {
        foreach (IdRun run in _runs)
        {
            if (run.Contains(id))
            {
                return false;
            }
        }

        bool added = _table.Add(id);
        if (_table.Bytes > memory || _table.Count == IdTable.CountMax)
        {
            _runs.Add(new IdRun(_table, hash));
            _table.Clear();
        }

        return added;
    }
}
