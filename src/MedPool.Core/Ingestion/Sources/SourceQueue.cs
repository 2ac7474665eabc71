namespace MedPool.Internals;

/// <summary>The blocks of all sources, one source after another. Not safe for concurrent use.</summary>
internal sealed class SourceQueue(IReadOnlyList<RecordSource> sources, RecordKind kind, IngestOptions options) : IDisposable
{
    private readonly List<BlockFeed> _opened = [];
    private int _next;
    private long _sequence;
    private BlockFeed? _feed;

    /// <summary>Opens and closes every file, so that a bad header is found before any row is read.</summary>
    public void CheckHeaders()
    {
        foreach (RecordSource source in sources.Where(source => source.IsFile))
        {
            source.Open(kind, options with { Shard = Shard.Whole }).Dispose();
        }
    }

    /// <summary>Takes the next block.</summary>
    /// <param name="block">Receives it.</param>
    /// <returns>False: there are no more blocks.</returns>
    public bool TryTake(Block block)
    {
        while (true)
        {
            if (_feed is not null && _feed.TryTake(block))
            {
                block.Feed = _feed;
                block.Sequence = _sequence++;
                return true;
            }

            if (_next == sources.Count)
            {
                return false;
            }

            _feed = sources[_next++].Open(kind, options);
            _opened.Add(_feed);
        }
    }

    /// <summary>Closes all feeds.</summary>
    public void Dispose()
    {
        _opened.ForEach(static feed => feed.Dispose());
        _opened.Clear();
    }
}
