namespace MedPool.Internals;

/// <summary>
/// Blocks on their way from the workers to the ordered stage. A worker hands over a block that it has worked through and goes on with
/// another; whoever hands over the block whose turn it is finishes it, and those that wait behind it. So no worker waits for a slower one, up
/// to the blocks that it has, and there are never more blocks in memory than these.
/// <code>
/// worked through    7  8  _  10        9 is still with its worker; 10 waits
/// finished up to    8                  who brings 9 finishes 9 and 10
/// </code>
/// </summary>
/// <param name="ordered">What finishes blocks.</param>
/// <param name="workers">Number of workers.</param>
/// <param name="stop">Set when the run ends early.</param>
internal sealed class BlockReorderBuffer(BlockFinisher ordered, int workers, CancellationToken stop)
{
    /// <summary>Blocks of a worker: one at work, and two that may wait.</summary>
    private const int BlocksOfWorker = 3;

    private readonly object _turn = new();
    private readonly Block?[] _waiting = new Block?[workers * BlocksOfWorker];
    private readonly Stack<Block>[] _free = [.. Enumerable.Range(0, workers).Select(_ => new Stack<Block>(BlocksOfWorker))];
    private readonly int[] _made = new int[workers];
    private long _finished;
    private bool _isFinishing;

    /// <summary>A block of a worker's that is free; waits for one if all of them wait for their turn.</summary>
    /// <exception cref="OperationCanceledException">The run ended early.</exception>
    public Block Rent(int worker)
    {
        lock (_turn)
        {
            while (_free[worker].Count == 0 && _made[worker] == BlocksOfWorker)
            {
                stop.ThrowIfCancellationRequested();
                Monitor.Wait(_turn);
            }

            if (_free[worker].TryPop(out Block? block))
            {
                return block;
            }

            _made[worker]++;
            return new Block { Worker = worker };
        }
    }

    /// <summary>Hands over a block that is worked through.</summary>
    public void HandOver(Block block)
    {
        lock (_turn)
        {
            _waiting[block.Sequence % _waiting.Length] = block;
            if (_isFinishing)
            {
                return; // Who is at it sees the block.
            }

            _isFinishing = true;
        }

        while (TakeNext() is { } next)
        {
            ordered.Finish(next);
            lock (_turn)
            {
                _finished++;
                _free[next.Worker].Push(next);
                Monitor.PulseAll(_turn);
            }
        }
    }

    /// <summary>Wakes those up that wait for what does not come any more.</summary>
    public void Abandon()
    {
        lock (_turn)
        {
            Monitor.PulseAll(_turn);
        }
    }

    private Block? TakeNext()
    {
        lock (_turn)
        {
            ref Block? place = ref _waiting[_finished % _waiting.Length];
            Block? next = place;
            place = null;
            _isFinishing = next is not null;
            return next;
        }
    }
}
