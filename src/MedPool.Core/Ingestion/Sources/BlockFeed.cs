namespace MedPool.Internals;

/// <summary>Divides a source into blocks of whole rows.</summary>
internal abstract class BlockFeed(string name) : IDisposable
{
    /// <summary>Name of the source.</summary>
    public string Name { get; } = name;

    /// <summary>The layout of the rows, from the header.</summary>
    public abstract RecordLayout Layout { get; }

    /// <summary>Line number of the first row of the first block.</summary>
    public virtual long FirstLine => 2;

    /// <summary>Bytes of text to come, if known.</summary>
    public virtual long? Length => null;

    /// <summary>Takes the next block. Never called by two threads at once.</summary>
    /// <param name="block">Receives it.</param>
    /// <returns>False: there are no more blocks.</returns>
    public abstract bool TryTake(Block block);

    /// <summary>Reads the rows of a taken block. Several threads may call it at once.</summary>
    public virtual void Fill(Block block)
    {
    }

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The error of compressed data that cannot be read.</summary>
    protected RecordFileException Damaged(InvalidDataException cause) =>
        new(Name, "the compressed file is damaged or cut short; take it from a copy.", cause);
}
