using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// AVX-512 with VBMI: the codes and the date of a row in one vector, taken out of the 128 bytes from the first of them on, each byte less
/// what must or may stand there at least, all of them checked against how much more it may be in one comparison.
/// <code>
/// text     … 3 3 0 7 0 2 , 3 1 0 , 2 1 , 2 0 2 2 - 0 3 - 0 5 , …
/// window   3 3 0 7 0 2 . . 3 1 0 . 2 1 . . 2 - 0 3 - 0 5 . 2 0 2 2 . . . .      bytes that no field has are 0
/// less     0 0 0 0 0 0     0 0 0   '0' '0' '2' '-' '0' '0' '-' '0' '0'  '2' '0' '2' '2'
/// at most  any             any     9 9     0 0 1 9 0 3 9    0 0 0 0
/// </code>
/// </summary>
internal readonly unsafe struct KeyWindow
{
    private const int BytesMax = 128;
    private const int FieldsMax = 16;

    private readonly nint _first;
    private readonly nint _behindLast;
    private readonly Vector256<byte> _fields;
    private readonly Vector256<byte> _offsets;
    private readonly Vector256<byte> _cuts;
    private readonly Vector256<byte> _less;
    private readonly Vector256<byte> _most;

    /// <summary>A window of parts of fields.</summary>
    /// <param name="parts">What stands where; the window's other bytes are zero.</param>
    public KeyWindow(ReadOnlySpan<KeyPart> parts)
    {
        Span<byte> fields = stackalloc byte[Vector256<byte>.Count];
        Span<byte> offsets = stackalloc byte[Vector256<byte>.Count];
        Span<byte> cuts = stackalloc byte[Vector256<byte>.Count];
        Span<byte> less = stackalloc byte[Vector256<byte>.Count];
        Span<byte> most = stackalloc byte[Vector256<byte>.Count];
        (int first, int last) = (int.MaxValue, 0);
        foreach (KeyPart part in parts)
        {
            (first, last) = (Math.Min(first, part.Field), Math.Max(last, part.Field));
        }

        fields.Clear();
        offsets.Clear();
        cuts.Fill(byte.MaxValue);
        less.Clear();
        most.Clear();
        foreach (KeyPart part in parts)
        {
            for (int i = 0; i < part.Less.Length; i++)
            {
                fields[part.At + i] = (byte)(2 * Math.Min(part.Field - first, FieldsMax - 1));
                offsets[part.At + i] = (byte)(part.From + i);
                cuts[part.At + i] = (byte)(part.From + i + 1); // A byte is the field's if the next field begins further behind it.
                less[part.At + i] = (byte)part.Less[i];
                most[part.At + i] = (byte)part.Most[i];
            }
        }

        (_first, _behindLast) = (first, last + 1);
        _fields = Vector256.Create<byte>(fields);
        _offsets = Vector256.Create<byte>(offsets);
        _cuts = Vector256.Create<byte>(cuts);
        _less = Vector256.Create<byte>(less);
        _most = Vector256.Create<byte>(most);
        IsPossible = last - first < FieldsMax;
    }

    /// <summary>Whether the fields of the layout are near enough to each other.</summary>
    public bool IsPossible { get; }

    /// <summary>Fills the window from a row whose fields have lengths that they can have; false if a byte is not as it must be, or the fields lie too far apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFill(byte* text, ushort* starts, out Vector256<byte> window)
    {
        unchecked
        {
            ushort* fields = starts + _first;
            nint begin = *fields;
            Vector256<ushort> from = Vector256.Load(fields);
            Vector256<byte> distances = (Vector256.Load(fields + 1) - from).AsByte();
            Vector256<byte> begins = (from - Vector256.Create((ushort)begin)).AsByte();
            Vector256<byte> at = Avx512Vbmi.VL.PermuteVar32x8(begins, _fields) + _offsets;
            Vector256<byte> bytes = Avx512Vbmi.PermuteVar64x8x2(Vector512.Load(text + begin), at.ToVector512Unsafe(), Vector512.Load(text + begin + 64)).GetLower();
            Vector256<byte> own = Vector256.GreaterThan(Avx512Vbmi.VL.PermuteVar32x8(distances, _fields), _cuts);
            window = Vector256.ConditionalSelect(own, bytes - _less, Vector256<byte>.Zero);
            return starts[_behindLast] - begin <= BytesMax && !Vector256.GreaterThanAny(window, _most);
        }
    }
}
