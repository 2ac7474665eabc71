namespace MedPool.Tests.Ingestion;

/// <summary>Rejects of columns as lines of a reject file: text has a header line, columns have none.</summary>
internal sealed class RejectedRows : RejectSink
{
    public List<string> Lines { get; } = [];

    public override void Write(in Reject reject) => Lines.Add($"{reject.Line + 1},{reject.Reason.Name()},{reject.Column}");
}
