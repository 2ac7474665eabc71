using System.IO.Pipelines;
using MedPool.Internals;

namespace MedPool;

/// <summary>
/// How records enter a <see cref="Ledger"/>: as text (<c>IngestClaimsAsync</c>, <c>IngestContributionsAsync</c>) or as columns (<c>PostClaims</c>,
/// <c>PostContributions</c>). One thread at a time may call these methods for a ledger; none may read it meanwhile.
/// </summary>
public static partial class LedgerIngestion
{
    private const string PipeName = "-";

    /// <summary>Ingests claims (结算明细) from a pipe to its end. In rejects and messages the pipe's name is <c>-</c>.</summary>
    /// <param name="ledger">The ledger that receives the records.</param>
    /// <param name="reader">The pipe. The run reads it to its end and does not complete it.</param>
    /// <param name="options">How to ingest; <see cref="IngestOptions.Default"/> if not given.</param>
    /// <param name="cancellationToken">Stops the run between blocks; nothing is posted.</param>
    /// <inheritdoc cref="IngestClaimsAsync(Ledger, IReadOnlyList{RecordSource}, IngestOptions?, CancellationToken)"/>
    public static Task<IngestResult> IngestClaimsAsync(
        this Ledger ledger, PipeReader reader, IngestOptions? options = null, CancellationToken cancellationToken = default) =>
        IngestAsync(ledger, RecordKind.Claims, [RecordSource.FromPipe(reader, PipeName)], options, cancellationToken);

    /// <summary>Ingests claims (结算明细). Bad rows are rejected. If the run succeeds, all good rows are posted; if it fails, none is.</summary>
    /// <param name="ledger">The ledger that receives the records.</param>
    /// <param name="sources">The sources. Of two rows with the same id, the one in the later source or line is the duplicate.</param>
    /// <param name="options">How to ingest; <see cref="IngestOptions.Default"/> if not given.</param>
    /// <param name="cancellationToken">Stops the run between blocks; nothing is posted.</param>
    /// <returns>What was read, posted and rejected.</returns>
    /// <exception cref="RecordFileException">A header lacks a column or has it twice, or a source is damaged; nothing is posted.</exception>
    /// <exception cref="CellOverflowException">A cell would leave 64 bits; nothing is posted.</exception>
    /// <exception cref="TooManyRejectsException">More rejects than <see cref="IngestOptions.MaxRejects"/>; nothing is posted.</exception>
    /// <exception cref="InvalidOperationException">The ledger was read from a file, without its policy's tables.</exception>
    /// <exception cref="IOException">A source cannot be read; nothing is posted.</exception>
    public static Task<IngestResult> IngestClaimsAsync(
        this Ledger ledger, IReadOnlyList<RecordSource> sources, IngestOptions? options = null, CancellationToken cancellationToken = default) =>
        IngestAsync(ledger, RecordKind.Claims, sources, options, cancellationToken);

    /// <summary>Ingests contributions (缴费到账明细) from a pipe to its end. In rejects and messages the pipe's name is <c>-</c>.</summary>
    /// <param name="ledger">The ledger that receives the records.</param>
    /// <param name="reader">The pipe. The run reads it to its end and does not complete it.</param>
    /// <param name="options">How to ingest; <see cref="IngestOptions.Default"/> if not given.</param>
    /// <param name="cancellationToken">Stops the run between blocks; nothing is posted.</param>
    /// <inheritdoc cref="IngestClaimsAsync(Ledger, IReadOnlyList{RecordSource}, IngestOptions?, CancellationToken)"/>
    public static Task<IngestResult> IngestContributionsAsync(
        this Ledger ledger, PipeReader reader, IngestOptions? options = null, CancellationToken cancellationToken = default) =>
        IngestAsync(ledger, RecordKind.Contributions, [RecordSource.FromPipe(reader, PipeName)], options, cancellationToken);

    /// <summary>Ingests contributions (缴费到账明细). Bad rows are rejected. If the run succeeds, all good rows are posted; if it fails, none is.</summary>
    /// <inheritdoc cref="IngestClaimsAsync(Ledger, IReadOnlyList{RecordSource}, IngestOptions?, CancellationToken)"/>
    public static Task<IngestResult> IngestContributionsAsync(
        this Ledger ledger, IReadOnlyList<RecordSource> sources, IngestOptions? options = null, CancellationToken cancellationToken = default) =>
        IngestAsync(ledger, RecordKind.Contributions, sources, options, cancellationToken);

    private static async Task<IngestResult> IngestAsync(
        Ledger ledger, RecordKind kind, IReadOnlyList<RecordSource> sources, IngestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(sources);
        options ??= IngestOptions.Default;
        UnentitledList? unentitled = kind == RecordKind.Claims && options.Entitlement is not null ? new UnentitledList(options.Unentitled) : null;
        RowMarking? marking = unentitled is null ? null : new RowMarking(() => new EntitlementMarker(options.Entitlement!, options.EarlierBenefitAreas), unentitled);
        using IngestRun run = new(TablesOf(ledger), ledger.Shape, kind, sources, options, marking, cancellationToken);
        using IngestActivity activity = IngestActivity.Start(kind, ledger.PolicyId, ledger.Year);
        LedgerSums sums = await run.ExecuteAsync().ConfigureAwait(false);
        RecordTotals totals = new(sums.Totals);
        activity.Record(totals, run.BytesRead);
        if (totals.RowsRejected > options.MaxRejects)
        {
            throw new TooManyRejectsException(totals, options.MaxRejects.Value);
        }

        return new IngestResult(ledger.Commit(sums), run.BytesRead) { ClaimsUnentitled = unentitled?.Count ?? 0 };
    }

    private static RecordTables TablesOf(Ledger ledger) => ledger.Tables ?? throw new InvalidOperationException(
        "This ledger was read from a file, without its policy's tables, so it cannot receive records. "
        + "Ingest into a new ledger of the policy, then merge the two.");
}
