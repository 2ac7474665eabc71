namespace MedPool.Cli.Ingestion;

/// <summary>The reject file of a run: under a temporary name until it is kept, so that a run that broke off leaves the old one in place.</summary>
internal sealed class RejectFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private RejectWriter? _writer;

    /// <summary>Begins a reject file.</summary>
    public RejectFile(string path)
    {
        _path = Path.GetFullPath(path);
        _temporary = _path + "." + Path.GetRandomFileName() + ".tmp";
        _writer = RejectWriter.Create(_temporary);
    }

    /// <summary>Takes rejected rows.</summary>
    public RejectSink Sink => _writer ?? throw new InvalidOperationException("The reject file is closed.");

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
