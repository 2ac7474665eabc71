using System.IO.Pipelines;
using MedPool.Internals;

namespace MedPool;

/// <content>How records enter.</content>
public partial class Ledger
{
    private const string PipeName = "-";

    private readonly RecordKernel? _kernel;

    internal Ledger(LedgerShape shape, RecordKernel kernel)
        : this(shape) => _kernel = kernel;

    private RecordKernel Kernel => _kernel ?? throw new InvalidOperationException("This ledger was read from a file and takes no records; ingest into a new one and merge.");

    /// <summary>Ingests claims (结算明细) from a pipe to its end. See <see cref="IngestClaimsAsync(IReadOnlyList{RecordSource}, IngestOptions?, CancellationToken)"/>.</summary>
    public Task<IngestResult> IngestClaimsAsync(PipeReader reader, IngestOptions? options = null, CancellationToken cancellationToken = default) =>
        IngestAsync(RecordKind.Claims, [RecordSource.FromPipe(reader, PipeName)], options, cancellationToken);

    /// <summary>Ingests claims (结算明细). Bad rows are rejected; all good rows are posted when the run ends well, and none otherwise.</summary>
    /// <param name="sources">The sources, in the order that decides which of two rows with one id is the duplicate.</param>
    /// <param name="options">How; <see cref="IngestOptions.Default"/> if not given.</param>
    /// <param name="cancellationToken">Stops the run between blocks; nothing is posted.</param>
    /// <exception cref="RecordFileException">A header lacks or doubles a column, or a source is damaged; nothing is posted.</exception>
    /// <exception cref="CellOverflowException">A cell would leave 64 bits; nothing is posted.</exception>
    /// <exception cref="TooManyRejectsException">More rejects than <see cref="IngestOptions.MaxRejects"/>; nothing is posted.</exception>
    /// <exception cref="InvalidOperationException">The ledger was read from a file, without its policy's tables.</exception>
    /// <exception cref="IOException">A source cannot be read.</exception>
    public Task<IngestResult> IngestClaimsAsync(IReadOnlyList<RecordSource> sources, IngestOptions? options = null, CancellationToken cancellationToken = default) =>
        IngestAsync(RecordKind.Claims, sources, options, cancellationToken);

    /// <summary>Ingests contributions (缴费到账明细) from a pipe to its end. See <see cref="IngestContributionsAsync(IReadOnlyList{RecordSource}, IngestOptions?, CancellationToken)"/>.</summary>
    public Task<IngestResult> IngestContributionsAsync(PipeReader reader, IngestOptions? options = null, CancellationToken cancellationToken = default) =>
        IngestAsync(RecordKind.Contributions, [RecordSource.FromPipe(reader, PipeName)], options, cancellationToken);

    /// <summary>Ingests contributions (缴费到账明细). Parameters and errors as of <see cref="IngestClaimsAsync(IReadOnlyList{RecordSource}, IngestOptions?, CancellationToken)"/>.</summary>
    public Task<IngestResult> IngestContributionsAsync(IReadOnlyList<RecordSource> sources, IngestOptions? options = null, CancellationToken cancellationToken = default) =>
        IngestAsync(RecordKind.Contributions, sources, options, cancellationToken);

    private async Task<IngestResult> IngestAsync(RecordKind kind, IReadOnlyList<RecordSource> sources, IngestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sources);
        options ??= IngestOptions.Default;
        using IngestRun run = new(Kernel, Shape, kind, sources, options, cancellationToken);
        using IngestActivity activity = IngestActivity.Start(kind, PolicyId, Year);
        LedgerSums sums = await run.ExecuteAsync().ConfigureAwait(false);
        RecordTotals totals = new(sums.Totals);
        activity.Record(totals, run.BytesRead);
        if (totals.RowsRejected > options.MaxRejects)
        {
            throw new TooManyRejectsException(totals, options.MaxRejects.Value);
        }

        return new IngestResult(Commit(sums), run.BytesRead) { ClaimsUnentitled = run.ClaimsUnentitled };
    }
}
