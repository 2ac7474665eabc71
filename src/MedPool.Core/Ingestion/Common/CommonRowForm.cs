namespace MedPool.Internals;

/// <summary>The form of common rows, beside their layout: the line end, the time, the signs.</summary>
/// <param name="HasCarriageReturn">Whether a CR precedes the line feed.</param>
/// <param name="HasTimeOfDay">Whether a time of day follows the date.</param>
/// <param name="HasSigns">Whether amounts may have a minus sign.</param>
internal readonly record struct CommonRowForm(bool HasCarriageReturn, bool HasTimeOfDay, bool HasSigns)
{
    /// <summary>Number of forms.</summary>
    public const int Count = 8;

    /// <summary>Number of this form, from 0.</summary>
    public int Number => (HasSigns ? 4 : 0) + (HasCarriageReturn ? 2 : 0) + (HasTimeOfDay ? 1 : 0);

    /// <summary>The form of a chunk's first row, without signs.</summary>
    /// <param name="chunk">The chunk; it has at least one row.</param>
    /// <param name="timeField">The field of the time.</param>
    /// <param name="fieldCount">Number of fields of the header.</param>
    public static unsafe CommonRowForm Of(in IndexedChunk chunk, int timeField, int fieldCount)
    {
        bool carriageReturn = chunk.Text[chunk.RowEnds[0] - 2] == (byte)'\r';
        int time = timeField < chunk.DelimiterCount ? chunk.Starts[timeField + 1] - chunk.Starts[timeField] - 1 : 0;
        time -= carriageReturn && timeField == fieldCount - 1 ? 1 : 0;
        return new CommonRowForm(carriageReturn, time == FieldWords.TimeLength, HasSigns: false);
    }
}
