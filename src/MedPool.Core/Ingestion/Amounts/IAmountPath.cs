namespace MedPool.Internals;

/// <summary>
/// Decodes the amounts of one row. Handles what <see cref="AmountField"/> accepts up to a length that covers every real amount; anything
/// else makes it give up, and the row goes to the next path and at last the careful way.
/// </summary>
internal unsafe interface IAmountPath<TSelf>
    where TSelf : struct, IAmountPath<TSelf>
{
    /// <summary>The path, prepared for a layout.</summary>
    static abstract TSelf Of(PaddedLayout layout);

    /// <summary>Decodes <paramref name="count"/> amounts.</summary>
    /// <param name="text">The text; 16 bytes before and 192 behind the beginning of any field can be read.</param>
    /// <param name="starts">Where the row's fields begin.</param>
    /// <param name="carriageReturn">1 if the last field has a CR that is not its own, 0 else.</param>
    /// <param name="count">A multiple of four.</param>
    /// <param name="amounts">Takes the amounts in fen.</param>
    bool TryDecode(byte* text, ushort* starts, int carriageReturn, int count, long* amounts);
}
