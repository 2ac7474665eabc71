using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MedPool.Internals;

/// <summary>The telemetry of a run: an activity and three counters, all named <c>MedPool.Ingestion</c>.</summary>
internal sealed class IngestActivity : IDisposable
{
    private const string Name = "MedPool.Ingestion";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> RowsPosted = Meter.CreateCounter<long>("medpool.ingestion.rows.posted", "{row}", "Rows posted to a ledger.");
    private static readonly Counter<long> RowsRejected = Meter.CreateCounter<long>("medpool.ingestion.rows.rejected", "{row}", "Rows rejected.");
    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>("medpool.ingestion.bytes", "By", "Bytes of rows read, decompressed.");

    private readonly RecordKind _kind;
    private readonly Activity? _activity;

    private IngestActivity(RecordKind kind, Activity? activity)
    {
        _kind = kind;
        _activity = activity;
    }

    /// <summary>Starts the activity of a run.</summary>
    public static IngestActivity Start(RecordKind kind, string policyId, int year)
    {
        Activity? activity = Source.StartActivity("ingest");
        activity?.SetTag("medpool.records", kind.ToString()).SetTag("medpool.policy", policyId).SetTag("medpool.year", year);
        return new IngestActivity(kind, activity);
    }

    /// <summary>Adds the result of the run to the counters.</summary>
    public void Record(RecordTotals totals, long bytes)
    {
        KeyValuePair<string, object?> records = new("medpool.records", _kind.ToString());
        RowsPosted.Add(totals.RowsPosted, records);
        Bytes.Add(bytes, records);
        foreach (RejectReason reason in RejectReasons.All.Where(reason => totals.RejectedBy(reason) > 0))
        {
            RowsRejected.Add(totals.RejectedBy(reason), records, new("medpool.reason", reason.Name()));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _activity?.Dispose();
}
