using System.IO.Compression;
using MedPool.Tests;

namespace MedPool.Package.Tests;

/// <summary>The packages, packed once for all tests into a folder feed outside the tree; the folder goes when the tests end.</summary>
public sealed class PackedPackages : IDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly string _folder = Directory.CreateTempSubdirectory("medpool-packages-").FullName;

    public PackedPackages()
    {
        foreach (string project in new[] { "MedPool.Core", "MedPool.Policies", "MedPool.TestData", "MedPool.Cli" })
        {
            Pack(project, Feed).MustSucceed();
        }
    }

    /// <summary>Projects of users, built once when a test first asks for them.</summary>
    public UserProjects Projects => field ??= new UserProjects(this);

    /// <summary>Where the packages lie.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>A package cache that only these tests use.</summary>
    public string Cache => Path.Combine(_folder, "cache");

    /// <summary>What the build of the tree has restored; the packages' own dependencies are taken from there, so that no network is needed.</summary>
    private static string InstalledPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>A new empty folder whose restores see the packed packages and what they depend on, nothing else.</summary>
    public string NewProjectFolder(string name)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{Feed}" /><add key="installed" value="{InstalledPackages}" /></packageSources>
              <packageSourceMapping><clear />
                <packageSource key="packed"><package pattern="MedPool.*" /></packageSource>
                <packageSource key="installed"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        return folder;
    }

    /// <summary>Packs a project of the tree as it was built.</summary>
    internal static Outcome Pack(string project, string target, params IEnumerable<string> properties) => DotNet.Run(
        WorkingTree.Root,
        InstalledPackages,
        ["pack", Path.Combine("src", project), "-c", Configuration, "--no-build", "-o", target, .. properties]);

    public ZipArchive Open(string package, string ending = "nupkg") =>
        ZipFile.OpenRead(PathOf(package, ending));

    public string PathOf(string package, string ending = "nupkg") => Directory.GetFiles(Feed, package + ".*." + ending).Single();

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>All tests on the packages share one packing.</summary>
[CollectionDefinition(nameof(PackedPackages))]
public sealed class PackedPackagesCollection : ICollectionFixture<PackedPackages>;
