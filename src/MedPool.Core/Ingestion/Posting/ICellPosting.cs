namespace MedPool.Internals;

/// <summary>Posts rows of one kind to the cells of its table, after the last checks.</summary>
internal unsafe interface ICellPosting
{
    /// <summary>Number of amounts of a row, padded to whole vectors.</summary>
    static abstract int Width { get; }

    /// <summary>Checks a row's amounts and adds them, and their counts, to the cell of a key.</summary>
    /// <param name="amounts">The amounts in fen; they may be overwritten.</param>
    /// <param name="key">The number of the cell's key.</param>
    /// <param name="detail">As <see cref="PendingRow.Detail"/>.</param>
    /// <returns>False: the row must be deferred; nothing was added.</returns>
    bool TryPost(long* amounts, int key, int detail);
}
