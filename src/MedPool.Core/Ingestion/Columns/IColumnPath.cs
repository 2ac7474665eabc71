namespace MedPool.Internals;

/// <summary>A way of the hardware to post blocks of columns. Whatever it is not sure of it leaves to the scalar definition; bits of words are rows of the block.</summary>
internal unsafe interface IColumnPath
{
    /// <summary>Finds the cells of a block's rows.</summary>
    /// <param name="rows">The key columns from the block's first row on.</param>
    /// <param name="keys">The policy's.</param>
    /// <param name="cells">Takes where each row's cell begins.</param>
    /// <returns>Rows with a code that is none; their cells are undefined.</returns>
    static abstract ulong FindCells(in PinnedKeys rows, ColumnKeys keys, int* cells);

    /// <summary>
    /// Posts the claims of a block whose amounts are small, signed right and balance, without what hospitals bear, and those of zero not at
    /// all. Words of a cell: pooled, civil servant, supplementary, both serious illnesses, assistance, personal account, cash, other.
    /// </summary>
    /// <param name="amounts">The amount columns from the block's first row on.</param>
    /// <param name="refundFlags">The refund flags of the block, or null: a negative total is a refund.</param>
    /// <param name="unknown">Rows not to post.</param>
    /// <param name="cells">The rows' cells; those of rows that are not posted are overwritten.</param>
    /// <param name="table">Where to post.</param>
    /// <returns>Rows that were not posted.</returns>
    static abstract ulong PostClaims(long** amounts, byte* refundFlags, ulong unknown, int* cells, ColumnTable table);

    /// <summary>
    /// Posts the contributions of a block whose amounts are small. Words of a cell: base (not counted), employer, member, subsidy, other, part
    /// for the personal account, nothing, rows only.
    /// </summary>
    /// <param name="amounts">The amount columns from the block's first row on.</param>
    /// <param name="parts">What of each member's amount goes to the personal account beyond all or nothing, or null.</param>
    /// <param name="unknown">Rows not to post.</param>
    /// <param name="cells">The rows' cells; those of rows that are not posted are overwritten.</param>
    /// <param name="table">Where to post.</param>
    /// <returns>Rows that were not posted.</returns>
    static abstract ulong PostContributions(long** amounts, long* parts, ulong unknown, int* cells, ColumnTable table);
}
