using MedPool.Tests;

namespace MedPool.Cli.Tests;

/// <summary>Files of the repository that the tests read.</summary>
public static class Repository
{
    /// <summary>The path of a file of the repository.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([WorkingTree.Root, .. parts]);
}
