namespace MedPool.Internals;

/// <summary>The keys of a chunk's ids.</summary>
internal static unsafe class IdKeys
{
    private const int IdColumn = 0; // Of both kinds.

    /// <summary>Writes a key for every row of as many fields as the header; those of odd rows are written again, or not used.</summary>
    public static void Write(byte* text, RowIndex index, RecordLayout layout, IdSecret secret, Span<IdKey> keys)
    {
        int field = layout.FieldOfColumn[IdColumn];
        int first = 0;
        for (int row = 0; row < index.RowCount; row++)
        {
            int next = index.RowEnds[row];
            if (next - first == layout.FieldCount)
            {
                int start = index.Ends[first + field] + 1;
                int end = index.Ends[first + field + 1];
                end -= field == layout.FieldCount - 1 && text[end - 1] == (byte)'\r' ? 1 : 0;
                if (end - start <= FieldChecks.TextLengthMax)
                {
                    keys[row] = IdKey.Of(new ReadOnlySpan<byte>(text + start, end - start), secret);
                }
            }

            first = next;
        }
    }
}
