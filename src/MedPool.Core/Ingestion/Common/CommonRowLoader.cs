using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// Loads a common row: at most 31 fields, of which those that matter lie within 128 bytes. Loads the positions of its fields and these 128 bytes, and checks
/// the lengths of all fields at once.
/// <code>
/// starts        0  3  6 …        minus the start of the first field that matters: places
/// next starts   3  6 13 …        minus starts: distances; a distance minus the shortest must not be above the range
/// </code>
/// </summary>
internal readonly unsafe struct CommonRowLoader
{
    /// <summary>Most fields of a row: the last element of the vector of starts is where the next row begins.</summary>
    public const int FieldsMax = 31;

    private const int BytesMax = 2 * FieldVector.Bytes;
    private const int AmountShortest = 4; // 0.00
    private const int AmountRange = 4; // 99999.99

    private readonly nint _first;
    private readonly Vector512<ushort> _shortest;
    private readonly Vector512<ushort> _range;
    private readonly Vector512<ushort> _farthest;
    private readonly Vector512<ushort> _amounts;

    /// <summary>The rows of a layout and a form.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="form">The form.</param>
    /// <param name="timeField">The field of the time.</param>
    /// <param name="slices">The slices of all vectors of the row.</param>
    public CommonRowLoader(PaddedLayout layout, CommonRowForm form, int timeField, ReadOnlySpan<FieldSlice> slices)
    {
        (int first, int last) = (int.MaxValue, 0);
        foreach (FieldSlice slice in slices)
        {
            (first, last) = (Math.Min(first, slice.Field), Math.Max(last, slice.Field));
        }

        Span<ushort> shortest = stackalloc ushort[Vector512<ushort>.Count];
        Span<ushort> range = stackalloc ushort[Vector512<ushort>.Count];
        Span<ushort> amounts = stackalloc ushort[Vector512<ushort>.Count];
        shortest.Clear();
        amounts.Clear();
        range.Fill(ushort.MaxValue);
        int fieldCount = layout.Layout.FieldCount;
        int ending = form.HasCarriageReturn ? 1 : 0;
        for (int field = 0; field < fieldCount; field++)
        {
            int carriageReturn = field == fieldCount - 1 ? ending : 0;
            (shortest[field], range[field]) = (layout.Shortest.Span[field], layout.LengthRange.Span[field]);
            if (layout.AmountFields.AsSpan().Contains(field))
            {
                (shortest[field], range[field], amounts[field]) = (AmountShortest + 1, AmountRange, byte.MaxValue);
            }
            else if (field == timeField)
            {
                int length = form.HasTimeOfDay ? FieldWords.TimeLength : FieldWords.DayLength;
                (shortest[field], range[field]) = ((ushort)(length + 1), 0);
            }

            shortest[field] += range[field] == ushort.MaxValue ? (ushort)0 : (ushort)carriageReturn;
        }

        Span<ushort> farthest = stackalloc ushort[Vector512<ushort>.Count];
        farthest.Fill(ushort.MaxValue);
        farthest[last + 1] = BytesMax + 1;
        _first = first;
        _farthest = Vector512.Create<ushort>(farthest);
        _shortest = Vector512.Create<ushort>(shortest);
        _range = Vector512.Create<ushort>(range);
        _amounts = Vector512.Create<ushort>(amounts);
    }

    /// <summary>Loads a row.</summary>
    /// <typeparam name="TSigns">Whether amounts may have signs. A sign does not count in the length of its field.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="fields">Where the row's fields begin.</param>
    /// <param name="places">By field, in the lower byte of its element: where it begins, counted from the first byte of <paramref name="low"/>.</param>
    /// <param name="distances">By field, in the lower byte of its element: the distance to the next field.</param>
    /// <param name="low">64 bytes from the first field that matters on.</param>
    /// <param name="high">The next 64.</param>
    /// <param name="negative">By field, in both bytes of its element: all bits if it is an amount with a sign.</param>
    /// <param name="impossible">Not zero if a field has an impossible length or is too far from the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load<TSigns>(
        byte* text,
        ushort* fields,
        out Vector512<byte> places,
        out Vector512<byte> distances,
        out Vector512<byte> low,
        out Vector512<byte> high,
        out Vector512<byte> negative,
        out Vector512<byte> impossible)
        where TSigns : struct, IAmountSigns
    {
        unchecked
        {
            nint begin = fields[_first];
            Vector512<ushort> from = Vector512.Load(fields);
            Vector512<ushort> length = Vector512.Load(fields + 1) - from;
            Vector512<ushort> place = from - Vector512.Create((ushort)begin);
            places = place.AsByte();
            low = Vector512.Load(text + begin);
            high = Vector512.Load(text + begin + FieldVector.Bytes);
            negative = default;
            if (TSigns.Allowed)
            {
                Vector512<ushort> firsts = Avx512Vbmi.PermuteVar64x8x2(low, places, high).AsUInt16() & _amounts;
                Vector512<ushort> signs = Vector512.Equals(firsts, Vector512.Create((ushort)'-'));
                negative = signs.AsByte();
                length += signs;
            }

            distances = length.AsByte();
            impossible = (Vector512.SubtractSaturate(length - _shortest, _range) | Vector512.SubtractSaturate(place, _farthest)).AsByte();
        }
    }
}
