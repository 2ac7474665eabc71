namespace MedPool.Internals;

/// <summary>Cuts a source into blocks of whole rows.</summary>
internal abstract class BlockFeed(string name) : IDisposable
{
    /// <summary>Name of the source.</summary>
    public string Name { get; } = name;

    /// <summary>What the header says.</summary>
    public abstract RecordLayout Layout { get; }

    /// <summary>Line number of the first row of the first block.</summary>
    public virtual long FirstLine => 2;

    /// <summary>Bytes of text to come, when that is known.</summary>
    public virtual long? Length => null;

    /// <summary>Takes the next block, if there is one. Never called by two threads at once.</summary>
    public abstract bool TryTake(Block block);

    /// <summary>Reads a taken block's rows. May be called by many threads at once.</summary>
    public virtual void Fill(Block block)
    {
    }

    /// <inheritdoc/>
    public abstract void Dispose();
}
