namespace MedPool.Internals;

/// <summary>Finds the cells of a batch's rows.</summary>
internal unsafe interface IColumnCells
{
    /// <inheritdoc cref="IColumnPath.FindCells"/>
    static abstract ulong FindCells(in PinnedKeys rows, ColumnKeys keys, int* cells);
}
