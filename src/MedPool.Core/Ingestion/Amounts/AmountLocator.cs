using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>Where the amounts of a row are, one field after another: any layout.</summary>
internal readonly unsafe struct AmountLocator
{
    private readonly nint* _fields;
    private readonly long* _keep;
    private readonly byte* _masks = AmountWindow.FieldMasks; // Held here, lest every row ask whether the static one is set.
    private readonly nint _last;

    public AmountLocator(PaddedLayout layout)
    {
        _fields = Pinned.PointerTo(layout.AmountFields);
        _keep = Pinned.PointerTo(layout.AmountKeep);
        _last = layout.Layout.FieldCount - 1;
    }

    /// <summary>By amount: all bits, or none where the amount is to be zero.</summary>
    public long* Keep => _keep;

    /// <summary>The masks of fields, by their length.</summary>
    public byte* Masks => _masks;

    /// <summary>Where an amount ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int End(ushort* starts, int carriageReturn, int amount, out int length)
    {
        unchecked
        {
            nint field = _fields[amount];
            int end = starts[field + 1] - 1 - (field == _last ? carriageReturn : 0);
            length = end - starts[field];
            return end;
        }
    }
}
