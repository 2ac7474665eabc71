using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>AVX2: transposes in vectors of 32 bytes.</summary>
internal readonly unsafe struct Avx2Transpose : IColumnTranspose
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> AddTransposed(Vector256<long> a, Vector256<long> b, Vector256<long> c, Vector256<long> d, long* table, int* cells)
    {
        Vector256<long> ab02 = Avx2.UnpackLow(a, b);
        Vector256<long> ab13 = Avx2.UnpackHigh(a, b);
        Vector256<long> cd02 = Avx2.UnpackLow(c, d);
        Vector256<long> cd13 = Avx2.UnpackHigh(c, d);
        unchecked
        {
            return Add(Avx2.Permute2x128(ab02, cd02, 0x20), table + cells[0])
                | Add(Avx2.Permute2x128(ab13, cd13, 0x20), table + cells[1])
                | Add(Avx2.Permute2x128(ab02, cd02, 0x31), table + cells[2])
                | Add(Avx2.Permute2x128(ab13, cd13, 0x31), table + cells[3]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Add(Vector256<long> row, long* cell)
    {
        Vector256<long> sum = unchecked(Vector256.LoadAligned(cell) + row);
        sum.StoreAligned(cell);
        return sum;
    }
}
