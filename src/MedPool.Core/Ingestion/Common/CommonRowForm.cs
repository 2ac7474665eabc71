namespace MedPool.Internals;

/// <summary>What the rows of a file that are alike have in common beside their columns: how they end, how times are written, and whether amounts have signs.</summary>
/// <param name="HasCarriageReturn">Whether a CR stands before the line feed.</param>
/// <param name="HasTimeOfDay">Whether a time of day follows the date.</param>
/// <param name="HasSigns">Whether amounts may have a minus sign: refunds.</param>
internal readonly record struct CommonRowForm(bool HasCarriageReturn, bool HasTimeOfDay, bool HasSigns)
{
    /// <summary>How many forms there are.</summary>
    public const int Count = 8;

    /// <summary>Its number, from 0.</summary>
    public int Number => (HasSigns ? 4 : 0) + (HasCarriageReturn ? 2 : 0) + (HasTimeOfDay ? 1 : 0);

    /// <summary>The form of a chunk's first row, without signs.</summary>
    public static unsafe CommonRowForm Of(in IndexedChunk chunk, int timeField, int fieldCount)
    {
        bool carriageReturn = chunk.Text[chunk.RowEnds[0] - 2] == (byte)'\r';
        int time = timeField < chunk.DelimiterCount ? chunk.Starts[timeField + 1] - chunk.Starts[timeField] - 1 : 0;
        return new CommonRowForm(carriageReturn, time - (carriageReturn && timeField == fieldCount - 1 ? 1 : 0) == FieldWords.TimeLength, HasSigns: false);
    }
}
