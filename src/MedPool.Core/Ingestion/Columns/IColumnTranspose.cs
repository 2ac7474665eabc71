using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// Turns four rows of four columns and adds each to its cell.
/// <code>
/// a0 a1 a2 a3        a0 b0 c0 d0  → cell of row 0
/// b0 b1 b2 b3   →    a1 b1 c1 d1  → cell of row 1
/// c0 c1 c2 c3        a2 b2 c2 d2  → cell of row 2
/// d0 d1 d2 d3        a3 b3 c3 d3  → cell of row 3
/// </code>
/// </summary>
internal unsafe interface IColumnTranspose
{
    /// <returns>The four words of the cells, or-ed.</returns>
    static abstract Vector256<long> AddTransposed(Vector256<long> a, Vector256<long> b, Vector256<long> c, Vector256<long> d, long* table, int* cells);
}

/// <summary>AVX2.</summary>
internal readonly unsafe struct Avx2Transpose : IColumnTranspose
{
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

/// <summary>Any machine: pairs of amounts, by vectors of 16 bytes.</summary>
internal readonly unsafe struct Vector128Transpose : IColumnTranspose
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> AddTransposed(Vector256<long> a, Vector256<long> b, Vector256<long> c, Vector256<long> d, long* table, int* cells)
    {
        unchecked
        {
            return Vector256.Create(
                AddTwo(a.GetLower(), b.GetLower(), table, cells) | AddTwo(a.GetUpper(), b.GetUpper(), table, cells + 2),
                AddTwo(c.GetLower(), d.GetLower(), table + 2, cells) | AddTwo(c.GetUpper(), d.GetUpper(), table + 2, cells + 2));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> AddTwo(Vector128<long> a, Vector128<long> b, long* table, int* cells) =>
        unchecked(Add(Lower(a, b), table + cells[0]) | Add(Upper(a, b), table + cells[1]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Lower(Vector128<long> a, Vector128<long> b) =>
        Sse2.IsSupported ? Sse2.UnpackLow(a, b) : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b) : Vector128.Create(a[0], b[0]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Upper(Vector128<long> a, Vector128<long> b) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(a, b) : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b) : Vector128.Create(a[1], b[1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Add(Vector128<long> row, long* cell)
    {
        Vector128<long> sum = unchecked(Vector128.LoadAligned(cell) + row);
        sum.StoreAligned(cell);
        return sum;
    }
}
