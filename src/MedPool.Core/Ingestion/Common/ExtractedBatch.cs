namespace MedPool.Internals;

/// <summary>A batch of common rows between the two loops of <see cref="CommonRowPass"/>: what was extracted of each row, and where the row is.</summary>
internal sealed class ExtractedBatch
{
    /// <summary>Rows of a batch. What is extracted of them fits the first-level cache beside their text.</summary>
    public const int Rows = 64;

    private const int ExtractBytesMax = 4 * FieldVector.Bytes;

    /// <summary>By extracted row: its vectors, see <see cref="ICommonRows"/>.</summary>
    public VectorArray<byte> Extracts { get; } = new(Rows * ExtractBytesMax);

    /// <summary>By extracted row: where it is.</summary>
    public VectorArray<RowPlace> Places { get; } = new(Rows);
}

/// <summary>Where a row is.</summary>
internal unsafe struct RowPlace
{
    /// <summary>The row's first entry in <see cref="RowIndex.Starts"/>.</summary>
    public ushort* Fields;

    /// <summary>Number of the row in its chunk.</summary>
    public int Row;
}
