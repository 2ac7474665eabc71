using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The first stage: lists the rows that have as many fields as the header and no quotes; the others are odd.</summary>
internal static unsafe class RowPass
{
    /// <summary>Goes through the rows of a chunk.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="fieldCount">Fields of a row.</param>
    /// <param name="rows">Takes the regular rows.</param>
    /// <param name="deferredRows">Takes the numbers of the other rows.</param>
    /// <returns>The number of regular rows.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Run(IndexedChunk chunk, nint fieldCount, PendingRow* rows, int* deferredRows)
    {
        unchecked
        {
            byte* text = chunk.Text;
            ushort* starts = chunk.Starts;
            int* rowEnds = chunk.RowEnds;
            int* specials = chunk.Specials;
            nint rowCount = chunk.RowCount;
            nint delimiterCount = chunk.DelimiterCount;
            (nint regularCount, nint first) = (0, 0);
            for (nint row = 0; row < rowCount; row++)
            {
                int end = rowEnds[row];
                ref PendingRow entry = ref rows[regularCount];
                entry.Row = (ushort)row;
                entry.First = (ushort)first;
                entry.CarriageReturn = text[end - 2] == (byte)'\r' ? (ushort)1 : (ushort)0;

                // Both lists are written, one of them grows: no branch to mispredict.
                deferredRows[row - regularCount] = (int)row;
                nint next = first + fieldCount;
                if (next <= delimiterCount && starts[next] == end)
                {
                    first = next;
                    regularCount += *specials >= end ? 1 : 0;
                }
                else
                {
                    first = IndexedChunk.Skip(starts, first, end);
                }

                while (*specials < end)
                {
                    specials++;
                }
            }

            return (int)regularCount;
        }
    }
}
