namespace MedPool.Internals;

/// <summary>A layout as the fast row decoders want it: fields of the amounts padded to whole vectors, and where a CR would stand.</summary>
internal sealed class FastLayout
{
    private const long Keep = -1;

    public FastLayout(RecordLayout layout, int firstAmount, int amountCount, int paddedCount)
    {
        Layout = layout;
        AmountFields = GC.AllocateArray<nint>(paddedCount, pinned: true);
        AmountKeep = GC.AllocateArray<long>(paddedCount, pinned: true);
        for (int i = 0; i < paddedCount; i++)
        {
            int field = i < amountCount ? layout.FieldOfColumn[firstAmount + i] : -1;

            // What is padded or absent reads the first amount, which is there and as good as the row, and keeps nothing of it.
            AmountFields[i] = field >= 0 ? field : layout.FieldOfColumn[firstAmount];
            AmountKeep[i] = field >= 0 ? Keep : 0;
        }
    }

    public RecordLayout Layout { get; }

    /// <summary>Whether the last field is an amount, so that a CR behind it must be cut off.</summary>
    public bool EndsWithAmount => AmountFields.AsSpan().Contains(Layout.FieldCount - 1);

    public nint[] AmountFields { get; }

    public long[] AmountKeep { get; }
}
