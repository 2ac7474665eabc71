namespace MedPool.Internals;

/// <summary>Where the ids of a chunk's rows go.</summary>
/// <param name="ids">The block's ids.</param>
/// <param name="idHash">Places ids, or <see langword="null"/> when duplicates are not checked.</param>
/// <param name="firstRow">The chunk's first row in its block.</param>
internal readonly ref struct RowIds(BlockIds ids, IdHash? idHash, int firstRow)
{
    private const int IdColumn = 0; // Of both kinds.

    /// <summary>Sets the ids of rows that were written down again, by their rows in the chunk.</summary>
    public unsafe void Set(byte* text, RowIndex index, RecordLayout layout, ReadOnlySpan<int> rows)
    {
        if (idHash is not { } hash)
        {
            return;
        }

        int field = layout.FieldOfColumn[IdColumn];
        for (int row = 0; row < index.RowCount; row++)
        {
            int first = row * layout.FieldCount;
            int start = index.Starts[first + field];
            int length = index.Starts[first + field + 1] - 1 - start;
            if (length <= FieldChecks.TextLengthMax)
            {
                ids.Set(firstRow + rows[row], new ReadOnlySpan<byte>(text + start, length), hash);
            }
        }
    }
}
