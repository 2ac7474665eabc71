using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>Any machine: transposes pairs of amounts in vectors of 16 bytes.</summary>
internal readonly unsafe struct Vector128Transpose : IColumnTranspose
{
    /// <inheritdoc/>
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
