namespace MedPool.Internals;

/// <summary>What <see cref="CommonRowPass"/> takes out of the rows of a turn, and where these are.</summary>
internal sealed class ExtractedBatch
{
    /// <summary>Rows of a turn: what is taken out of them stays in the first-level cache with their text.</summary>
    public const int Rows = 64;

    private const int TakenBytesMax = 4 * FieldVector.Bytes;

    /// <summary>By row taken, what was taken: the vectors of <see cref="ICommonRows"/>.</summary>
    public VectorArray<byte> Taken { get; } = new(Rows * TakenBytesMax);

    /// <summary>By row taken, where it is.</summary>
    public VectorArray<RowPlace> Places { get; } = new(Rows);
}

/// <summary>Where a row is that was taken.</summary>
internal unsafe struct RowPlace
{
    /// <summary>The row's first entry among the index's starts.</summary>
    public ushort* Fields;

    /// <summary>Number of the row in its chunk.</summary>
    public int Row;
}
