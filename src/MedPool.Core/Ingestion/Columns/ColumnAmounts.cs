using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// The amount columns of a batch, turned into rows four by four.
/// <code>
/// column a  a0 a1 a2 a3        row 0  a0 b0 c0 d0
/// column b  b0 b1 b2 b3   →    row 1  a1 b1 c1 d1
/// column c  c0 c1 c2 c3        row 2  a2 b2 c2 d2
/// column d  d0 d1 d2 d3        row 3  a3 b3 c3 d3
/// </code>
/// </summary>
internal static unsafe class ColumnAmounts
{
    /// <summary>Rows turned at a time.</summary>
    public const int Step = 4;

    /// <summary>Turns four rows of four columns.</summary>
    /// <param name="columns">Four columns.</param>
    /// <param name="row">First of the four rows; they must all exist.</param>
    /// <param name="rows">Takes the rows, <paramref name="width"/> amounts apart.</param>
    /// <param name="width">Amounts of a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Turn(long** columns, nint row, long* rows, int width)
    {
        if (!Avx2.IsSupported)
        {
            TurnOneByOne(columns, row, rows, width);
            return;
        }

        Vector256<long> a = Vector256.Load(columns[0] + row);
        Vector256<long> b = Vector256.Load(columns[1] + row);
        Vector256<long> c = Vector256.Load(columns[2] + row);
        Vector256<long> d = Vector256.Load(columns[3] + row);
        Vector256<long> ab02 = Avx2.UnpackLow(a, b);
        Vector256<long> ab13 = Avx2.UnpackHigh(a, b);
        Vector256<long> cd02 = Avx2.UnpackLow(c, d);
        Vector256<long> cd13 = Avx2.UnpackHigh(c, d);
        Avx2.Permute2x128(ab02, cd02, 0x20).Store(rows);
        Avx2.Permute2x128(ab13, cd13, 0x20).Store(rows + width);
        Avx2.Permute2x128(ab02, cd02, 0x31).Store(rows + (2 * width));
        Avx2.Permute2x128(ab13, cd13, 0x31).Store(rows + (3 * width));
    }

    private static void TurnOneByOne(long** columns, nint row, long* rows, int width)
    {
        for (int i = 0; i < Step; i++)
        {
            for (int column = 0; column < 4; column++)
            {
                rows[(i * width) + column] = columns[column][row + i];
            }
        }
    }
}
