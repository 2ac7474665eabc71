namespace MedPool.Internals;

/// <summary>
/// The stage of the keys: lists the rows whose fields are as many as the header's, of possible lengths, with known codes and a day of the
/// year; the others are odd. One loop without a call.
/// </summary>
internal static unsafe class KeyStage<TKeys, TLengths>
    where TKeys : struct, IRowKeys
    where TLengths : struct, IFieldLengths
{
    /// <summary>Goes through the rows of a chunk.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="layout">The layout of its rows.</param>
    /// <param name="rowKeys">The key fields.</param>
    /// <param name="keyed">Takes the rows whose keys are known.</param>
    /// <param name="rowStarts">Takes where each row begins, and behind the last the end of the chunk's rows.</param>
    /// <param name="offset">What is added to each of them.</param>
    /// <param name="oddRows">Takes the numbers of the other rows.</param>
    /// <param name="oddCount">Their number.</param>
    /// <returns>The number of rows whose keys are known.</returns>
    public static int Run(RowChunk chunk, FastLayout layout, TKeys rowKeys, RowEntry* keyed, int* rowStarts, int offset, int* oddRows, out int oddCount)
    {
        unchecked
        {
            TKeys keys = rowKeys;
            TLengths lengths = default;
            int fieldCount = layout.Layout.FieldCount;
            int lengthSteps = layout.LengthSteps;
            ushort* shortest = layout.Shortest.Pointer;
            ushort* range = layout.LengthRange.Pointer;
            byte* text = chunk.Text;
            ushort* starts = chunk.Starts;
            int* rowEnds = chunk.RowEnds;
            int* specials = chunk.Specials;
            bool hasNonAscii = chunk.HasNonAscii;
            (int odd, int goodCount, int first) = (0, 0, 0);
            for (int row = 0; row < chunk.RowCount; row++)
            {
                ushort* fields = starts + first;
                int next = rowEnds[row];
                int end = starts[next];
                rowStarts[row] = *fields + offset;
                ref RowEntry entry = ref keyed[goodCount];
                entry.Row = (ushort)row;
                entry.First = (ushort)first;
                bool good = next - first == fieldCount && *specials >= end;
                first = next;
                if (good)
                {
                    int carriageReturn = text[end - 2] == (byte)'\r' ? 1 : 0;
                    entry.CarriageReturn = (ushort)carriageReturn;
                    good = lengths.ArePossible(fields, shortest + (carriageReturn * lengthSteps * FastLayout.LengthsStep), range, lengthSteps)
                        && keys.TryRead(text, fields, carriageReturn, ref entry)
                        && (!hasNonAscii || keys.AreTextsAscii(text, fields));
                }
                else
                {
                    while (*specials < end)
                    {
                        specials++;
                    }
                }

                // Both lists are written, one of them grows: no branch to mispredict.
                oddRows[odd] = row;
                goodCount += good ? 1 : 0;
                odd += good ? 0 : 1;
            }

            rowStarts[chunk.RowCount] = starts[first] + offset;
            oddCount = odd;
            return goodCount;
        }
    }
}
