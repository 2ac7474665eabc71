namespace MedPool.Internals;

/// <summary>
/// Puts blocks back in order after the workers. A worker hands over each block that it has processed and takes another one. The worker that hands over the
/// next block in order finishes that block and those that wait behind it. So a worker waits for a slower one only when all of its own blocks wait, and the
/// number of blocks in memory is limited.
/// <code>
/// processed         7  8  _  10        9 is still being processed; 10 waits
/// finished up to    8                  the worker that hands over 9 finishes 9 and 10
/// </code>
/// </summary>
/// <param name="finisher">Finishes blocks in order.</param>
/// <param name="workers">Number of workers.</param>
/// <param name="stop">Cancelled if the run ends early.</param>
internal sealed class BlockReorderBuffer(BlockFinisher finisher, int workers, CancellationToken stop)
{
    /// <summary>Blocks of a worker: one in process and two that may wait.</summary>
    private const int BlocksOfWorker = 3;

    private readonly object _lock = new();
    private readonly Block?[] _waiting = new Block?[workers * BlocksOfWorker];
    private readonly Stack<Block>[] _free = [.. Enumerable.Range(0, workers).Select(_ => new Stack<Block>(BlocksOfWorker))];
    private readonly int[] _made = new int[workers];
    private long _finished;
    private bool _isFinishing;

    /// <summary>A free block of a worker. Blocks the thread while all of the worker's blocks wait.</summary>
    /// <exception cref="OperationCanceledException">The run ended early.</exception>
    public Block Rent(int worker)
    {
        lock (_lock)
        {
            while (_free[worker].Count == 0 && _made[worker] == BlocksOfWorker)
            {
                stop.ThrowIfCancellationRequested();
                Monitor.Wait(_lock);
            }

            if (_free[worker].TryPop(out Block? block))
            {
                return block;
            }

            _made[worker]++;
            return new Block { Worker = worker };
        }
    }

    /// <summary>Hands over a processed block.</summary>
    public void HandOver(Block block)
    {
        lock (_lock)
        {
            _waiting[block.Sequence % _waiting.Length] = block;
            if (_isFinishing)
            {
                return; // The thread that is finishing will find the block.
            }

            _isFinishing = true;
        }

        while (NextInOrder() is { } next)
        {
            finisher.Finish(next);
            lock (_lock)
            {
                _finished++;
                _free[next.Worker].Push(next);
                Monitor.PulseAll(_lock);
            }
        }
    }

    /// <summary>Wakes the threads that wait for a block which will not come. Called after <c>stop</c> was cancelled.</summary>
    public void Abandon()
    {
        lock (_lock)
        {
            Monitor.PulseAll(_lock);
        }
    }

    private Block? NextInOrder()
    {
        lock (_lock)
        {
            ref Block? slot = ref _waiting[_finished % _waiting.Length];
            Block? next = slot;
            slot = null;
            _isFinishing = next is not null;
            return next;
        }
    }
}
