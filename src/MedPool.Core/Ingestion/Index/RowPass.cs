using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>Lists the rows of a chunk that have as many fields as the header and no quotation marks or NULs. The other rows are deferred.</summary>
internal static unsafe class RowPass
{
    /// <summary>Goes through the rows of a chunk.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="fieldCount">Number of fields of a row.</param>
    /// <param name="rows">Receives the listed rows.</param>
    /// <param name="deferredRows">Receives the numbers of the deferred rows.</param>
    /// <returns>The number of listed rows.</returns>
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
            (nint listed, nint first) = (0, 0);
            for (nint row = 0; row < rowCount; row++)
            {
                int end = rowEnds[row];
                ref PendingRow pending = ref rows[listed];
                pending.Row = (ushort)row;
                pending.First = (ushort)first;
                pending.CarriageReturn = text[end - 2] == (byte)'\r' ? (ushort)1 : (ushort)0;

                // Both lists are written and one of them grows, so that there is no branch to mispredict.
                deferredRows[row - listed] = (int)row;
                nint next = first + fieldCount;
                if (next <= delimiterCount && starts[next] == end)
                {
                    first = next;
                    listed += *specials >= end ? 1 : 0;
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

            return (int)listed;
        }
    }
}
