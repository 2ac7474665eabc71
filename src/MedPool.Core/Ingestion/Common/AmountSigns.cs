using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>The signs of a vector of <see cref="CommonAmounts"/>, out of the signs by field.</summary>
internal readonly struct AmountSigns
{
    private readonly Vector512<byte> _fields;

    /// <summary>The signs of some amounts.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="firstColumn">The column of the first.</param>
    /// <param name="columns">By amount of the vector: how many columns behind the first.</param>
    public AmountSigns(PaddedLayout layout, int firstColumn, ReadOnlySpan<int> columns)
    {
        // What is no amount has the sign of a field that is none.
        Span<byte> fields = stackalloc byte[Vector512<byte>.Count];
        fields.Fill((byte)(2 * layout.Field(firstColumn - 1)));
        for (int i = 0; i < columns.Length; i++)
        {
            if (layout.Field(firstColumn + columns[i]) is >= 0 and int field)
            {
                fields.Slice(i * FieldSlice.AmountBytes, FieldSlice.AmountBytes).Fill((byte)(2 * field));
            }
        }

        _fields = Vector512.Create<byte>(fields);
    }

    /// <summary>The signs: all bits of an amount's eight bytes where it has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<byte> Take(Vector512<byte> negative) => Avx512Vbmi.PermuteVar64x8(negative, _fields);

    /// <summary>Amounts with signs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Apply(Vector512<long> amounts, Vector512<long> signs) => unchecked((amounts ^ signs) - signs);
}
