using MedPool.Files;

namespace MedPool.Internals;

/// <summary>Reports how far one or several tables are read, each once or several times, and stops the reading when it is cancelled.</summary>
/// <param name="progress">Receives the reports, or <see langword="null"/>.</param>
/// <param name="cancellationToken">Cancels the reading.</param>
internal sealed class ReadingProgress(IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
{
    private const int Period = 8_192;

    private long _rows;
    private long _bytesBefore; // Of tables that are read to their end.

    /// <summary>The bytes of all readings together, or 0 where they are not known.</summary>
    public long BytesTotal { get; set; }

    /// <summary>Counts the row just read.</summary>
    /// <exception cref="OperationCanceledException">The reading is cancelled.</exception>
    public void Count(DelimitedRows rows)
    {
        if (++_rows % Period == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new ReadProgress(_rows, _bytesBefore + rows.Position, BytesTotal));
        }
    }

    /// <summary>A table is read to its end.</summary>
    public void End(DelimitedRows rows) => _bytesBefore += rows.Length;
}
