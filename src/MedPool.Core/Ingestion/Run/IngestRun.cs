namespace MedPool.Internals;

/// <summary>
/// One run over sources. Workers take blocks in turn, decode and post them side by side, and finish them in order; a worker waits for
/// its turn, so that there are never more blocks in memory than workers.
/// </summary>
internal sealed class IngestRun : IDisposable
{
    private const int TurnsWatched = 60;

    private readonly Lock _taking = new();
    private readonly object _finishing = new();
    private readonly SourceQueue _queue;
    private readonly OrderedStage _ordered;
    private readonly BlockWorker[] _workers;
    private readonly CancellationTokenSource _stop;
    private readonly EntitlementCheck? _entitlement;
    private long _finished;

    public IngestRun(RecordKernel kernel, LedgerShape shape, RecordKind kind, IReadOnlyList<RecordSource> sources, IngestOptions options, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, "options.Threads");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.DuplicateMemory, 1 << 20, "options.DuplicateMemory");
        _queue = new SourceQueue(sources, kind, options);
        IdHash hash = IdHash.Draw();
        _ordered = new OrderedStage(kind, options, hash);
        _workers = [.. Enumerable.Range(0, options.Threads).Select(_ => kernel.CreateWorker(kind, shape, options.CheckDuplicates ? hash : null, options.Path))];
        _entitlement = kind == RecordKind.Claims ? options.Entitlement : null;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    public long BytesRead => _ordered.BytesRead;

    public long ClaimsUnentitled => _ordered.ClaimsUnentitled;

    /// <summary>Reads everything.</summary>
    /// <returns>The sums of all workers.</returns>
    public async Task<LedgerSums> ExecuteAsync()
    {
        _queue.CheckHeaders();
        Task[] tasks = [.. _workers.Select(worker => Task.Factory.StartNew(() => Work(worker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        await Task.WhenAll(tasks).ConfigureAwait(false);
        LedgerSums sums = _workers[0].Finish();
        foreach (BlockWorker other in _workers.Skip(1))
        {
            sums.Add(other.Finish());
        }

        return sums;
    }

    public void Dispose()
    {
        _queue.Dispose();
        _ordered.Dispose();
        _stop.Dispose();
    }

    private void Work(BlockWorker worker)
    {
        try
        {
            Block block = new();
            EntitlementPass? pass = _entitlement is null ? null : new EntitlementPass(_entitlement);
            while (TryTake(block))
            {
                block.Feed.Fill(block);
                worker.Process(block);
                pass?.Mark(block);
                FinishInTurn(block, worker);
            }
        }
        catch
        {
            // The other workers must not wait for a turn that never comes.
            _stop.Cancel();
            lock (_finishing)
            {
                System.Threading.Monitor.PulseAll(_finishing);
            }

            throw;
        }
    }

    private bool TryTake(Block block)
    {
        lock (_taking)
        {
            _stop.Token.ThrowIfCancellationRequested();
            return _queue.TryTake(block);
        }
    }

    private void FinishInTurn(Block block, BlockWorker worker)
    {
        // A block takes about as long as waking a thread up: its turn is near, and looking out for it for a while is cheaper than to sleep.
        SpinWait spin = default;
        while (Volatile.Read(ref _finished) != block.Sequence && spin.Count < TurnsWatched && !_stop.IsCancellationRequested)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }

        lock (_finishing)
        {
            while (block.Sequence != _finished)
            {
                _stop.Token.ThrowIfCancellationRequested();
                System.Threading.Monitor.Wait(_finishing);
            }

            _ordered.Finish(block, worker);
            Volatile.Write(ref _finished, _finished + 1);
            System.Threading.Monitor.PulseAll(_finishing);
        }
    }
}
