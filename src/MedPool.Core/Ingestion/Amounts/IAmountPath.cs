namespace MedPool.Internals;

/// <summary>
/// Decodes the amounts of one row in some of the forms that <see cref="AmountField"/> accepts, up to a length that covers every real amount. A row with an
/// amount of any other form is left to the next path, and after the last path to the scalar definition.
/// </summary>
internal unsafe interface IAmountPath<TSelf>
    where TSelf : struct, IAmountPath<TSelf>
{
    /// <summary>The path for a layout, which the caller keeps alive.</summary>
    static abstract TSelf Of(PaddedLayout layout);

    /// <summary>Decodes <paramref name="count"/> amounts.</summary>
    /// <param name="text">The text; <see cref="RowText.Lead"/> bytes before and <see cref="RowText.Padding"/> behind the rows can be read.</param>
    /// <param name="starts">Where the row's fields begin.</param>
    /// <param name="carriageReturn">1 if a CR precedes the line feed, 0 otherwise.</param>
    /// <param name="count">A multiple of four.</param>
    /// <param name="amounts">Receives the amounts in fen.</param>
    /// <returns>False: some amount has another form; the amounts are undefined.</returns>
    bool TryDecode(byte* text, ushort* starts, int carriageReturn, int count, long* amounts);
}
