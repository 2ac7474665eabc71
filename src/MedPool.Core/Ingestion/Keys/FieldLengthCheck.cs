using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Checks the lengths of all fields of a row, eight fields at a time, with vectors of 16 bytes: any machine, any number of fields.
/// <code>
/// next starts   3  6 13 …        minus starts minus shortest lengths: 0 for a field of the shortest length
/// starts        0  3  6 …        possible if that is not above the range, unsigned
/// </code>
/// </summary>
internal readonly unsafe struct FieldLengthCheck(PaddedLayout layout)
{
    private readonly ushort* _shortest = layout.Shortest.Pointer;
    private readonly ushort* _range = layout.LengthRange.Pointer;
    private readonly nint _fields = layout.LengthRange.Length;

    /// <summary>Whether every field has a length that is possible for its column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ArePossible(ushort* starts, nint carriageReturn)
    {
        unchecked
        {
            ushort* shortest = _shortest + (carriageReturn * _fields);
            Vector128<ushort> impossible = default;
            for (nint field = 0; field < _fields; field += Vector128<ushort>.Count)
            {
                Vector128<ushort> beyond = Vector128.Load(starts + field + 1) - Vector128.Load(starts + field) - Vector128.Load(shortest + field);
                impossible |= Vector128.SubtractSaturate(beyond, Vector128.Load(_range + field));
            }

            return impossible == Vector128<ushort>.Zero;
        }
    }
}
