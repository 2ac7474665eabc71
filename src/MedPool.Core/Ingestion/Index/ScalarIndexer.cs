namespace MedPool.Internals;

/// <summary>Byte after byte: the definition.</summary>
internal sealed unsafe class ScalarIndexer : DelimiterIndexer
{
    public override void Index(byte* text, int start, int length, RowIndex index)
    {
        (int ends, int rows, int specials) = (0, 0, 0);
        index.Ends[0] = start - 1;
        index.HasNonAscii = false;
        for (int at = start; at < start + length; at++)
        {
            byte character = text[at];
            if (character is (byte)',' or (byte)'\n')
            {
                index.Ends[++ends] = at;
            }

            if (character == (byte)'\n')
            {
                index.RowEnds[rows++] = ends;
            }

            if (character is (byte)'"' or 0)
            {
                index.Specials[specials++] = at;
            }

            index.HasNonAscii |= character >= 0x80;
        }

        index.Specials[specials] = int.MaxValue;
        index.RowCount = rows;
    }
}
