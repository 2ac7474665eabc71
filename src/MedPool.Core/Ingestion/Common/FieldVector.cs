using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// AVX-512 with VBMI: slices of a row's fields, moved out of the row's 128 bytes to fixed places of a vector. From each byte the least value that it may
/// have is subtracted, and the rest is compared with the largest rest that it may have.
/// <code>
/// text     … 3 3 0 7 0 2 , 3 1 0 , 2 1 , 2 0 2 2 - 0 3 - 0 5 , 1 2 . 5 0 , …
/// moved    3 3 0 7 0 2 . . 3 1 0 . 2 1 . . 2 - 0 3 - 0 5 . … . . . 1 2 . 5 0        bytes of no field are 0
/// less     0 0 0 0 0 0     0 0 0   '0' '0' '2' '-' '0' '0' '-' '0' '0'   '0' '0' '0' '0' '0' '.' '0' '0'
/// most     any             any     9 9     0 0 1 9 0 3 9     9 9 9 9 9 0 9 9
/// </code>
/// </summary>
internal readonly struct FieldVector
{
    /// <summary>Bytes of a vector.</summary>
    public const int Bytes = 64;

    private readonly Vector512<byte> _fields;
    private readonly Vector512<byte> _steps;
    private readonly Vector512<byte> _owners;
    private readonly Vector512<byte> _cuts;
    private readonly Vector512<byte> _less;
    private readonly Vector512<byte> _most;

    /// <summary>A vector of slices.</summary>
    /// <param name="slices">The slices; all other bytes of the vector are zero.</param>
    /// <param name="form">The form of the rows.</param>
    /// <param name="fieldCount">Number of fields of the header.</param>
    public FieldVector(ReadOnlySpan<FieldSlice> slices, CommonRowForm form, int fieldCount)
    {
        Span<byte> fields = stackalloc byte[Vector512<byte>.Count];
        Span<byte> steps = stackalloc byte[Vector512<byte>.Count];
        Span<byte> owners = stackalloc byte[Vector512<byte>.Count];
        Span<byte> cuts = stackalloc byte[Vector512<byte>.Count];
        Span<byte> less = stackalloc byte[Vector512<byte>.Count];
        Span<byte> most = stackalloc byte[Vector512<byte>.Count];
        fields.Clear();
        steps.Clear();
        owners.Clear();
        cuts.Fill(byte.MaxValue);
        less.Clear();
        most.Clear();
        foreach (FieldSlice slice in slices)
        {
            bool fromEnd = slice.From < 0;
            int carriageReturn = form.HasCarriageReturn && slice.Field == fieldCount - 1 ? 1 : 0;
            for (int i = 0; i < slice.Less.Length; i++)
            {
                // A byte belongs to the field if the distance to the next field is greater than its cut.
                int step = slice.From + i - (fromEnd ? carriageReturn : 0);
                fields[slice.At + i] = (byte)(2 * (slice.Field + (fromEnd ? 1 : 0)));
                steps[slice.At + i] = unchecked((byte)step);
                owners[slice.At + i] = (byte)(2 * slice.Field);
                cuts[slice.At + i] = (byte)(fromEnd ? -step - 1 : step + 1 + carriageReturn);
                less[slice.At + i] = (byte)slice.Less[i];
                most[slice.At + i] = (byte)slice.Most[i];
            }
        }

        _fields = Vector512.Create<byte>(fields);
        _steps = Vector512.Create<byte>(steps);
        _owners = Vector512.Create<byte>(owners);
        _cuts = Vector512.Create<byte>(cuts);
        _less = Vector512.Create<byte>(less);
        _most = Vector512.Create<byte>(most);
    }

    /// <summary>Extracts the slices of a row that <see cref="CommonRowLoader.Load"/> loaded.</summary>
    /// <param name="places">As loaded.</param>
    /// <param name="distances">As loaded.</param>
    /// <param name="low">As loaded.</param>
    /// <param name="high">As loaded.</param>
    /// <param name="impossible">Receives bits of bytes that are not possible at their place.</param>
    /// <returns>The vector.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<byte> Extract(
        Vector512<byte> places, Vector512<byte> distances, Vector512<byte> low, Vector512<byte> high, ref Vector512<byte> impossible)
    {
        unchecked
        {
            Vector512<byte> at = Avx512Vbmi.PermuteVar64x8(places, _fields) + _steps;
            Vector512<byte> bytes = Avx512Vbmi.PermuteVar64x8x2(low, at, high);
            Vector512<byte> own = Vector512.GreaterThan(Avx512Vbmi.PermuteVar64x8(distances, _owners), _cuts);
            Vector512<byte> extract = Vector512.ConditionalSelect(own, bytes - _less, Vector512<byte>.Zero);
            impossible |= Vector512.SubtractSaturate(extract, _most);
            return extract;
        }
    }
}
