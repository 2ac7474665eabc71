using MedPool.Internals;

namespace MedPool;

/// <summary>
/// Finds the records behind a figure of a ledger, with file and line. A policy creates it (<c>Policy.Trace</c>). The records are read as ingestion reads them:
/// the same rows are rejected, duplicates included, and each posts what it posted to the ledger.
/// </summary>
public sealed class RecordTrace
{
    private readonly RecordTables _tables;
    private readonly LedgerShape _shape;

    internal RecordTrace(Ledger empty, Ledger ledger, LedgerFigure figure)
    {
        if (empty.Shape != ledger.Shape)
        {
            throw new LedgerFileException(FormattableString.Invariant(
                $"The ledger is of {ledger.PolicyId} {ledger.PolicyVersion}, year {ledger.Year}; the policy is {empty.PolicyId} {empty.PolicyVersion}. ")
                + "Give the policy that the ledger was made with.");
        }

        (_tables, _shape, Figure) = (empty.Tables!, empty.Shape, figure);
        Amount = ledger.Sum(figure);
    }

    /// <summary>The figure.</summary>
    public LedgerFigure Figure { get; }

    /// <summary>The amount that the ledger holds.</summary>
    public AmountSum Amount { get; }

    /// <summary>The kind of records that post to the figure.</summary>
    public RecordKind Kind => Figure.Account.PostedBy();

    /// <summary>Reads records and hands over those that post to the figure.</summary>
    /// <param name="sources">The records that the ledger was made from, in the same order: of two rows with one id the earlier one is posted.</param>
    /// <param name="found">Receives the records, one at a time, in (file, line) order; on any thread, but never on two at once.</param>
    /// <param name="options">
    /// As the ledger was made; <see cref="IngestOptions.Default"/> if not given. Rejected rows go to <see cref="IngestOptions.Rejects"/>;
    /// <see cref="IngestOptions.MaxRejects"/> and <see cref="IngestOptions.Entitlement"/> have no effect.
    /// </param>
    /// <param name="cancellationToken">Stops the reading between blocks.</param>
    /// <returns>The sum of the records; <see cref="Amount"/> when the sources are the records that the ledger was made from.</returns>
    /// <exception cref="RecordFileException">A header lacks or doubles a column, or a source is damaged.</exception>
    /// <exception cref="IOException">A source cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task<AmountSum> FindAsync(
        IReadOnlyList<RecordSource> sources, Action<TracedRecord> found, IngestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(found);
        var rows = new TracedRows(Kind, Postings(), found);
        RowMarking marking = new(() => new TraceMarker(Postings()), rows);
        using IngestRun run = new(_tables, _shape, Kind, sources, options ?? IngestOptions.Default, marking, cancellationToken);
        _ = await run.ExecuteAsync().ConfigureAwait(false);
        return rows.Sum;
    }

    private FigurePostings Postings() => _tables.Apply(new CreateFigurePostings(Kind, _shape, Figure));
}
