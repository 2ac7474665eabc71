using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// AVX2: four amounts in two vectors of two windows. Digits are multiplied together in pairs of ever greater width:
/// <code>
/// bytes    b0 b1 | … | b10 b11 | b12 . | b14 b15
/// × 10 1   W0  …  W5  W6 (× 1 0)  W7              words of two digits
/// × 100 1  D0  D1  D2  D3                          four digits; D3 = yuan units and fen
/// × 10⁴ 1 / 10³ 1   H = 10⁴·D0 + D1   L = 10³·D2 + D3
/// fen = 10⁷·H + L
/// </code>
/// </summary>
internal readonly unsafe struct Avx2Amounts : IAmountPath
{
    /// <summary>Weights of the digits of a byte pair.</summary>
    internal static Vector128<sbyte> PairWeights => Vector128.Create((sbyte)10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 1, 0, 10, 1);

    /// <summary>What turns digits and the point at its place into 0 to 9.</summary>
    internal static Vector128<byte> Zeros => Vector128.Create((byte)'0', (byte)'0', (byte)'0', (byte)'0', (byte)'0', (byte)'0', (byte)'0', (byte)'0', (byte)'0', (byte)'0', (byte)'0', (byte)'0', (byte)'0', (byte)'.', (byte)'0', (byte)'0');

    /// <summary>What each byte may be at most after that; the point itself must be one.</summary>
    internal static Vector128<byte> Limits => Vector128.Create((byte)9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 0, 9, 9);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDecode(byte* text, int* ends, int* fields, long* keep, int count, long* amounts)
    {
        Vector256<byte> worst = default;
        int lengths = 0;
        for (int i = 0; i < count; i += 4)
        {
            Vector256<byte> even = LoadDigits(text, ends, fields[i], fields[i + 2], ref lengths);
            Vector256<byte> odd = LoadDigits(text, ends, fields[i + 1], fields[i + 3], ref lengths);
            worst = Vector256.Max(worst, Vector256.Max(even, odd));
            (Fen(even, odd) & Vector256.Load(keep + i)).Store(amounts + i);
        }

        // A length below 4 or above 16 has set the sign.
        return (lengths >= 0 && !Vector256.GreaterThanAny(worst, Vector256.Create(Limits, Limits)))
            || MixedAmounts.TryDecode(text, ends, fields, keep, count, amounts);
    }

    /// <summary>Four amounts from two vectors of digits: the even ones and the odd ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<long> Fen(Vector256<byte> even, Vector256<byte> odd)
    {
        Vector256<short> weights = Vector256.Create(100, 1, 100, 1, 100, 1, 100, 1, 100, 1, 100, 1, 100, 1, 100, (short)1);
        Vector256<sbyte> pairWeights = Vector256.Create(PairWeights, PairWeights);
        Vector256<int> evenFours = Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(even, pairWeights), weights);
        Vector256<int> oddFours = Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(odd, pairWeights), weights);
        Vector256<short> fours = Avx2.PackUnsignedSaturate(evenFours, oddFours).AsInt16();
        Vector256<int> halves = Avx2.MultiplyAddAdjacent(
            fours, Vector256.Create(10_000, 1, 1_000, 1, 10_000, 1, 1_000, 1, 10_000, 1, 1_000, 1, 10_000, 1, 1_000, (short)1));
        return (Avx2.Multiply(halves.AsUInt32(), Vector256.Create(10_000_000u)) + (halves.AsUInt64() >> 32)).AsInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> LoadDigits(byte* text, int* ends, int lower, int upper, ref int lengths)
    {
        int lowerLength = unchecked(ends[lower] - ends[lower - 1] - 1);
        int upperLength = unchecked(ends[upper] - ends[upper - 1] - 1);
        lengths |= unchecked((lowerLength - 4) | (16 - lowerLength) | (upperLength - 4) | (16 - upperLength));
        Vector256<byte> window = Vector256.Create(Vector128.Load(text + ends[lower] - AmountWindow.Length), Vector128.Load(text + ends[upper] - AmountWindow.Length));
        Vector256<byte> mask = Vector256.Create(
            Vector128.Load(AmountWindow.FieldMasks + (Math.Min((uint)lowerLength, 16) * 16)),
            Vector128.Load(AmountWindow.FieldMasks + (Math.Min((uint)upperLength, 16) * 16)));
        return (window ^ Vector256.Create(Zeros, Zeros)) & mask;
    }
}
