using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>Brings the signs of fields to the amounts of a <see cref="FieldVector"/>.</summary>
internal readonly struct AmountSigns
{
    private readonly Vector512<byte> _fields;

    /// <summary>The signs of the amounts of a vector.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="firstColumn">The first amount column.</param>
    /// <param name="columns">By amount of the vector: its column, counted from the first.</param>
    public AmountSigns(PaddedLayout layout, int firstColumn, ReadOnlySpan<int> columns)
    {
        // The other places get the sign of a field that is not an amount, and so has none.
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

    /// <summary>By amount of the vector: all bits of its eight bytes if it has a sign.</summary>
    /// <param name="negative">The signs by field, as <see cref="CommonRowLoader.Load"/> gives them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<byte> Extract(Vector512<byte> negative) => Avx512Vbmi.PermuteVar64x8(negative, _fields);

    /// <summary>Negates the amounts with a sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Apply(Vector512<long> amounts, Vector512<long> signs) => unchecked((amounts ^ signs) - signs);
}
