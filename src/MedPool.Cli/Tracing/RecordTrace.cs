using MedPool.Cli.Ingestion;

namespace MedPool.Cli.Tracing;

/// <summary>Finds the records behind a figure of a ledger: the rows that ingestion posts, and what each puts into the account.</summary>
internal sealed class RecordTrace(Policy policy, Ledger ledger, TraceQuery query, Terminal terminal)
{
    private readonly Postings _postings = new(policy.Document);

    /// <summary>The figure that the ledger holds, in fen.</summary>
    public Int128 Figure => ledger.Entries
        .Where(entry => entry.Area == query.Area && entry.Account == query.Account && (query.Month is null || entry.Month == query.Month))
        .Aggregate((Int128)0, (sum, entry) => sum + entry.Cell.Amount.Value);

    /// <summary>All records that post to the figure, in the order of files and lines.</summary>
    public async Task<IEnumerable<TracedRecord>> FindAsync(CancellationToken cancellationToken)
    {
        HashSet<(string, long)> rejected = await RejectedAsync(cancellationToken);
        return query.Files.SelectMany(file => Find(file, rejected, cancellationToken));
    }

    /// <summary>Ingests the files again: the same rows are rejected as when the ledger was made.</summary>
    private async Task<HashSet<(string File, long Line)>> RejectedAsync(CancellationToken cancellationToken)
    {
        var rejected = new RejectedLines();
        Ledger again = policy.CreateLedger(ledger.Year);
        IngestOptions options = IngestOptions.Default with { Rejects = rejected, Map = query.Map, Threads = Environment.ProcessorCount };
        IReadOnlyList<RecordSource> sources = RecordFiles.Open(query.Files, terminal, cancellationToken);
        await (Postings.IsOfClaims(query.Account) ? again.IngestClaimsAsync(sources, options, cancellationToken) : again.IngestContributionsAsync(sources, options, cancellationToken));
        return rejected.Lines;
    }

    private IEnumerable<TracedRecord> Find(string file, HashSet<(string File, long Line)> rejected, CancellationToken cancellationToken)
    {
        RecordKind kind = Postings.IsOfClaims(query.Account) ? RecordKind.Claims : RecordKind.Contributions;
        (string id, string time) = kind == RecordKind.Claims ? ("setl_id", "setl_time") : ("clct_id", "clct_time");
        Dictionary<string, int> columns = [];
        foreach ((long number, string text) in RecordLines.Of(file, terminal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (number == 1)
            {
                columns = RecordRow.Columns(kind, RecordLines.Split(text), query.Map);
            }
            else if (!rejected.Contains((file, number)) && text.Contains(query.Area, StringComparison.Ordinal))
            {
                var row = new RecordRow(columns, RecordLines.Split(text));
                long amount = IsWithin(row, time) ? _postings.Amount(row, query.Account) : 0;
                if (amount != 0)
                {
                    yield return new TracedRecord(file, number, row[id], row["insutype"], row[time], amount);
                }
            }
        }
    }

    private bool IsWithin(RecordRow row, string time) =>
        row["insu_admdvs"] == query.Area && (query.Month is not int month || row[time].AsSpan(5, 2).SequenceEqual(month.ToString("D2", System.Globalization.CultureInfo.InvariantCulture)));

    private sealed class RejectedLines : RejectSink
    {
        public HashSet<(string File, long Line)> Lines { get; } = [];

        public override void Write(in Reject reject) => Lines.Add((reject.File, reject.Line));
    }
}

/// <summary>Which figure is asked for, and where its records are.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Account">The account.</param>
/// <param name="Month">The month, or <see langword="null"/> for the year.</param>
/// <param name="Files">The record files that the ledger was made from, in the same order.</param>
/// <param name="Map">Names of columns in the files.</param>
internal sealed record TraceQuery(string Area, Account Account, int? Month, IReadOnlyList<string> Files, IReadOnlyDictionary<string, string> Map);
