using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>A policy read at run time, from a file or from memory. Immutable and thread-safe.</summary>
internal sealed class DocumentPolicy : Policy
{
    private readonly byte[] _source;
    private StageProgram[]? _programs;

    public DocumentPolicy(PolicyDocument document, byte[] source)
    {
        Document = document;
        _source = source;
    }

    /// <inheritdoc/>
    public override PolicyDocument Document { get; }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Source => _source;

    /// <inheritdoc/>
    public override Ledger CreateLedger(int year) => new(LedgerShape.Of(Document, year), RecordTables.Of(new DocumentTables(Document)));

    /// <inheritdoc/>
    internal override void RunStages(ref SettlementRun run, int fund)
    {
        _programs ??= [.. Document.Funds.Select(each => StageProgram.Of(Document, each))]; // Two threads may both compute it; the results are equal.
        _programs[fund].Run(ref run);
    }
}
