using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>AVX-512: eight amounts in two vectors of four windows, what is left as with <see cref="Avx2Amounts"/>. The arithmetic is drawn there.</summary>
internal readonly unsafe struct Avx512Amounts : IAmountPath
{
    private const int Eight = 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDecode(byte* text, int* ends, nint* fields, long* keep, int count, byte* masks, long* amounts)
    {
        unchecked
        {
            int lengths = 0;
            Vector512<byte> even = Load(text, ends, fields, masks, ref lengths);
            Vector512<byte> odd = Load(text, ends, fields + 1, masks, ref lengths);
            (Fen(even, odd) & Vector512.Load(keep)).Store(amounts);
            Vector512<byte> over = Avx512BW.SubtractSaturate(Avx512BW.Max(even, odd), Vector512.Create(Avx2Amounts.Limits, Avx2Amounts.Limits));
            bool good = lengths >= 0 && over == Vector512<byte>.Zero;
            return count == Eight ? good : good & Avx2Amounts.TryDecode(text, ends, fields + Eight, keep + Eight, 4, masks, amounts + Eight);
        }
    }

    /// <summary>Every other of eight fields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Load(byte* text, int* ends, nint* fields, byte* masks, ref int lengths)
    {
        unchecked
        {
            int* e0 = ends + fields[0];
            int* e2 = ends + fields[2];
            int* e4 = ends + fields[4];
            int* e6 = ends + fields[6];
            int l0 = e0[0] - e0[-1] - 1;
            int l2 = e2[0] - e2[-1] - 1;
            int l4 = e4[0] - e4[-1] - 1;
            int l6 = e6[0] - e6[-1] - 1;
            lengths |= (l0 - 4) | (16 - l0) | (l2 - 4) | (16 - l2) | (l4 - 4) | (16 - l4) | (l6 - 4) | (16 - l6);
            byte* windows = text - AmountWindow.Length;
            Vector512<byte> window = Vector512.Create(
                Vector256.Create(Vector128.Load(windows + e0[0]), Vector128.Load(windows + e2[0])),
                Vector256.Create(Vector128.Load(windows + e4[0]), Vector128.Load(windows + e6[0])));
            Vector512<byte> mask = Vector512.Create(AmountWindow.Masks(masks, l0, l2), AmountWindow.Masks(masks, l4, l6));
            return (window ^ Vector512.Create(Avx2Amounts.Zeros, Avx2Amounts.Zeros)) & mask;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Fen(Vector512<byte> even, Vector512<byte> odd)
    {
        // 10, 1, …, and for the yuan's units and the point behind them 1, 0.
        Vector512<sbyte> pairs = Vector512.Create(0x010A_010A_010A_010AUL, 0x010A_0001_010A_010AUL, 0x010A_010A_010A_010AUL, 0x010A_0001_010A_010AUL, 0x010A_010A_010A_010AUL, 0x010A_0001_010A_010AUL, 0x010A_010A_010A_010AUL, 0x010A_0001_010A_010AUL).AsSByte();
        Vector512<short> hundreds = Vector512.Create(0x0001_0064).AsInt16(); // 100, 1, 100, 1, …
        Vector512<short> thousands = Vector512.Create(0x0001_03E8_0001_2710).AsInt16(); // 10 000, 1, 1 000, 1, …
        Vector512<int> evenFours = Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(even, pairs), hundreds);
        Vector512<int> oddFours = Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(odd, pairs), hundreds);
        Vector512<int> halves = Avx512BW.MultiplyAddAdjacent(Avx512BW.PackUnsignedSaturate(evenFours, oddFours).AsInt16(), thousands);
        return unchecked(Avx512F.Multiply(halves.AsUInt32(), Vector512.Create(10_000_000u)) + (halves.AsUInt64() >>> 32)).AsInt64();
    }
}
