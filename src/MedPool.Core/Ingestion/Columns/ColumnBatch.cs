using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedPool.Internals;

/// <summary>
/// A batch of 64 rows of columns. In masks there is one bit for each row. A column that was left empty is read from 64 zeros, the same for every batch.
/// </summary>
internal sealed unsafe class ColumnBatch
{
    /// <summary>Rows of a batch.</summary>
    public const int Rows = 64;

    private readonly long[] _zeros = GC.AllocateArray<long>(Rows, pinned: true);
    private readonly int[] _cells = GC.AllocateArray<int>(Rows, pinned: true);
    private readonly long[] _personalParts = GC.AllocateArray<long>(Rows, pinned: true);

    /// <summary>By row: where its cell begins in the table.</summary>
    public int* Cells => Pinned.PointerTo(_cells);

    /// <summary>By row: the personal part of a member's contribution.</summary>
    public long* PersonalParts => Pinned.PointerTo(_personalParts);

    /// <summary>Rows before the first cache line that begins within the first non-empty column, at most seven.</summary>
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

    /// <summary>Sets the amount columns of the first batch.</summary>
    /// <param name="columns">The amount columns; null for an empty one.</param>
    /// <param name="count">Number of amount columns.</param>
    /// <param name="row">The batch's first row.</param>
    /// <param name="batch">Receives the columns, beginning at that row.</param>
    public void Begin(long** columns, int count, int row, long** batch)
    {
        for (int i = 0; i < count; i++)
        {
            batch[i] = columns[i] is null ? Pinned.PointerTo(_zeros) : columns[i] + row;
        }
    }

    /// <summary>Moves the amount columns on to the next batch.</summary>
    public static void Advance(long** columns, int count, long** batch)
    {
        for (int i = 0; i < count; i++)
        {
            batch[i] += columns[i] is null ? 0 : Rows;
        }
    }

    /// <summary>Directs rows that must not be posted to the cell that is never read.</summary>
    /// <param name="diverted">The mask of these rows.</param>
    /// <param name="cells">By row: where its cell begins.</param>
    /// <param name="unposted">Where that cell begins: <see cref="ColumnTable.Unposted"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Divert(uint diverted, int* cells, int unposted)
    {
        for (; diverted != 0; diverted = unchecked(diverted & (diverted - 1)))
        {
            cells[unchecked((uint)BitOperations.TrailingZeroCount(diverted))] = unposted;
        }
    }

    /// <summary>The sum of a column over the rows of a batch.</summary>
    /// <param name="column">The column, beginning at the batch's first row.</param>
    /// <param name="deferred">The mask of rows that do not count.</param>
    public static long Sum(long* column, ulong deferred)
    {
        unchecked
        {
            Vector512<long> sums = Vector512<long>.Zero;
            for (int row = 0; row < Rows; row += Vector512<long>.Count)
            {
                sums += Vector512.Load(column + row);
            }

            // The amounts of deferred rows may be anything: the sum wraps around, and back when they are subtracted.
            long sum = Vector512.Sum(sums);
            for (; deferred != 0; deferred &= deferred - 1)
            {
                sum -= column[BitOperations.TrailingZeroCount(deferred)];
            }

            return sum;
        }
    }

    /// <summary>The mask of the rows of a batch whose amount is not zero.</summary>
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
