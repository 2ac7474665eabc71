using MedPool.Contributions;
using MedPool.Internals;

namespace MedPool.Cli.Ingestion;

/// <summary>
/// What a run of <c>ingest</c> writes: rejects, the list of claims of members who are not entitled, the ledger. They get their names together.
/// </summary>
internal sealed class IngestOutputs : IDisposable
{
    private readonly OutputSet _files = new();
    private readonly OutputFile? _rejectFile;
    private readonly OutputFile _ledgerFile;
    private readonly RejectWriter? _rejects;
    private readonly UnentitledClaimWriter? _unentitled;

    /// <summary>Begins the files; says so where an earlier run with the same ledger was cut off while its files got their names.</summary>
    public IngestOutputs(IngestRequest request, Terminal terminal)
    {
        if (OutputSet.FindTorn(request.LedgerFile) is { } torn)
        {
            terminal.Message(
                $"warning: an earlier run was cut off while its files got their names; these may be of different runs: {torn.ReplaceLineEndings(", ")}.");
        }

        if (request.RejectFile is { } rejects)
        {
            _rejectFile = _files.Add(rejects, isPrivate: true);
            _rejects = new RejectWriter(_rejectFile.Stream, leaveOpen: true);
        }

        if (request.UnentitledFile is { } unentitled)
        {
            _unentitled = new UnentitledClaimWriter(_files.Add(unentitled, isPrivate: true).Stream, leaveOpen: true);
        }

        _ledgerFile = _files.Add(request.LedgerFile);
    }

    /// <summary>Receives rejected rows; <see langword="null"/>: nobody asked for them.</summary>
    public RejectSink? Rejects => _rejects;

    /// <summary>Receives claims of members who are not entitled; <see langword="null"/>: nobody asked for them.</summary>
    public UnentitledClaimSink? Unentitled => _unentitled;

    /// <summary>Writes the ledger and gives all files their names, the ledger last.</summary>
    public void Keep(Ledger ledger)
    {
        _ledgerFile.Stream.Write(ledger.ToBytes());
        _rejects?.Flush();
        _unentitled?.Flush();
        _files.Publish();
    }

    /// <summary>Gives the reject file its name, alone: the run has failed by its rejects.</summary>
    public void KeepRejects()
    {
        _rejects?.Flush();
        _rejectFile?.Publish();
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();
}
