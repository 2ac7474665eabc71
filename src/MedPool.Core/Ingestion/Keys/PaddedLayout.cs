namespace MedPool.Internals;

/// <summary>A layout for loops over whole vectors: the possible lengths of fields, and the fields of the amounts, both padded.</summary>
internal sealed class PaddedLayout
{
    // Fields whose lengths are checked at a time.
    private const int LengthsStep = 8;

    private const long Keep = -1;

    /// <summary>Prepares a layout.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="lengths">By column, amounts not counted: shortest and longest text.</param>
    /// <param name="firstAmount">The first amount's column.</param>
    /// <param name="amountCount">Number of amount columns.</param>
    /// <param name="paddedCount">Number of amounts of a row, padded to whole vectors.</param>
    public PaddedLayout(RecordLayout layout, ReadOnlySpan<(int Shortest, int Longest)> lengths, int firstAmount, int amountCount, int paddedCount)
    {
        Layout = layout;
        int padded = (layout.FieldCount + LengthsStep - 1) / LengthsStep * LengthsStep;
        Shortest = new VectorArray<ushort>(2 * padded);
        LengthRange = new VectorArray<ushort>(padded);
        SetLengths(lengths, firstAmount, amountCount);
        AmountFields = GC.AllocateArray<nint>(paddedCount, pinned: true);
        AmountKeep = GC.AllocateArray<long>(paddedCount, pinned: true);
        for (int i = 0; i < paddedCount; i++)
        {
            int field = i < amountCount ? layout.FieldOfColumn[firstAmount + i] : -1;

            // Padding and absent columns read the first amount, which every file has, and keep no bit of it.
            AmountFields[i] = field >= 0 ? field : layout.FieldOfColumn[firstAmount];
            AmountKeep[i] = field >= 0 ? Keep : 0;
        }
    }

    /// <summary>The layout.</summary>
    public RecordLayout Layout { get; }

    /// <summary>By field: the least distance to the next field; then the same for rows with a CR, which adds to the last field.</summary>
    public VectorArray<ushort> Shortest { get; }

    /// <summary>By field: the greatest distance, minus the least.</summary>
    public VectorArray<ushort> LengthRange { get; }

    /// <summary>By amount: its field.</summary>
    public nint[] AmountFields { get; }

    /// <summary>By amount: all bits; no bit for padding and absent columns.</summary>
    public long[] AmountKeep { get; }

    /// <summary>The field of a column.</summary>
    public int Field(int column) => Layout.FieldOfColumn[column];

    /// <summary>1 if a column is the last field of a row, to which a CR adds; 0 otherwise.</summary>
    public int IsLast(int column) => Layout.FieldOfColumn[column] == Layout.FieldCount - 1 ? 1 : 0;

    private void SetLengths(ReadOnlySpan<(int Shortest, int Longest)> lengths, int firstAmount, int amountCount)
    {
        LengthRange.Span.Fill(ushort.MaxValue);
        for (int i = 0; i < lengths.Length; i++)
        {
            int field = Layout.FieldOfColumn[i < firstAmount ? i : i + amountCount];
            Shortest.Span[field] = (ushort)(lengths[i].Shortest + 1); // With the delimiter.
            LengthRange.Span[field] = (ushort)(lengths[i].Longest - lengths[i].Shortest);
        }

        int half = Shortest.Length / 2;
        Shortest.Span[..half].CopyTo(Shortest.Span[half..]);
        if (LengthRange.Span[Layout.FieldCount - 1] != ushort.MaxValue)
        {
            Shortest.Span[half + Layout.FieldCount - 1]++;
        }
    }
}
