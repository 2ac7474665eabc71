using System.Runtime.ExceptionServices;

namespace MedPool.Internals;

/// <summary>
/// One run over sources. Workers take blocks in turn, decode and post them side by side, and hand them over to be finished in order.
/// </summary>
internal sealed class IngestRun : IDisposable
{
    private readonly Lock _taking = new();
    private readonly SourceQueue _queue;
    private readonly BlockFinisher _ordered;
    private readonly BlockWorker[] _workers;
    private readonly Func<BlockWorker> _createWorker;
    private readonly CancellationTokenSource _stop;
    private readonly EntitlementCheck? _entitlement;
    private readonly BlockReorderBuffer _turns;
    private Exception? _failure;

    public IngestRun(RecordKernel kernel, LedgerShape shape, RecordKind kind, IReadOnlyList<RecordSource> sources, IngestOptions options, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, "options.Threads");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.DuplicateMemory, 1 << 20, "options.DuplicateMemory");
        _queue = new SourceQueue(sources, kind, options);
        IdSet? ids = options.CheckDuplicates ? new IdSet(options.DuplicateMemory, IdHash.Draw()) : null;
        _ordered = new BlockFinisher(kind, options, ids, () => kernel.CreateWorker(kind, shape, null, HardwarePath.Scalar));
        _workers = new BlockWorker[options.Threads];
        _createWorker = () => kernel.CreateWorker(kind, shape, ids?.Hash, options.Path);
        _entitlement = kind == RecordKind.Claims ? options.Entitlement : null;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _turns = new BlockReorderBuffer(_ordered, _workers.Length, _stop.Token);
    }

    public long BytesRead => _ordered.BytesRead;

    public long ClaimsUnentitled => _ordered.ClaimsUnentitled;

    /// <summary>Reads everything.</summary>
    /// <returns>The sums of all workers, less what was taken back.</returns>
    public async Task<LedgerSums> ExecuteAsync()
    {
        _queue.CheckHeaders();
        Task[] tasks = [.. Enumerable.Range(0, _workers.Length).Select(number => Task.Factory.StartNew(() => Work(number), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        try
        {
            await Task.WhenAll(tasks).ConfigureAwait(false);
        }
        catch when (_failure is not null)
        {
            // The others were only stopped by it.
            ExceptionDispatchInfo.Throw(_failure);
        }

        LedgerSums sums = _workers[0].Finish();
        foreach (BlockWorker other in _workers.Skip(1))
        {
            sums.Add(other.Finish());
        }

        if (_ordered.Revoked is { } revoked)
        {
            sums.Add(revoked);
        }

        return sums;
    }

    public void Dispose()
    {
        _queue.Dispose();
        _ordered.Dispose();
        _stop.Dispose();
    }

    private void Work(int number)
    {
        try
        {
            // Made by its own thread, side by side with the others.
            BlockWorker worker = _workers[number] = _createWorker();
            EntitlementPass? pass = _entitlement is null ? null : new EntitlementPass(_entitlement);
            while (TryTake(_turns.Rent(number)) is { } block)
            {
                block.Feed.Fill(block);
                worker.Process(block);
                pass?.Mark(block);
                _turns.HandOver(block);
            }
        }
        catch (Exception failure)
        {
            // The other workers must not wait for a turn that never comes.
            _ = Interlocked.CompareExchange(ref _failure, failure, null);
            _stop.Cancel();
            _turns.Abandon();
            throw;
        }
    }

    private Block? TryTake(Block block)
    {
        lock (_taking)
        {
            _stop.Token.ThrowIfCancellationRequested();
            return _queue.TryTake(block) ? block : null;
        }
    }
}
