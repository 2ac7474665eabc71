using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// Sixty-four rows of columns on their way into cells: a step of the column kernel, one bit of a word for each row. A column that was
/// left empty is read from as many zeros, block after block the same.
/// </summary>
internal sealed unsafe class ColumnBatch
{
    public const int Rows = 64;

    private readonly long[] _zeros = GC.AllocateArray<long>(Rows, pinned: true);
    private readonly int[] _cells = GC.AllocateArray<int>(Rows, pinned: true);
    private readonly long[] _parts = GC.AllocateArray<long>(Rows, pinned: true);

    /// <summary>By row: where its cell begins in the table.</summary>
    public int* Cells => Pinned.PointerTo(_cells);

    /// <summary>By row: the part of a member's contribution that goes to the personal account.</summary>
    public long* Parts => Pinned.PointerTo(_parts);

    /// <summary>Rows up to where a cache line begins in the first column that is not empty, at most seven.</summary>
    public static int RowsToLine(long** columns, int count)
    {
        const int CacheLine = 64;
        for (int i = 0; i < count; i++)
        {
            if (columns[i] is not null)
            {
                return (int)(((nint)CacheLine - ((nint)columns[i] % CacheLine)) % CacheLine) / sizeof(long);
            }
        }

        return 0;
    }

    /// <summary>The amount columns of the first block, from <paramref name="row"/> on.</summary>
    public void Begin(long** columns, int count, int row, long** block)
    {
        for (int i = 0; i < count; i++)
        {
            block[i] = columns[i] is null ? Pinned.PointerTo(_zeros) : columns[i] + row;
        }
    }

    /// <summary>The amount columns of the next block.</summary>
    public static void Advance(long** columns, int count, long** block)
    {
        for (int i = 0; i < count; i++)
        {
            block[i] += columns[i] is null ? 0 : Rows;
        }
    }

    /// <summary>Gives another cell to rows that are not posted.</summary>
    /// <param name="odd">Bits of these rows.</param>
    /// <param name="cells">By row: where its cell begins.</param>
    /// <param name="unposted">Where the cell begins that nobody reads.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Divert(uint odd, int* cells, int unposted)
    {
        for (; odd != 0; odd = unchecked(odd & (odd - 1)))
        {
            cells[unchecked((uint)BitOperations.TrailingZeroCount(odd))] = unposted;
        }
    }

    /// <summary>The sum of a column over the rows of a block.</summary>
    /// <param name="column">The column from the block's first row on.</param>
    /// <param name="odd">Bits of rows that do not count.</param>
    public static long Sum(long* column, ulong odd)
    {
        unchecked
        {
            Vector512<long> sums = Vector512<long>.Zero;
            for (int row = 0; row < Rows; row += Vector512<long>.Count)
            {
                sums += Vector512.Load(column + row);
            }

            // Whatever stands in odd rows is taken back: sums wrap around both ways.
            long sum = Vector512.Sum(sums);
            for (; odd != 0; odd &= odd - 1)
            {
                sum -= column[BitOperations.TrailingZeroCount(odd)];
            }

            return sum;
        }
    }

    /// <summary>Rows of a block whose amount is not zero.</summary>
    public static ulong NotZero(long* column)
    {
        ulong some = 0;
        for (int row = 0; row < Rows; row += Vector512<long>.Count)
        {
            some |= (~Vector512.Equals(Vector512.Load(column + row), Vector512<long>.Zero).ExtractMostSignificantBits() & 0xFF) << row;
        }

        return some;
    }
}
