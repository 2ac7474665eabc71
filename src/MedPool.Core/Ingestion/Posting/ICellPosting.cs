namespace MedPool.Internals;

/// <summary>The last checks of one kind of records, and the cells that its rows are added to.</summary>
internal unsafe interface ICellPosting
{
    /// <summary>Amounts of a row in whole vectors.</summary>
    static abstract int Width { get; }

    /// <summary>Checks a row's amounts and adds them and their counts to the cell of its key.</summary>
    /// <returns>False: the row is odd, nothing was added.</returns>
    bool TryPost(long* amounts, int key, int detail);
}
