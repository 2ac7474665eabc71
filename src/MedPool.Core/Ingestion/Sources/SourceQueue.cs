namespace MedPool.Internals;

/// <summary>The blocks of all sources, one source after another. Not safe for concurrent use.</summary>
internal sealed class SourceQueue(IReadOnlyList<RecordSource> sources, RecordKind kind, IngestOptions options) : IDisposable
{
    private readonly List<BlockFeed> _opened = [];
    private int _next;
    private long _sequence;
    private BlockFeed? _feed;

    /// <summary>Opens every file once and closes it, so that a bad header is found before any row is read.</summary>
    public void CheckHeaders()
    {
        foreach (RecordSource source in sources.Where(source => source.IsFile))
        {
            source.Open(kind, options with { Shard = Shard.Whole }).Dispose();
        }
    }

    /// <summary>Takes the next block.</summary>
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

    /// <summary>Closes the feeds whose blocks are all finished: those before <paramref name="current"/>, or all.</summary>
    public void Close(BlockFeed? current)
    {
        while (_opened.Count > 0 && _opened[0] != current)
        {
            _opened[0].Dispose();
            _opened.RemoveAt(0);
        }
    }

    public void Dispose() => Close(null);
}
