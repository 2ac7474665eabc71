namespace MedPool.TestData;

/// <summary>The row numbers of a file, with a look at cancellation and a report of progress every few thousand rows.</summary>
internal static class RowNumbers
{
    private const int ReportEvery = 4096;

    /// <summary>The numbers from 0 to below <paramref name="rows"/>.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="report">Receives the number of rows done; <see langword="null"/>: nobody is told.</param>
    /// <param name="cancellationToken">Ends the walk with <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<long> Of(long rows, Action<long>? report, CancellationToken cancellationToken)
    {
        for (long row = 0; row < rows; row++)
        {
            if (row % ReportEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                report?.Invoke(row);
            }

            yield return row;
        }

        report?.Invoke(rows);
    }
}
