namespace MedPool.Internals;

/// <summary>Indexes a chunk byte by byte: the definition of the index.</summary>
internal sealed unsafe class ScalarIndexer : DelimiterIndexer
{
    /// <inheritdoc/>
    public override void Index(byte* chunk, int length, RowIndex index)
    {
        (int delimiters, int rows, int specials) = (0, 0, 0);
        index.Starts[0] = 0;
        index.HasNonAscii = false;
        for (int at = 0; at < length; at++)
        {
            byte character = chunk[at];
            if (character is (byte)',' or (byte)'\n')
            {
                index.Starts[++delimiters] = (ushort)(at + 1);
            }

            if (character == (byte)'\n')
            {
                index.RowEnds[rows++] = at + 1;
            }

            if (character is (byte)'"' or 0)
            {
                index.Specials[specials++] = at;
            }

            index.HasNonAscii |= character >= 0x80;
        }

        index.Specials[specials] = int.MaxValue;
        index.DelimiterCount = delimiters;
        index.RowCount = rows;
    }
}
