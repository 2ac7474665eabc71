namespace MedPool.Internals;

/// <summary>Defers every row to the scalar definition.</summary>
internal readonly unsafe struct ScalarColumns : IColumnPath
{
    /// <inheritdoc/>
    public static ulong FindCells(in PinnedKeys rows, ColumnKeys keys, int* cells) => ulong.MaxValue;

    /// <inheritdoc/>
    public static ulong PostClaims(long** amounts, byte* refundFlags, ulong unknown, int* cells, ColumnTable table) => ulong.MaxValue;

    /// <inheritdoc/>
    public static ulong PostContributions(long** amounts, long* personalParts, ulong unknown, int* cells, ColumnTable table) => ulong.MaxValue;
}
