using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// AVX-512 with VBMI, for what nearly all amounts are: two decimals, no sign, below 100 000 yuan. All amounts of the row lie within 128
/// bytes, which are loaded once; one permutation takes eight windows of eight bytes out of them.
/// <code>
/// window  , 1 2 . 5 0 , 7    →  . . . 1 2 . 5 0      the eight bytes that end where the field ends; less '0', or '.' at its place
/// kept    by length             0 0 0 1 2 0 5 0      all of them 0 to 9, and 0 where the point was
/// × 10 1 10 1 1 0 10 1          W0  W1  W2  W3       words: two digits, two digits, the yuan's units, fen
/// × 1000 10 100 1               H       L            H = 1000·W0 + 10·W1,  L = 100·W2 + W3
/// fen = 100·H + L
/// </code>
/// </summary>
internal readonly unsafe struct Avx512Amounts : IAmountPath<Avx512Amounts>
{
    private readonly NearAmounts _near;
    private readonly Vector512<byte> _fields;
    private readonly Vector512<byte> _cuts;
    private readonly Vector256<byte> _moreFields;
    private readonly Vector256<byte> _moreCuts;
    private readonly Vector512<ushort> _shortest;
    private readonly Vector512<ushort> _range;

    private Avx512Amounts(FastLayout layout)
    {
        _near = new NearAmounts(layout);
        Span<byte> fields = stackalloc byte[64 + 32];
        Span<byte> cuts = stackalloc byte[64 + 32];
        Span<ushort> shortest = stackalloc ushort[NearAmounts.FieldsMax];
        Span<ushort> range = stackalloc ushort[NearAmounts.FieldsMax];
        shortest.Clear();
        range.Fill(ushort.MaxValue);
        cuts.Fill(byte.MaxValue); // Of what is absent nothing is kept.
        fields.Clear();
        for (int i = 0; i < layout.AmountFields.Length; i++)
        {
            int field = (int)layout.AmountFields[i] - layout.FirstAmountField;
            (shortest[field], range[field]) = (4 + 1, 8 - 4); // 0.00 to 99999.99, with the delimiter.
            for (int at = 0; at < 8; at++)
            {
                fields[(8 * i) + at] = (byte)(2 * field);
                cuts[(8 * i) + at] = layout.AmountKeep[i] != 0 ? (byte)(8 - at) : byte.MaxValue;
            }
        }

        (_fields, _moreFields) = (Vector512.Create<byte>(fields), Vector256.Create<byte>(fields[64..]));
        (_cuts, _moreCuts) = (Vector512.Create<byte>(cuts), Vector256.Create<byte>(cuts[64..]));
        (_shortest, _range) = (Vector512.Create<ushort>(shortest), Vector512.Create<ushort>(range));
    }

    public static bool IsAvx512 => true;

    public static bool Takes(FastLayout layout) => layout.AmountFieldSpan <= NearAmounts.FieldsMax;

    public static Avx512Amounts Of(FastLayout layout) => new(layout);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryDecode(byte* text, ushort* starts, int carriageReturn, int count, long* amounts)
    {
        unchecked
        {
            bool near = _near.TryLoad(text, starts, carriageReturn, out Vector512<ushort> ends, out Vector512<ushort> distances, out Vector512<byte> low, out Vector512<byte> high);
            Vector512<byte> endBytes = ends.AsByte();
            Vector512<byte> distanceBytes = distances.AsByte();

            // A window's byte i is the text's byte end - 9 + i, where end is behind the delimiter; kept are those from 9 - distance on.
            Vector512<byte> from = Avx512Vbmi.PermuteVar64x8(endBytes, _fields) + Vector512.Create(Steps).AsByte();
            Vector512<byte> window = Avx512Vbmi.PermuteVar64x8x2(low, from, high);
            Vector512<byte> kept = Vector512.GreaterThan(Avx512Vbmi.PermuteVar64x8(distanceBytes, _fields), _cuts);
            Vector512<byte> digits = Vector512.ConditionalSelect(kept, window - Vector512.Create(Zeros).AsByte(), Vector512<byte>.Zero);
            bool good = near & !Vector512.GreaterThanAny(distances - _shortest, _range) & !Vector512.GreaterThanAny(digits, Vector512.Create(Limits).AsByte());
            Fen(digits).Store(amounts);
            if (count > 8)
            {
                Vector256<byte> moreFrom = Avx512Vbmi.VL.PermuteVar32x8(endBytes.GetLower(), _moreFields) + Vector256.Create(Steps).AsByte();
                Vector256<byte> moreWindow = Avx512Vbmi.PermuteVar64x8x2(low, moreFrom.ToVector512Unsafe(), high).GetLower();
                Vector256<byte> moreKept = Vector256.GreaterThan(Avx512Vbmi.VL.PermuteVar32x8(distanceBytes.GetLower(), _moreFields), _moreCuts);
                Vector256<byte> moreDigits = Vector256.ConditionalSelect(moreKept, moreWindow - Vector256.Create(Zeros).AsByte(), Vector256<byte>.Zero);
                good &= !Vector256.GreaterThanAny(moreDigits, Vector256.Create(Limits).AsByte());
                Fen(moreDigits).Store(amounts + 8);
            }

            return good;
        }
    }

    private const ulong Steps = 0xFEFD_FCFB_FAF9_F8F7; // -9, -8, … -2
    private const ulong Zeros = 0x3030_2E30_3030_3030;
    private const ulong Limits = 0x0909_0009_0909_0909;
    private const ulong Pairs = 0x010A_0001_010A_010A; // 10, 1, 10, 1, 1, 0, 10, 1
    private const ulong Fours = 0x0001_0064_000A_03E8; // 1000, 10, 100, 1
    private const uint Hundred = 100;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Fen(Vector512<byte> digits)
    {
        Vector512<short> words = Avx512BW.MultiplyAddAdjacent(digits, Vector512.Create(Pairs).AsSByte());
        Vector512<ulong> halves = Avx512BW.MultiplyAddAdjacent(words, Vector512.Create(Fours).AsInt16()).AsUInt64();
        return unchecked(Avx512F.Multiply(halves.AsUInt32(), Vector512.Create(Hundred)) + (halves >>> 32)).AsInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Fen(Vector256<byte> digits)
    {
        Vector256<short> words = Avx2.MultiplyAddAdjacent(digits, Vector256.Create(Pairs).AsSByte());
        Vector256<ulong> halves = Avx2.MultiplyAddAdjacent(words, Vector256.Create(Fours).AsInt16()).AsUInt64();
        return unchecked(Avx2.Multiply(halves.AsUInt32(), Vector256.Create(Hundred)) + (halves >>> 32)).AsInt64();
    }
}
