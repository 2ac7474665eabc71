namespace MedPool.Internals;

/// <summary>Rows that a caller gives in memory; a fault names the row by its number, from 1, and the column.</summary>
/// <param name="rows">The rows.</param>
/// <param name="columns">The names of the columns.</param>
internal sealed class GivenRows<TRow>(IEnumerable<TRow> rows, IReadOnlyList<string> columns) : IInputRows<TRow>
{
    private readonly IEnumerator<TRow> _rows = rows.GetEnumerator();
    private long _number;

    public bool TryRead(out TRow row)
    {
        bool isThere = _rows.MoveNext();
        row = isThere ? _rows.Current : default!;
        _number++;
        return isThere;
    }

    public Exception Wrong(RowFault fault) => new FactsException($"row {_number}: {columns[fault.Column]}: {fault.What}") { Fact = columns[fault.Column] };

    public void Dispose() => _rows.Dispose();
}
