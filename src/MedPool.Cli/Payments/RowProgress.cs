using MedPool.Cli.Output;
using MedPool.Internals;

namespace MedPool.Cli.Payments;

/// <summary>Progress over the rows of one or several tables, read once or several times; stops the reading when the run is interrupted.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="what">What is being done.</param>
/// <param name="unit">What a row is.</param>
/// <param name="bytes">The bytes of all readings, or 0 where they are not known.</param>
/// <param name="cancellationToken">The interruption.</param>
internal sealed class RowProgress(Terminal terminal, string what, string unit, long bytes, CancellationToken cancellationToken) : IDisposable
{
    private const int Period = 8_192;

    private readonly ProgressLine _line = new(terminal, what, unit, bytes);
    private long _rows;
    private long _bytesBefore; // Of tables that are read.

    /// <summary>Bytes of all readings, once it is known how many there are.</summary>
    public long Bytes
    {
        set => _line.Total = value;
    }

    /// <summary>The bytes of files, compressed as they are; 0 where one has no known length.</summary>
    public static long SizeOf(IEnumerable<string> files)
    {
        FileInfo[] known = [.. files.Select(file => new FileInfo(file))];
        return known.All(file => file.Exists) ? known.Sum(file => file.Length) : 0;
    }

    /// <summary>Counts the row just read.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public void Count(DelimitedRows rows)
    {
        if (++_rows % Period == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _line.Report(_rows, _bytesBefore + rows.Position);
        }
    }

    /// <summary>A table is read to its end.</summary>
    public void End(DelimitedRows rows) => _bytesBefore += rows.Length;

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();
}
