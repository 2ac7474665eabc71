namespace MedPool.Benchmarks;

/// <summary>The working tree that the benchmarks run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Where reports are kept, one folder a processor.</summary>
    public static string Results => Path.Combine(Root, "benchmarks", "results");

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MedPool.Core.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException(
            "Run the benchmarks inside the working tree: no MedPool.Core.sln above " + AppContext.BaseDirectory);
    }
}
