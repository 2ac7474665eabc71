using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MedPool.Internals;

/// <summary>
/// The stage of the keys: lists the rows whose fields are as many as the header's, of possible lengths, with known codes and a day of the
/// year; the others are odd. One loop without a call.
/// </summary>
internal static unsafe class KeyStage<TKeys>
    where TKeys : struct, IRowKeys
{
    private const int CacheLine = 64;

    /// <summary>Goes through the rows of a chunk.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="fieldCount">Fields of a row.</param>
    /// <param name="rowKeys">The key fields.</param>
    /// <param name="keyed">Takes the rows whose keys are known.</param>
    /// <param name="rowStarts">Takes where each row begins, and behind the last the end of the chunk's rows.</param>
    /// <param name="offset">What is added to each of them.</param>
    /// <param name="oddRows">Takes the numbers of the other rows.</param>
    /// <returns>The number of rows whose keys are known.</returns>
    public static int Run(RowChunk chunk, nint fieldCount, TKeys rowKeys, RowEntry* keyed, int* rowStarts, int offset, int* oddRows)
    {
        unchecked
        {
            TKeys keys = rowKeys;
            byte* text = chunk.Text;
            ushort* starts = chunk.Starts;
            int* rowEnds = chunk.RowEnds;
            int* specials = chunk.Specials;
            bool hasNonAscii = chunk.HasNonAscii;
            nint rowCount = chunk.RowCount;
            (nint goodCount, nint first) = (0, 0);
            for (nint row = 0; row < rowCount; row++)
            {
                ushort* fields = starts + first;
                nint next = rowEnds[row];
                nint end = starts[next];
                rowStarts[row] = *fields + offset;
                Prefetch(text + end + RowIndex.ChunkBytes);
                ref RowEntry entry = ref keyed[goodCount];
                entry.Row = (ushort)row;
                entry.First = (ushort)first;

                // Both lists are written, one of them grows: no branch to mispredict.
                oddRows[row - goodCount] = (int)row;
                nint count = next - first;
                first = next;
                if (count == fieldCount && *specials >= end)
                {
                    nint carriageReturn = text[end - 2] == (byte)'\r' ? 1 : 0;
                    entry.CarriageReturn = (ushort)carriageReturn;
                    goodCount += keys.TryRead(text, fields, carriageReturn, ref entry) && (!hasNonAscii || keys.AreTextsAscii(text, fields)) ? 1 : 0;
                    continue;
                }

                while (*specials < end)
                {
                    specials++;
                }
            }

            rowStarts[rowCount] = starts[first] + offset;
            return (int)goodCount;
        }
    }

    /// <summary>Asks for what the index of the next chunk will read: the memory works while the stages do. No harm where there is nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(byte* text)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(text);
            Sse.Prefetch1(unchecked(text + CacheLine));
        }
    }
}
