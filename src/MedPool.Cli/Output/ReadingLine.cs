using MedPool.Files;

namespace MedPool.Cli.Output;

/// <summary>A line of progress over the rows of one or several input files.</summary>
internal sealed class ReadingLine : IProgress<ReadProgress>, IDisposable
{
    private readonly ProgressLine _line;

    /// <summary>Starts a line.</summary>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="what">What is being done: <c>Assessing</c>.</param>
    /// <param name="unit">What a row is: <c>members</c>.</param>
    public ReadingLine(Terminal terminal, string what, string unit) => _line = new ProgressLine(terminal, what, unit, 0);

    /// <inheritdoc/>
    public void Report(ReadProgress value)
    {
        _line.Total = value.BytesTotal;
        _line.Report(value.Rows, value.Bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();
}
