using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>Finds the amounts of a row one by one, in any layout.</summary>
internal readonly unsafe struct AmountLocator
{
    private readonly nint* _fields;
    private readonly long* _keep;
    private readonly byte* _masks = AmountWindow.FieldMasks; // Copied, so that no row tests whether the static field is initialized.
    private readonly nint _last;

    /// <summary>The amounts of a layout, which the caller keeps alive.</summary>
    public AmountLocator(PaddedLayout layout)
    {
        _fields = Pinned.PointerTo(layout.AmountFields);
        _keep = Pinned.PointerTo(layout.AmountKeep);
        _last = layout.Layout.FieldCount - 1;
    }

    /// <summary>As <see cref="PaddedLayout.AmountKeep"/>.</summary>
    public long* Keep => _keep;

    /// <summary>As <see cref="AmountWindow.FieldMasks"/>.</summary>
    public byte* Masks => _masks;

    /// <summary>Where an amount ends.</summary>
    /// <param name="starts">Where the row's fields begin.</param>
    /// <param name="carriageReturn">1 if a CR precedes the line feed, 0 otherwise.</param>
    /// <param name="amount">Number of the amount.</param>
    /// <param name="length">Receives its length.</param>
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
