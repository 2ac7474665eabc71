namespace MedPool.Files;

/// <summary>How the rows of one kind of result become a table: the columns' names, and a row's fields in their order. Immutable; safe on any thread.</summary>
/// <typeparam name="TRow">The result.</typeparam>
public sealed class TableLayout<TRow>
{
    private readonly Action<TRow, TableWriter> _writeFields;

    internal TableLayout(IReadOnlyList<string> columns, Action<TRow, TableWriter> writeFields) => (Columns, _writeFields) = (columns, writeFields);

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Writes a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="table">The table, which has these columns.</param>
    public void Write(TRow row, TableWriter table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _writeFields(row, table);
        table.End();
    }
}
