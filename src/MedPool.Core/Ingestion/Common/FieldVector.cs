using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// AVX-512 with VBMI: 64 bytes out of the 128 of a row, each at the same place in the vector whatever the row, less what must or may
/// stand there at least, and checked against how much more it may be.
/// <code>
/// text     … 3 3 0 7 0 2 , 3 1 0 , 2 1 , 2 0 2 2 - 0 3 - 0 5 , 1 2 . 5 0 , …
/// taken    3 3 0 7 0 2 . . 3 1 0 . 2 1 . . 2 - 0 3 - 0 5 . … . . . 1 2 . 5 0        bytes that no field has are 0
/// less     0 0 0 0 0 0     0 0 0   '0' '0' '2' '-' '0' '0' '-' '0' '0'   '0' '0' '0' '0' '0' '.' '0' '0'
/// at most  any             any     9 9     0 0 1 9 0 3 9     9 9 9 9 9 0 9 9
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

    /// <summary>A vector of parts of fields.</summary>
    /// <param name="parts">What stands where; the vector's other bytes are zero.</param>
    /// <param name="form">The form of the rows.</param>
    /// <param name="fieldCount">Fields of a row.</param>
    public FieldVector(ReadOnlySpan<FieldSlice> parts, CommonRowForm form, int fieldCount)
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
        foreach (FieldSlice part in parts)
        {
            bool fromEnd = part.From < 0;
            int carriageReturn = form.HasCarriageReturn && part.Field == fieldCount - 1 ? 1 : 0;
            for (int i = 0; i < part.Less.Length; i++)
            {
                // A byte is the field's if the next field begins more than so far behind where the field begins.
                int step = part.From + i - (fromEnd ? carriageReturn : 0);
                fields[part.At + i] = (byte)(2 * (part.Field + (fromEnd ? 1 : 0)));
                steps[part.At + i] = unchecked((byte)step);
                owners[part.At + i] = (byte)(2 * part.Field);
                cuts[part.At + i] = (byte)(fromEnd ? -step - 1 : step + 1 + carriageReturn);
                less[part.At + i] = (byte)part.Less[i];
                most[part.At + i] = (byte)part.Most[i];
            }
        }

        _fields = Vector512.Create<byte>(fields);
        _steps = Vector512.Create<byte>(steps);
        _owners = Vector512.Create<byte>(owners);
        _cuts = Vector512.Create<byte>(cuts);
        _less = Vector512.Create<byte>(less);
        _most = Vector512.Create<byte>(most);
    }

    /// <summary>Takes the bytes out of a row that <see cref="CommonRowLoader.Load"/> has loaded; a byte that cannot be leaves something in <paramref name="impossible"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<byte> Take(Vector512<byte> places, Vector512<byte> distances, Vector512<byte> low, Vector512<byte> high, ref Vector512<byte> impossible)
    {
        unchecked
        {
            Vector512<byte> at = Avx512Vbmi.PermuteVar64x8(places, _fields) + _steps;
            Vector512<byte> bytes = Avx512Vbmi.PermuteVar64x8x2(low, at, high);
            Vector512<byte> own = Vector512.GreaterThan(Avx512Vbmi.PermuteVar64x8(distances, _owners), _cuts);
            Vector512<byte> taken = Vector512.ConditionalSelect(own, bytes - _less, Vector512<byte>.Zero);
            impossible |= Vector512.SubtractSaturate(taken, _most);
            return taken;
        }
    }
}
