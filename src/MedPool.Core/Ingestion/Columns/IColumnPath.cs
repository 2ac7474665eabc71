namespace MedPool.Internals;

/// <summary>
/// A hardware path of columns. Goes through batches of <see cref="ColumnBatch.Rows"/> rows; masks have one bit for each row. Rows that it does not post are
/// deferred to the scalar definition.
/// </summary>
internal unsafe interface IColumnPath
{
    /// <summary>Finds the cells of a batch's rows.</summary>
    /// <param name="rows">The key columns, beginning at the batch's first row.</param>
    /// <param name="keys">What the key columns are checked against.</param>
    /// <param name="cells">Receives, by row, where its cell begins; undefined for rows with unknown codes.</param>
    /// <returns>The mask of rows with unknown codes.</returns>
    static abstract ulong FindCells(in PinnedKeys rows, ColumnKeys keys, int* cells);

    /// <summary>
    /// Posts the claims of a batch that have small amounts with the right signs and balance. Does not post what hospitals bear. Words of a cell: pooled, civil
    /// servant, supplementary, both serious-illness amounts, assistance, personal account, cash, other.
    /// </summary>
    /// <param name="amounts">The amount columns, beginning at the batch's first row.</param>
    /// <param name="refundFlags">The refund flags of the batch; null: a row with a negative total is a refund.</param>
    /// <param name="unknown">The mask of rows that must not be posted.</param>
    /// <param name="cells">The rows' cells; those of rows that are not posted, or have nothing to post, are overwritten.</param>
    /// <param name="table">Receives the rows.</param>
    /// <returns>The mask of deferred rows.</returns>
    static abstract ulong PostClaims(long** amounts, byte* refundFlags, ulong unknown, int* cells, ColumnTable table);

    /// <summary>
    /// Posts the contributions of a batch that have small amounts. Words of a cell: base (not counted), employer, member, subsidy, other, personal part,
    /// nothing, number of rows.
    /// </summary>
    /// <param name="amounts">The amount columns, beginning at the batch's first row.</param>
    /// <param name="personalParts">The personal part of each member's amount, where the share is neither nothing nor all; or null.</param>
    /// <param name="unknown">The mask of rows that must not be posted.</param>
    /// <param name="cells">The rows' cells; those of rows that are not posted are overwritten.</param>
    /// <param name="table">Receives the rows.</param>
    /// <returns>The mask of deferred rows.</returns>
    static abstract ulong PostContributions(long** amounts, long* personalParts, ulong unknown, int* cells, ColumnTable table);
}
