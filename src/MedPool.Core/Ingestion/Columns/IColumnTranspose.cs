using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Transposes four rows of four columns and adds each row to its cell.
/// <code>
/// a0 a1 a2 a3        a0 b0 c0 d0  → cell of row 0
/// b0 b1 b2 b3   →    a1 b1 c1 d1  → cell of row 1
/// c0 c1 c2 c3        a2 b2 c2 d2  → cell of row 2
/// d0 d1 d2 d3        a3 b3 c3 d3  → cell of row 3
/// </code>
/// </summary>
internal unsafe interface IColumnTranspose
{
    /// <summary>Transposes and adds.</summary>
    /// <param name="a">The first column.</param>
    /// <param name="b">The second column.</param>
    /// <param name="c">The third column.</param>
    /// <param name="d">The fourth column.</param>
    /// <param name="table">Where the first word of the first cell is.</param>
    /// <param name="cells">By row: where its cell begins.</param>
    /// <returns>The four words of all cells, or-ed.</returns>
    static abstract Vector256<long> AddTransposed(Vector256<long> a, Vector256<long> b, Vector256<long> c, Vector256<long> d, long* table, int* cells);
}
