using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>Rows whose amounts lie close together: within 32 fields, whose bounds are one vector, and within 128 bytes, which are two.</summary>
internal readonly unsafe struct NearAmounts
{
    /// <summary>Fields whose bounds are loaded.</summary>
    public const int FieldsMax = 32;

    private const int BytesMax = 128;

    private readonly nint _first;
    private readonly nint _span;
    private readonly bool _endsWithAmount;
    private readonly Vector512<ushort> _last;

    public NearAmounts(FastLayout layout)
    {
        _first = layout.FirstAmountField;
        _span = layout.AmountFieldSpan;
        _endsWithAmount = layout.EndsWithAmount;
        _last = _endsWithAmount ? Vector512<ushort>.Zero.WithElement((int)_span - 1, (ushort)1) : default;
    }

    /// <summary>Loads the amounts of a row.</summary>
    /// <param name="text">The text.</param>
    /// <param name="starts">Where the row's fields begin.</param>
    /// <param name="carriageReturn">1 if the last field has a CR that is not its own, 0 else.</param>
    /// <param name="ends">By field from the first amount on: where the next field begins, counted from the first amount's first byte.</param>
    /// <param name="distances">How far that is from where it begins itself: its length and the delimiter.</param>
    /// <param name="low">The first 64 bytes from the first amount on.</param>
    /// <param name="high">The next 64.</param>
    /// <returns>False: they lie too far apart.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryLoad(byte* text, ushort* starts, int carriageReturn, out Vector512<ushort> ends, out Vector512<ushort> distances, out Vector512<byte> low, out Vector512<byte> high)
    {
        unchecked
        {
            ushort* fields = starts + _first;
            int begin = *fields;
            Vector512<ushort> next = Vector512.Load(fields + 1);
            if (_endsWithAmount)
            {
                next -= _last & Vector512.Create((ushort)-carriageReturn);
            }

            distances = next - Vector512.Load(fields);
            ends = next - Vector512.Create((ushort)begin);
            low = Vector512.Load(text + begin);
            high = Vector512.Load(text + begin + 64);
            return fields[_span] - begin <= BytesMax + 1;
        }
    }
}
