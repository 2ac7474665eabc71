namespace MedPool.Cli.Tests;

/// <summary>An empty folder outside the source tree, removed with all it holds.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("medpool-");

    /// <summary>The path of a file or folder in it.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
