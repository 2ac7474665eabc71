using System.Runtime.ExceptionServices;

namespace MedPool.Internals;

/// <summary>One run over sources. Workers take blocks, process them side by side, and hand them over to be finished in order.</summary>
internal sealed class IngestRun : IDisposable
{
    private readonly Lock _queueLock = new();
    private readonly SourceQueue _queue;
    private readonly BlockFinisher _finisher;
    private readonly BlockWorker[] _workers;
    private readonly Func<BlockWorker> _createWorker;
    private readonly CancellationTokenSource _stop;
    private readonly RowMarking? _marking;
    private readonly BlockReorderBuffer _reorderBuffer;
    private Exception? _failure;

    /// <summary>Prepares a run.</summary>
    /// <param name="tables">The policy's tables.</param>
    /// <param name="shape">The ledger's shape.</param>
    /// <param name="kind">Kind of records.</param>
    /// <param name="sources">The sources, in order.</param>
    /// <param name="options">How to ingest.</param>
    /// <param name="marking">Which rows are marked, and who receives them; <see langword="null"/>: none.</param>
    /// <param name="cancellationToken">Stops the run between blocks.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public IngestRun(
        RecordTables tables,
        LedgerShape shape,
        RecordKind kind,
        IReadOnlyList<RecordSource> sources,
        IngestOptions options,
        RowMarking? marking,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, "options.Threads");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.DuplicateMemory, 1 << 20, "options.DuplicateMemory");
        _queue = new SourceQueue(sources, kind, options);
        IdSet? ids = options.CheckDuplicates ? new IdSet(options.DuplicateMemory, IdHash.Draw()) : null;
        _finisher = new BlockFinisher(kind, options, ids, marking?.Rows, () => tables.Apply(new CreateBlockWorker(kind, shape, null, HardwarePath.Scalar)));
        _workers = new BlockWorker[options.Threads];
        _createWorker = () => tables.Apply(new CreateBlockWorker(kind, shape, ids?.Hash, options.Path));
        _marking = marking;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _reorderBuffer = new BlockReorderBuffer(_finisher, _workers.Length, _stop.Token);
    }

    /// <summary>Bytes of rows read.</summary>
    public long BytesRead => _finisher.BytesRead;

    /// <summary>Reads all sources.</summary>
    /// <returns>The sums of all workers, minus what was reversed.</returns>
    public async Task<LedgerSums> ExecuteAsync()
    {
        _queue.CheckHeaders();
        Task[] tasks = [.. Enumerable.Range(0, _workers.Length).Select(StartWorker)];
        try
        {
            await Task.WhenAll(tasks).ConfigureAwait(false);
        }
        catch when (_failure is not null)
        {
            // The other workers were only stopped because of it.
            ExceptionDispatchInfo.Throw(_failure);
        }

        LedgerSums sums = _workers[0].Finish();
        foreach (BlockWorker other in _workers.Skip(1))
        {
            sums.Add(other.Finish());
        }

        if (_finisher.Reversed is { } reversed)
        {
            sums.Add(reversed);
        }

        return sums;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _queue.Dispose();
        _finisher.Dispose();
        _stop.Dispose();
    }

    private Task StartWorker(int number) =>
        Task.Factory.StartNew(() => Work(number), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Work(int number)
    {
        try
        {
            // Each worker is created on its own thread, at the same time as the others.
            BlockWorker worker = _workers[number] = _createWorker();
            RowMarker? marker = _marking?.CreateMarker();
            while (TryTake(_reorderBuffer.Rent(number)) is { } block)
            {
                block.Feed.Fill(block);
                worker.Process(block);
                marker?.Mark(block);
                _reorderBuffer.HandOver(block);
            }
        }
        catch (Exception failure)
        {
            // The other workers must not wait for a block that will not come.
            _ = Interlocked.CompareExchange(ref _failure, failure, null);
            _stop.Cancel();
            _reorderBuffer.Abandon();
            throw;
        }
    }

    private Block? TryTake(Block block)
    {
        lock (_queueLock)
        {
            _stop.Token.ThrowIfCancellationRequested();
            return _queue.TryTake(block) ? block : null;
        }
    }
}
