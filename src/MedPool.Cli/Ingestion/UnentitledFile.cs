namespace MedPool.Cli.Ingestion;

/// <summary>The list of claims of members who are not entitled: under a temporary name until it is kept, so that a run that broke off leaves the old one in place.</summary>
internal sealed class UnentitledFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private UnentitledClaimWriter? _writer;

    /// <summary>Begins a list.</summary>
    public UnentitledFile(string path)
    {
        _path = Path.GetFullPath(path);
        _temporary = _path + "." + Path.GetRandomFileName() + ".tmp";
        _writer = new UnentitledClaimWriter(new FileStream(_temporary, FileMode.Create, FileAccess.Write));
    }

    /// <summary>Takes claims.</summary>
    public UnentitledClaimSink Sink => _writer ?? throw new InvalidOperationException("The list is closed.");

    /// <summary>Writes what is left and gives the file its name.</summary>
    public void Keep()
    {
        Close();
        File.Move(_temporary, _path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        File.Delete(_temporary);
    }

    private void Close()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
