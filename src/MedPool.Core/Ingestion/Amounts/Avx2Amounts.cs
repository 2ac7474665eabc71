using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// AVX2: amounts with two decimals and no sign, four at a time in two vectors of two windows. Digits are combined by multiplication, first two, then four,
/// then eight:
/// <code>
/// bytes    b0 b1 | … | b10 b11 | b12 . | b14 b15
/// × 10 1   W0  …  W5  W6 (× 1 0)  W7              words of two digits
/// × 100 1  D0  D1  D2  D3                          four digits; D3 = yuan units and fen
/// × 10⁴ 1 / 10³ 1   H = 10⁴·D0 + D1   L = 10³·D2 + D3
/// fen = 10⁷·H + L
/// </code>
/// </summary>
internal readonly unsafe struct Avx2Amounts : IAmountPath<Avx2Amounts>
{
    private readonly AmountLocator _locator;

    private Avx2Amounts(PaddedLayout layout) => _locator = new AmountLocator(layout);

    /// <inheritdoc/>
    public static Avx2Amounts Of(PaddedLayout layout) => new(layout);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryDecode(byte* text, ushort* starts, int carriageReturn, int count, long* amounts)
    {
        unchecked
        {
            Vector256<byte> worst = default;
            int lengths = 0;
            byte* masks = _locator.Masks;
            byte* windows = text - AmountWindow.Length;
            for (int i = 0; i < count; i += 4)
            {
                int e0 = _locator.End(starts, carriageReturn, i, out int l0);
                int e1 = _locator.End(starts, carriageReturn, i + 1, out int l1);
                int e2 = _locator.End(starts, carriageReturn, i + 2, out int l2);
                int e3 = _locator.End(starts, carriageReturn, i + 3, out int l3);
                lengths |= (l0 - 4) | (16 - l0) | (l1 - 4) | (16 - l1) | (l2 - 4) | (16 - l2) | (l3 - 4) | (16 - l3);
                Vector256<byte> even = Vector256.Create(Vector128.Load(windows + e0), Vector128.Load(windows + e2));
                Vector256<byte> odd = Vector256.Create(Vector128.Load(windows + e1), Vector128.Load(windows + e3));
                even = (even ^ Zeros) & AmountWindow.Masks(masks, l0, l2);
                odd = (odd ^ Zeros) & AmountWindow.Masks(masks, l1, l3);
                worst = Avx2.Max(worst, Avx2.Max(even, odd));
                (Fen(even, odd) & Vector256.Load(_locator.Keep + i)).Store(amounts + i);
            }

            // A length below 4 or above 16 sets the sign bit. Limits are 9 for digits and 0 for the point.
            Vector256<byte> over = Avx2.SubtractSaturate(worst, Limits);
            return lengths >= 0 && over == Vector256<byte>.Zero;
        }
    }

    /// <summary>Four amounts in fen, from the digits of the even and of the odd ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<long> Fen(Vector256<byte> even, Vector256<byte> odd)
    {
        Vector256<sbyte> pairs = Vector256.Create(
            (sbyte)10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 1, 0, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 1, 0, 10, 1);
        Vector256<short> hundreds = Vector256.Create(0x0001_0064).AsInt16(); // 100, 1, 100, 1, …
        Vector256<short> thousands = Vector256.Create(0x0001_03E8_0001_2710).AsInt16(); // 10 000, 1, 1 000, 1, …
        Vector256<int> evenFours = Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(even, pairs), hundreds);
        Vector256<int> oddFours = Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(odd, pairs), hundreds);
        Vector256<int> halves = Avx2.MultiplyAddAdjacent(Avx2.PackUnsignedSaturate(evenFours, oddFours).AsInt16(), thousands);
        return unchecked(Avx2.Multiply(halves.AsUInt32(), Vector256.Create(10_000_000u)) + (halves.AsUInt64() >>> 32)).AsInt64();
    }

    /// <summary>By xor, turns digits into 0 to 9 and the point, at its place, into 0.</summary>
    internal static Vector256<byte> Zeros
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0x3030_3030_3030_3030UL, 0x3030_2E30_3030_3030UL, 0x3030_3030_3030_3030UL, 0x3030_2E30_3030_3030UL).AsByte();
    }

    /// <summary>The largest value of each byte after that: 9, and 0 at the place of the point.</summary>
    internal static Vector256<byte> Limits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0x0909_0909_0909_0909UL, 0x0909_0009_0909_0909UL, 0x0909_0909_0909_0909UL, 0x0909_0009_0909_0909UL).AsByte();
    }
}
