namespace MedPool.Internals;

/// <summary>
/// Decodes the amounts of one row, four at a time. Handles what <see cref="AmountField"/> accepts up to a length that covers every real
/// amount; anything else makes it give up, and the row goes the careful way.
/// </summary>
internal unsafe interface IAmountPath
{
    /// <summary>Decodes <paramref name="count"/> amounts.</summary>
    /// <param name="text">The text; 16 bytes before any field can be read.</param>
    /// <param name="ends">The row's field ends: <c>ends[f]</c> is where field f ends, <c>ends[f - 1]</c> the delimiter before it.</param>
    /// <param name="fields">By amount: its field.</param>
    /// <param name="keep">By amount: all bits, or none where the amount is to be zero.</param>
    /// <param name="count">A multiple of four.</param>
    /// <param name="masks"><see cref="AmountWindow.FieldMasks"/>, kept by the caller.</param>
    /// <param name="amounts">Takes the amounts in fen.</param>
    static abstract bool TryDecode(byte* text, int* ends, nint* fields, long* keep, int count, byte* masks, long* amounts);
}
