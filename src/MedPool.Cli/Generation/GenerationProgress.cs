using MedPool.Cli.Output;
using MedPool.TestData;

namespace MedPool.Cli.Generation;

/// <summary>Shows the progress of generation, a line for each file.</summary>
internal sealed class GenerationProgress(Terminal terminal) : IProgress<TestYearProgress>, IDisposable
{
    private RecordKind _kind;
    private ProgressLine? _line;

    /// <inheritdoc/>
    public void Report(TestYearProgress value)
    {
        if (_line is null || value.Kind != _kind)
        {
            _line?.Dispose();
            string what = value.Kind == RecordKind.Claims ? "Generating claims" : "Generating contributions";
            (_kind, _line) = (value.Kind, new ProgressLine(terminal, what, "rows", value.Total));
        }

        _line.Report(value.Rows);
    }

    /// <inheritdoc/>
    public void Dispose() => _line?.Dispose();
}
