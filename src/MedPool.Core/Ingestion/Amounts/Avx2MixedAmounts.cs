using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// AVX2: amounts with no, one or two decimals, with or without a sign. The digits are moved so that the point is where <see cref="Avx2Amounts"/> has it,
/// and combined in the same way.
/// <code>
/// 12      …  1  2          moved by 3:  …  1  2  .  0  0
/// 12.5    …  1  2  .  5    moved by 1:  …  1  2  .  5  0
/// 12.50   1  2  .  5  0    not moved
/// </code>
/// Fields of more than 13 bytes would lose digits when moved; their rows are deferred.
/// </summary>
internal readonly unsafe struct Avx2MixedAmounts : IAmountPath<Avx2MixedAmounts>
{
    private const int LengthMax = 13;

    // The byte of the last digit before the point, after the move, in both windows of a vector.
    private const uint UnitsBits = 0x1000_1000;

    private readonly AmountLocator _locator;

    private Avx2MixedAmounts(PaddedLayout layout) => _locator = new AmountLocator(layout);

    /// <inheritdoc/>
    public static Avx2MixedAmounts Of(PaddedLayout layout) => new(layout);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryDecode(byte* text, ushort* starts, int carriageReturn, int count, long* amounts)
    {
        unchecked
        {
            bool good = true;
            byte* masks = _locator.Masks;
            byte* windows = text - AmountWindow.Length;
            for (int i = 0; i < count; i += 4)
            {
                int e0 = _locator.End(starts, carriageReturn, i, out int l0);
                int e1 = _locator.End(starts, carriageReturn, i + 1, out int l1);
                int e2 = _locator.End(starts, carriageReturn, i + 2, out int l2);
                int e3 = _locator.End(starts, carriageReturn, i + 3, out int l3);
                Vector256<byte> even = LoadDigits(windows, masks, e0, l0, e2, l2, ref good, out Vector256<ulong> evenNegative);
                Vector256<byte> odd = LoadDigits(windows, masks, e1, l1, e3, l3, ref good, out Vector256<ulong> oddNegative);
                Vector256<long> negative = Avx2.UnpackLow(evenNegative, oddNegative).AsInt64();
                Vector256<long> fen = Avx2Amounts.Fen(even, odd);
                (((fen ^ negative) - negative) & Vector256.Load(_locator.Keep + i)).Store(amounts + i);
            }

            return good;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> LoadDigits(
        byte* windows, byte* masks, int lowerEnd, int lowerLength, int upperEnd, int upperLength, ref bool good, out Vector256<ulong> negative)
    {
        unchecked
        {
            Vector256<byte> window = Vector256.Create(Vector128.Load(windows + lowerEnd), Vector128.Load(windows + upperEnd));
            Vector256<byte> mask = AmountWindow.Masks(masks, lowerLength, upperLength);
            Vector256<byte> first = mask & ~AmountWindow.Masks(masks, lowerLength - 1, upperLength - 1);
            Vector256<byte> minus = Vector256.Equals(window, Vector256.Create((byte)'-')) & first;
            Vector256<byte> points = Vector256.Equals(window, Vector256.Create((byte)'.')) & mask;
            Vector256<byte> twoDecimals = Avx2.Shuffle(points, Vector256.Create((byte)13));
            Vector256<byte> oneDecimal = Avx2.Shuffle(points, Vector256.Create((byte)14)) & ~twoDecimals;
            Vector256<byte> shift = (oneDecimal & Vector256.Create((byte)1)) | (~(oneDecimal | twoDecimals) & Vector256.Create((byte)3));
            Vector256<byte> move = Vector256.Create(Vector128<byte>.Indices, Vector128<byte>.Indices) + Vector256.Create((byte)0x70) + shift;
            Vector256<byte> point = points & ((twoDecimals & At(13)) | (oneDecimal & At(14)));
            Vector256<byte> digits = (window ^ Vector256.Create((byte)'0')) & mask & ~(minus | point);
            uint units = Avx2.Shuffle(mask & ~minus, move).ExtractMostSignificantBits();
            good &= (uint)lowerLength <= LengthMax && (uint)upperLength <= LengthMax && (units & UnitsBits) == UnitsBits
                && !Vector256.GreaterThanAny(digits, Vector256.Create(AmountWindow.DigitMax));
            Vector256<byte> anyHalf = minus | Avx2.Shuffle(minus.AsInt32(), 0b01_00_11_10).AsByte();
            negative = ~Vector256.Equals(anyHalf.AsUInt64(), Vector256<ulong>.Zero);
            return Avx2.Shuffle(digits, move);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> At(int position)
    {
        Vector128<byte> one = Vector128.Equals(Vector128<byte>.Indices, Vector128.Create((byte)position));
        return Vector256.Create(one, one);
    }
}
