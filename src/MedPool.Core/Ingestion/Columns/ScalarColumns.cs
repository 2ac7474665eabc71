namespace MedPool.Internals;

/// <summary>Every row by the scalar definition.</summary>
internal readonly unsafe struct ScalarColumns : IColumnPath
{
    public static ulong FindCells(in PinnedKeys rows, ColumnKeys keys, int* cells) => ulong.MaxValue;

    public static ulong PostClaims(long** amounts, byte* refundFlags, ulong unknown, int* cells, ColumnTable table) => ulong.MaxValue;

    public static ulong PostContributions(long** amounts, long* parts, ulong unknown, int* cells, ColumnTable table) => ulong.MaxValue;
}
