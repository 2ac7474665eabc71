namespace MedPool.Tests.HouseRules;

/// <summary>The files of the working tree, build output left out.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] NotOurs =
    [
        "bin", "obj", "artifacts", "node_modules", "TestResults", ".git", ".vs", ".idea", "BenchmarkDotNet.Artifacts", "demo-output",
    ];

    public static string PathOf(string relative) => WorkingTree.PathOf(relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Paths relative to the root with forward slashes, in ordinal order.</summary>
    public static IEnumerable<string> All(string folder, params string[] endings) =>
        Below(PathOf(folder))
            .Select(path => Path.GetRelativePath(WorkingTree.Root, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => endings.Length == 0 || endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Below(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Concat(
                Directory.EnumerateDirectories(folder).Where(path => !NotOurs.Contains(Path.GetFileName(path))).SelectMany(Below))
            : [];
}
