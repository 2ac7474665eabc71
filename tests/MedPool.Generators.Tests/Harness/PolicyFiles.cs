using MedPool.Tests;

namespace MedPool.Generators.Tests.Harness;

/// <summary>The policies and source documents of the repository, and the example that the pages of the diagnostics change.</summary>
internal static class PolicyFiles
{
    public static string Root => WorkingTree.Root;

    public static string ExampleFolder { get; } = Path.Combine(Root, "docs", "diagnostics");

    public static string Example { get; } = File.ReadAllText(Path.Combine(ExampleFolder, "example.policy.json"));

    /// <summary>Paths of the shipped policies.</summary>
    public static string[] Shipped { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "policies"), "*.policy.json").Order(StringComparer.Ordinal)];

    /// <summary>A file of the repository as an additional file of a compilation.</summary>
    public static MemoryText Load(string path) => new(path, File.ReadAllText(path));

    /// <summary>The source documents beside the policies of a folder.</summary>
    public static MemoryText[] SourcesOf(string folder) =>
        [.. Directory.GetFiles(Path.Combine(folder, "sources"), "*.txt").Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>The source lookup that the run-time reader uses for a policy of a folder.</summary>
    public static Func<string, string?> LookupIn(string folder) =>
        file => File.Exists(Path.Combine(folder, file)) ? File.ReadAllText(Path.Combine(folder, file)) : null;

    /// <summary>The example under another id, with its own file.</summary>
    public static MemoryText ExampleAs(string id) =>
        new(Path.Combine(ExampleFolder, id + ".policy.json"), Example.Replace("\"id\": \"example\"", $"\"id\": \"{id}\"", StringComparison.Ordinal));
}
