namespace MedPool.Internals;

/// <summary>Rows of an input, one after another, with the place of the row last read for messages.</summary>
/// <typeparam name="TRow">What a row says.</typeparam>
internal interface IInputRows<TRow> : IDisposable
{
    /// <summary>Reads the next row.</summary>
    /// <returns>Whether there is one.</returns>
    bool TryRead(out TRow row);

    /// <summary>What is wrong with the row last read.</summary>
    /// <param name="fault">The field at fault.</param>
    Exception Wrong(RowFault fault);
}

/// <summary>What is wrong with a row.</summary>
/// <param name="Column">The field at fault, by its place among the columns.</param>
/// <param name="What">What is wrong, as a sentence that follows the column's name.</param>
internal readonly record struct RowFault(int Column, string What);

/// <summary>The rows of a file of delimited text, counted for progress.</summary>
/// <param name="rows">The file; it is closed with this object.</param>
/// <param name="progress">Counts the rows.</param>
/// <param name="read">Makes of the file's current row what it says.</param>
internal sealed class FileRows<TRow>(DelimitedRows rows, ReadingProgress progress, Func<DelimitedRows, TRow> read) : IInputRows<TRow>
{
    public bool TryRead(out TRow row)
    {
        if (!rows.Read())
        {
            row = default!;
            return false;
        }

        row = read(rows);
        progress.Count(rows);
        return true;
    }

    public Exception Wrong(RowFault fault) => rows.Wrong(fault.Column, fault.What);

    public void Dispose() => rows.Dispose();
}
